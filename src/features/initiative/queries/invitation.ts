import type { MemberRole } from "@/domain/access/role";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { secretTokenHash } from "@/platform/secret-token";

/** What the person behind a secret link is invited to. */
export type InvitationView = {
  readonly initiative: string;
  readonly summary: string;
  readonly organization: string;
  readonly role: MemberRole;
  readonly email: string;
  readonly hasAccount: boolean;
};

/** The invitation behind a secret link, or null where it is used, withdrawn, expired or unknown. The secret itself is the right to read it. */
export async function findInvitation(token: string): Promise<InvitationView | null> {
  const invitation = await db().invitation.findFirst({
    where: {
      tokenHash: secretTokenHash(token),
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now() },
    },
    select: {
      email: true,
      role: true,
      initiative: { select: { name: true, summary: true } },
      stakeholder: { select: { organization: { select: { name: true } } } },
    },
  });
  if (!invitation) return null;
  const account = await db().user.findFirst({
    where: { email: invitation.email, erasedAt: null },
    select: { id: true },
  });
  return {
    initiative: invitation.initiative.name,
    summary: invitation.initiative.summary,
    organization: invitation.stakeholder.organization.name,
    role: invitation.role,
    email: invitation.email,
    hasAccount: account !== null,
  };
}
