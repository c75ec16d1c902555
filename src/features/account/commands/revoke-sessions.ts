import { installationCommand, ungated } from "@/platform/command/command";
import { ownAccount } from "../facts";
import { RevokeSessionsInput } from "../inputs";

/** Signs a person out of every browser at once, by raising the version their sessions must carry. */
export const revokeSessions = installationCommand({
  permission: "session.revoke",
  input: RevokeSessionsInput,
  facts: ownAccount,
  gate: ungated,
  async apply({ tx, facts }) {
    const after = await tx.user.update({
      where: { id: facts.id },
      data: { sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    const before = { sessionVersion: facts.sessionVersion };
    return { value: { userId: facts.id }, subjectId: facts.id, before, after };
  },
});
