/** The sectors of domain.md section 1. Collective impact needs several of them at one table (W2). */
export const sectors = [
  "government",
  "education",
  "health",
  "nonprofit",
  "business",
  "philanthropy",
  "community_group",
  "faith",
  "research",
  "media",
] as const;

/** The sector of an organization. */
export type Sector = (typeof sectors)[number];
