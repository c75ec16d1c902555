import type { InstallationScope } from "@/platform/access/scope";
import { installationCommand, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { passwordFits } from "@/platform/password";
import { StartSessionInput } from "../inputs";

async function accountWithEmail(
  tx: Transaction,
  _scope: InstallationScope,
  input: { email: string },
) {
  return tx.user.findFirst({
    where: { email: input.email, erasedAt: null },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
}

/** Signs a person in: the password fits the account. A wrong address and a wrong password look the same. */
export const startSession = installationCommand({
  permission: "session.start",
  input: StartSessionInput,
  facts: accountWithEmail,
  gate: ungated,
  async apply({ facts, input }) {
    const isRight = await passwordFits(facts?.passwordHash ?? null, input.password);
    if (!facts || !isRight) {
      refuse({ kind: "invalid", problems: [{ path: "password", key: "wrong_sign_in" }] });
    }
    const value = { userId: facts.id, sessionVersion: facts.sessionVersion };
    return { value, subjectId: facts.id, before: null, after: { userId: facts.id } };
  },
});
