import { timingSafeEqual } from "node:crypto";
import { installationCommand, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { environment } from "@/platform/env";
import { newId } from "@/platform/ids";
import { hashPassword } from "@/platform/password";
import { secretTokenHash } from "@/platform/secret-token";
import { accountsSoFar } from "../facts";
import { SetUpInstallationInput } from "../inputs";

function isSetUpCode(code: string): boolean {
  const expected = environment().SETUP_CODE;
  if (expected === undefined) return false;
  const [given, right] = [secretTokenHash(code), secretTokenHash(expected)].map((hash) =>
    Buffer.from(hash),
  );
  return given !== undefined && right !== undefined && timingSafeEqual(given, right);
}

/** Makes the first account of an empty installation, its site administrator, for whoever reads the one-time code in the log. */
export const setUpInstallation = installationCommand({
  permission: "installation.set_up",
  input: SetUpInstallationInput,
  facts: accountsSoFar,
  gate: ungated,
  async apply({ tx, facts, input }) {
    if (facts.accounts > 0) refuse({ kind: "conflict", key: "already_set_up" });
    if (!isSetUpCode(input.code)) {
      refuse({ kind: "invalid", problems: [{ path: "code", key: "wrong_set_up_code" }] });
    }
    const after = {
      id: newId(),
      name: input.name,
      email: input.email,
      passwordHash: await hashPassword(input.password),
      isSiteAdministrator: true,
    };
    const user = await tx.user.create({ data: after, select: { id: true, sessionVersion: true } });
    const value = { userId: user.id, sessionVersion: user.sessionVersion };
    return { value, subjectId: user.id, before: null, after };
  },
});
