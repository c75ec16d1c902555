import type { MemberRole, Role } from "./role";

/** Somebody who is not signed in. */
export type PublicActor = { readonly kind: "public" };

/** A signed-in person outside any initiative. */
export type PersonActor = {
  readonly kind: "person";
  readonly userId: string;
  readonly isSiteAdministrator: boolean;
};

/** A signed-in person acting as a member of one initiative, on behalf of one stakeholder. */
export type MemberActor = {
  readonly kind: "member";
  readonly userId: string;
  readonly isSiteAdministrator: boolean;
  readonly initiativeId: string;
  readonly memberId: string;
  readonly stakeholderId: string;
  readonly role: MemberRole;
};

/** Who wants something. The policy, the commands and the audit record all speak of actors. */
export type Actor = PublicActor | PersonActor | MemberActor;

/** The roles an actor has at once: a member is also a person, and everybody is also the public. */
export function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case "public":
      return ["public"];
    case "person":
      return actor.isSiteAdministrator
        ? ["site_administrator", "person", "public"]
        : ["person", "public"];
    case "member":
      return actor.isSiteAdministrator
        ? [actor.role, "site_administrator", "person", "public"]
        : [actor.role, "person", "public"];
  }
}
