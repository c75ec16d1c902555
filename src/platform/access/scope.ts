import { cache } from "react";
import type { Actor, MemberActor, PersonActor, PublicActor } from "@/domain/access/actor";
import type { MemberRole } from "@/domain/access/role";
import { db } from "@/platform/db/client";
import { type SessionClaim, sessionClaim } from "./session";

declare const proven: unique symbol;

/** How a change came in; part of each audit record (T5). */
export type Origin = "web" | "api" | "import" | "system";

/** Proof that an actor may be in an initiative at all. Only this file makes one. */
export type InitiativeScope = {
  readonly [proven]: "initiative";
  readonly initiativeId: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly actor: MemberActor;
  readonly origin: Origin;
};

/** Proof of who asks for something that concerns the whole installation or the person alone. */
export type InstallationScope = {
  readonly [proven]: "installation";
  readonly actor: PublicActor | PersonActor;
  readonly origin: Origin;
};

/** Either kind of proven scope. */
export type Scope = InitiativeScope | InstallationScope;

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
