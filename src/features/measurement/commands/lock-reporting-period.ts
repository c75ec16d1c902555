import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { LockReportingPeriodInput } from "../inputs";

async function onePeriod(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { reportingPeriodId: string },
) {
  return found(
    await tx.reportingPeriod.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.reportingPeriodId } },
    }),
  );
}

/** M6: locks a period: nothing is written into it any more. */
export const lockReportingPeriod = command({
  permission: "reporting_period.lock",
  input: LockReportingPeriodInput,
  facts: onePeriod,
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.state === "locked") refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.reportingPeriod.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { state: "locked", lockedAt: now },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
