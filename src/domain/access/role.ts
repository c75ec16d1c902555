/** The roles a member of an initiative can have (domain.md section 3). */
export const memberRoles = [
  "backbone_lead",
  "backbone_staff",
  "working_group_chair",
  "partner_lead",
  "partner_contributor",
  "funder",
  "observer",
] as const;

/** One of the roles of a member of an initiative. */
export type MemberRole = (typeof memberRoles)[number];

/**
 * Every role the policy knows. Besides the roles of members: `site_administrator` runs the
 * installation, `person` is anybody signed in, `public` is anybody at all, `named_reporter` is a
 * person without an account who holds a link to report for one stakeholder and one period.
 */
export const roles = [
  ...["site_administrator", "person", "public"],
  ...memberRoles,
  "named_reporter",
] as const satisfies readonly string[];

/** A role the policy can grant something to. */
export type Role = (typeof roles)[number];
