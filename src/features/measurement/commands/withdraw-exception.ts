import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { WithdrawExceptionInput } from "../inputs";

async function oneException(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { exceptionId: string },
) {
  return found(
    await tx.reportingException.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.exceptionId } },
    }),
  );
}

/** M6: ends an exception before its day: the period is locked for everybody again. */
export const withdrawException = command({
  permission: "reporting_exception.withdraw",
  input: WithdrawExceptionInput,
  facts: oneException,
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.withdrawnAt !== null) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.reportingException.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { withdrawnAt: now },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
