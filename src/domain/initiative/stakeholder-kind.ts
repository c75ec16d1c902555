/** The parts a stakeholder can have in an initiative (domain.md section 1). */
export const stakeholderKinds = ["backbone", "partner", "funder", "community_voice"] as const;

/** The part a stakeholder has in an initiative. */
export type StakeholderKind = (typeof stakeholderKinds)[number];
