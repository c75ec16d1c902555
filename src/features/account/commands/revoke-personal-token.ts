import type { InstallationScope } from "@/platform/access/scope";
import { installationCommand, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { RevokePersonalTokenInput } from "../inputs";

async function ownToken(
  tx: Transaction,
  scope: InstallationScope,
  input: { personalTokenId: string },
) {
  if (scope.actor.kind === "public") return refuse({ kind: "forbidden", key: "sign_in_first" });
  const token = await tx.personalToken.findFirst({
    where: { id: input.personalTokenId, userId: scope.actor.userId },
    select: { id: true, name: true, revokedAt: true },
  });
  return found(token);
}

/** Ends a personal token: programs that use it are refused from now on. */
export const revokePersonalToken = installationCommand({
  permission: "personal_token.revoke",
  input: RevokePersonalTokenInput,
  facts: ownToken,
  gate: ungated,
  async apply({ tx, facts, now }) {
    if (facts.revokedAt) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.personalToken.update({
      where: { id: facts.id },
      data: { revokedAt: now },
      select: { id: true, name: true, revokedAt: true },
    });
    return { value: { id: facts.id }, subjectId: facts.id, before: facts, after };
  },
});
