import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { LockReportingPeriodsInput } from "../inputs";

async function periodsToLock(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { reportingPeriodIds: readonly string[] },
) {
  const ids = [...new Set(input.reportingPeriodIds)];
  await tx.$queryRaw`SELECT id FROM reporting_period WHERE initiative_id = ${initiativeId}::uuid
    AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const periods = await tx.reportingPeriod.findMany({ where: { initiativeId, id: { in: ids } } });
  if (periods.length !== ids.length) refuse({ kind: "not_found" });
  return { periods };
}

/** M6: locks periods: nothing is written into them any more, except by an exception that says why. */
export const lockReportingPeriods = command({
  permission: "reporting_period.lock",
  input: LockReportingPeriodsInput,
  facts: periodsToLock,
  gate: ungated,
  async apply({ tx, scope, facts: { periods }, now }) {
    const open = periods.filter(({ state }) => state === "open").map(({ id }) => id);
    if (open.length === 0) refuse({ kind: "conflict", key: "wrong_state" });
    await tx.reportingPeriod.updateMany({
      where: { initiativeId: scope.initiativeId, id: { in: open } },
      data: { state: "locked", lockedAt: now },
    });
    return { value: { locked: open.length }, before: { periods }, after: { locked: open } };
  },
});
