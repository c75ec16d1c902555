import { NewPassword } from "@/features/account/inputs";
import { installationCommand, ungated } from "@/platform/command/command";
import { fieldProblems } from "@/platform/command/pipeline";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { hashPassword, passwordFits } from "@/platform/password";
import { invitationOfToken } from "../facts";
import { AcceptInvitationInput } from "../inputs";

type Account = { id: string; passwordHash: string | null; sessionVersion: number };

async function existingAccount(account: Account, password: string) {
  if (!(await passwordFits(account.passwordHash, password))) {
    refuse({ kind: "invalid", problems: [{ path: "password", key: "wrong_password" }] });
  }
  return { id: account.id, sessionVersion: account.sessionVersion };
}

async function newAccount(tx: Transaction, email: string, name: string, password: string) {
  const strong = NewPassword.safeParse(password);
  if (!strong.success) {
    const problems = fieldProblems(strong.error).map(({ key }) => ({ path: "password", key }));
    refuse({ kind: "invalid", problems });
  }
  const data = { id: newId(), email, name, passwordHash: await hashPassword(password) };
  return tx.user.create({ data, select: { id: true, sessionVersion: true } });
}

/** Makes the person behind a secret link a member: with a new account, or with the one their address has. */
export const acceptInvitation = installationCommand({
  permission: "invitation.accept",
  input: AcceptInvitationInput,
  facts: invitationOfToken,
  gate: ungated,
  async apply({ tx, facts: { invitation, account }, input, now }) {
    const { initiativeId, stakeholderId, role, email } = invitation;
    const user = account
      ? await existingAccount(account, input.password)
      : await newAccount(tx, email, input.name, input.password);
    const after = await tx.member.upsert({
      where: { initiativeId_userId: { initiativeId, userId: user.id } },
      create: { initiativeId, id: newId(), userId: user.id, stakeholderId, role, joinedAt: now },
      update: { stakeholderId, role, state: "active", leftAt: null, version: { increment: 1 } },
    });
    await tx.invitation.update({
      where: { initiativeId_id: { initiativeId, id: invitation.id } },
      data: { acceptedAt: now },
    });
    await tx.stakeholder.updateMany({
      where: { initiativeId, id: stakeholderId, state: "invited" },
      data: { state: "active", activeAt: now, version: { increment: 1 } },
    });
    const session = { userId: user.id, sessionVersion: user.sessionVersion };
    const value = { ...session, slug: invitation.initiative.slug, memberId: after.id };
    return { value, subjectId: after.id, initiativeId, before: null, after };
  },
});
