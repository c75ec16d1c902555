import { installationCommand, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { hashPassword, passwordFits } from "@/platform/password";
import { ownAccount } from "../facts";
import { ChangePasswordInput } from "../inputs";

/** Changes a person's own password; every other browser is signed out at once. */
export const changePassword = installationCommand({
  permission: "password.change",
  input: ChangePasswordInput,
  facts: ownAccount,
  gate: ungated,
  async apply({ tx, facts, input }) {
    if (!(await passwordFits(facts.passwordHash, input.presentPassword))) {
      refuse({ kind: "invalid", problems: [{ path: "presentPassword", key: "wrong_password" }] });
    }
    const { id, sessionVersion } = await tx.user.update({
      where: { id: facts.id },
      data: {
        passwordHash: await hashPassword(input.newPassword),
        sessionVersion: { increment: 1 },
      },
      select: { id: true, sessionVersion: true },
    });
    return {
      value: { userId: id, sessionVersion },
      subjectId: id,
      before: { sessionVersion: facts.sessionVersion },
      after: { sessionVersion },
    };
  },
});
