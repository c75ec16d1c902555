import type { z } from "zod";
import { type InitiativeSettings, settingsOf } from "@/domain/initiative/settings";
import type { InitiativeScope, InstallationScope } from "@/platform/access/scope";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { secretTokenHash } from "@/platform/secret-token";
import type { InviteStakeholderInput } from "./inputs";

/** Who asks to create an initiative. */
export async function creator(_tx: Transaction, scope: InstallationScope) {
  if (scope.actor.kind === "public") return refuse({ kind: "forbidden", key: "sign_in_first" });
  return { userId: scope.actor.userId };
}

/** The initiative itself, locked. */
export async function ownInitiative(tx: Transaction, scope: InitiativeScope) {
  await tx.$queryRaw`SELECT id FROM initiative WHERE id = ${scope.initiativeId}::uuid FOR UPDATE`;
  return tx.initiative.findUniqueOrThrow({ where: { id: scope.initiativeId } });
}

/** One stakeholder of the initiative, locked. */
export async function oneStakeholder(
  tx: Transaction,
  scope: InitiativeScope,
  input: { stakeholderId: string },
) {
  const { initiativeId } = scope;
  await tx.$queryRaw`SELECT id FROM stakeholder
    WHERE initiative_id = ${initiativeId}::uuid AND id = ${input.stakeholderId}::uuid FOR UPDATE`;
  const stakeholder = await tx.stakeholder.findUnique({
    where: { initiativeId_id: { initiativeId, id: input.stakeholderId } },
  });
  return found(stakeholder);
}

/** One member of the initiative, locked together with the other backbone leads, so that the last one cannot be removed twice. */
export async function oneMember(
  tx: Transaction,
  scope: InitiativeScope,
  input: { memberId: string },
) {
  const { initiativeId } = scope;
  await tx.$queryRaw`SELECT id FROM member WHERE initiative_id = ${initiativeId}::uuid
    AND (id = ${input.memberId}::uuid OR role = 'backbone_lead') ORDER BY id FOR UPDATE`;
  const member = found(
    await tx.member.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.memberId }, state: "active" },
    }),
  );
  const otherLeads = await tx.member.count({
    where: { initiativeId, role: "backbone_lead", state: "active", id: { not: member.id } },
  });
  return { ...member, otherLeads };
}

/** One invitation that is still open. */
export async function oneInvitation(
  tx: Transaction,
  scope: InitiativeScope,
  input: { invitationId: string },
) {
  const invitation = await tx.invitation.findUnique({
    where: { initiativeId_id: { initiativeId: scope.initiativeId, id: input.invitationId } },
    select: { id: true, stakeholderId: true, acceptedAt: true, withdrawnAt: true },
  });
  return found(invitation);
}

/** The invitation behind a secret link, locked, with the account its address may have already. */
export async function invitationOfToken(
  tx: Transaction,
  _scope: InstallationScope,
  input: { token: string },
  now: Date,
) {
  const tokenHash = secretTokenHash(input.token);
  await tx.$queryRaw`SELECT id FROM invitation WHERE token_hash = ${tokenHash} FOR UPDATE`;
  const invitation = found(
    await tx.invitation.findFirst({
      where: { tokenHash, withdrawnAt: null, acceptedAt: null, expiresAt: { gt: now } },
      include: { initiative: { select: { slug: true } }, stakeholder: { select: { state: true } } },
    }),
  );
  const account = await tx.user.findFirst({
    where: { email: invitation.email, erasedAt: null },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
  return { invitation, account };
}

type OrganizationInput = Pick<
  z.output<typeof InviteStakeholderInput>,
  "organizationName" | "sector" | "website"
>;

/** The organization of that name, known to the whole installation, or a new one. */
export async function findOrCreateOrganization(
  tx: Transaction,
  { organizationName, sector, website }: OrganizationInput,
): Promise<string> {
  const { id } = await tx.organization.upsert({
    where: { name: organizationName },
    create: { id: newId(), name: organizationName, sector, website },
    update: {},
    select: { id: true },
  });
  return id;
}

/** The numbers in brackets of the initiative. */
export async function initiativeSettings(
  tx: Transaction,
  { initiativeId }: Pick<InitiativeScope, "initiativeId">,
): Promise<InitiativeSettings> {
  const { settings } = await tx.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { settings: true },
  });
  return settingsOf(settings);
}
