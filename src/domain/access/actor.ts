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

/** A named person without an account, who holds a link to report for one stakeholder and one period. */
export type NamedReporterActor = {
  readonly kind: "named_reporter";
  readonly initiativeId: string;
  readonly reportingLinkId: string;
  readonly stakeholderId: string;
  readonly periodKey: string;
};

/** Who can report values: a member, or a named person by link. */
export type ReportingActor = MemberActor | NamedReporterActor;

/** Who wants something. The policy, the commands and the audit record all speak of actors. */
export type Actor = PublicActor | PersonActor | ReportingActor;

/** How what was reported names its author: the member, or the link of the named person. */
export function authorOf(actor: ReportingActor): {
  readonly memberId: string | null;
  readonly reportingLinkId: string | null;
} {
  return actor.kind === "member"
    ? { memberId: actor.memberId, reportingLinkId: null }
    : { memberId: null, reportingLinkId: actor.reportingLinkId };
}

/** The roles an actor has at once: a member is also a person, and everybody is also the public. */
export function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case "public":
      return ["public"];
    case "person":
      return actor.isSiteAdministrator
        ? ["site_administrator", "person", "public"]
        : ["person", "public"];
    case "named_reporter":
      return ["named_reporter", "public"];
    case "member":
      return actor.isSiteAdministrator
        ? [actor.role, "site_administrator", "person", "public"]
        : [actor.role, "person", "public"];
  }
}
