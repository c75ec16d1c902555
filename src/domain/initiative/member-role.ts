import type { MemberRole } from "../access/role";

/** The kinds of stakeholder a role can act for; chairs and observers may come from any. */
const kindsOfRole: Readonly<Record<MemberRole, readonly string[] | "any">> = {
  backbone_lead: ["backbone"],
  backbone_staff: ["backbone"],
  working_group_chair: "any",
  partner_lead: ["partner", "community_voice", "funder"],
  partner_contributor: ["partner", "community_voice", "funder"],
  funder: ["funder"],
  observer: "any",
};

/**
 * Whether a member of a stakeholder of this kind can have this role (domain.md section 3): a
 * partner's person can never hold a backbone role. A funder that also acts may speak as a partner does.
 */
export function memberRoleFits(role: MemberRole, stakeholderKind: string): boolean {
  const kinds = kindsOfRole[role];
  return kinds === "any" || kinds.includes(stakeholderKind);
}

/** The roles a member of a stakeholder of this kind can have. */
export function rolesForKind(stakeholderKind: string): readonly MemberRole[] {
  const all = Object.keys(kindsOfRole) as MemberRole[]; // the record has exactly the roles as keys
  return all.filter((role) => memberRoleFits(role, stakeholderKind));
}
