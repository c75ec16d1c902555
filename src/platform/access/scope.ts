import { cache } from "react";
import type {
  Actor,
  MemberActor,
  NamedReporterActor,
  PersonActor,
  PublicActor,
  ReportingActor,
} from "@/domain/access/actor";
import type { MemberRole } from "@/domain/access/role";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { secretTokenHash } from "@/platform/secret-token";
import { type SessionClaim, sessionClaim } from "./session";

declare const proven: unique symbol;

/** How a change came in; part of each audit record (T5). */
export type Origin = "web" | "api" | "import" | "system";

/** Proof that an actor may be in an initiative at all. Only this file makes one. */
export type InitiativeScope<Who extends ReportingActor = MemberActor> = {
  readonly [proven]: "initiative";
  readonly initiativeId: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly actor: Who;
  readonly origin: Origin;
};

/** Proof that an actor may report values in an initiative: a member, or a named person by link. */
export type ReportingScope = InitiativeScope<ReportingActor>;

/** Proof of who asks for something that concerns the whole installation or the person alone. */
export type InstallationScope = {
  readonly [proven]: "installation";
  readonly actor: PublicActor | PersonActor;
  readonly origin: Origin;
};

/** Either kind of proven scope. */
export type Scope = ReportingScope | InstallationScope;

type MemberRow = {
  initiative_id: string;
  slug: string;
  time_zone: string;
  member_id: string;
  stakeholder_id: string;
  role: MemberRole;
  is_site_administrator: boolean;
};

/** The scope of a user in an initiative, or null: not a member, the stakeholder has left, or no such initiative. One statement. */
export async function findInitiativeScope(
  claim: { userId: string; sessionVersion?: number },
  slug: string,
  origin: Origin,
): Promise<InitiativeScope | null> {
  const [row] = await db().$queryRaw<MemberRow[]>`
    SELECT i.id AS initiative_id, i.slug, i.time_zone, m.id AS member_id, m.stakeholder_id,
           m.role::text AS role, u.is_site_administrator
      FROM member m
      JOIN initiative i ON i.id = m.initiative_id
      JOIN user_account u ON u.id = m.user_id
      JOIN stakeholder s ON s.initiative_id = m.initiative_id AND s.id = m.stakeholder_id
     WHERE i.slug = ${slug} AND m.user_id = ${claim.userId}::uuid AND m.state = 'active'
       AND s.state <> 'left' AND u.erased_at IS NULL
       AND (${claim.sessionVersion ?? null}::int IS NULL OR u.session_version = ${claim.sessionVersion ?? null}::int)`;
  if (!row) return null;
  const scope = {
    initiativeId: row.initiative_id,
    slug: row.slug,
    timeZone: row.time_zone,
    actor: {
      kind: "member",
      userId: claim.userId,
      isSiteAdministrator: row.is_site_administrator,
      initiativeId: row.initiative_id,
      memberId: row.member_id,
      stakeholderId: row.stakeholder_id,
      role: row.role,
    },
    origin,
  };
  return scope as InitiativeScope; // the brand exists only in the type: this is the place that proves it
}

type LinkRow = {
  initiative_id: string;
  slug: string;
  time_zone: string;
  id: string;
  stakeholder_id: string;
  period_key: string;
};

/**
 * The scope of the named person behind a reporting link, or null: unknown, expired or revoked, or
 * the stakeholder has left. Found by the hash of the secret, so the time it takes tells nothing of
 * it. Notes when the link was opened first. One statement.
 */
export async function findReportingScope(
  token: string,
  origin: Origin,
): Promise<InitiativeScope<NamedReporterActor> | null> {
  const [row] = await db().$queryRaw<LinkRow[]>`
    UPDATE reporting_link l SET opened_at = coalesce(l.opened_at, ${now()})
      FROM initiative i, stakeholder s
     WHERE l.token_hash = ${secretTokenHash(token)} AND l.revoked_at IS NULL
       AND l.expires_at > ${now()} AND i.id = l.initiative_id
       AND s.initiative_id = l.initiative_id AND s.id = l.stakeholder_id AND s.state <> 'left'
    RETURNING l.initiative_id, i.slug, i.time_zone, l.id, l.stakeholder_id, l.period_key`;
  if (!row) return null;
  const scope = {
    ...{ initiativeId: row.initiative_id, slug: row.slug, timeZone: row.time_zone, origin },
    actor: {
      kind: "named_reporter",
      initiativeId: row.initiative_id,
      reportingLinkId: row.id,
      stakeholderId: row.stakeholder_id,
      periodKey: row.period_key,
    },
  };
  return scope as InitiativeScope<NamedReporterActor>; // the brand exists only in the type: this is the place that proves it
}

/** The scope of a member for work that goes on after its request; null where the member may not be there any more. */
export async function findMemberScope(
  member: { initiativeId: string; memberId: string },
  origin: Origin,
): Promise<InitiativeScope | null> {
  const row = await db().member.findUnique({
    where: { initiativeId_id: { initiativeId: member.initiativeId, id: member.memberId } },
    select: { userId: true, initiative: { select: { slug: true } } },
  });
  if (!row?.userId) return null;
  return findInitiativeScope({ userId: row.userId }, row.initiative.slug, origin);
}

/** The person behind a claim, or the public where the claim no longer holds. One statement. */
export async function findInstallationScope(
  claim: { userId: string; sessionVersion?: number } | null,
  origin: Origin,
): Promise<InstallationScope> {
  const user = claim
    ? await db().user.findFirst({
        where: {
          id: claim.userId,
          erasedAt: null,
          ...(claim.sessionVersion === undefined ? {} : { sessionVersion: claim.sessionVersion }),
        },
        select: { id: true, isSiteAdministrator: true },
      })
    : null;
  const actor: Actor = user
    ? { kind: "person", userId: user.id, isSiteAdministrator: user.isSiteAdministrator }
    : { kind: "public" };
  return { actor, origin } as InstallationScope; // the brand exists only in the type: this is the place that proves it
}

const claimOfRequest: () => Promise<SessionClaim | null> = cache(sessionClaim);

/** The scope of this browser's person in an initiative; null is answered as "not found". Asked once a request. */
export const currentInitiativeScope = cache(
  async (slug: string): Promise<InitiativeScope | null> => {
    const claim = await claimOfRequest();
    return claim ? findInitiativeScope(claim, slug, "web") : null;
  },
);

/** The scope of this browser's person in the installation. Asked once a request. */
export const currentInstallationScope = cache(
  async (): Promise<InstallationScope> => findInstallationScope(await claimOfRequest(), "web"),
);
