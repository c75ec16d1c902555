import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { OpenReportingPeriodInput } from "../inputs";

async function presentPeriod(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { period: { key: string } },
) {
  const present = await tx.reportingPeriod.findUnique({
    where: { initiativeId_periodKey: { initiativeId, periodKey: input.period.key } },
  });
  return { present };
}

/** M6: opens a period for reports, a new one or a locked one, with the day they are due. */
export const openReportingPeriod = command({
  permission: "reporting_period.open",
  input: OpenReportingPeriodInput,
  facts: presentPeriod,
  gate: ungated,
  async apply({ tx, scope, facts, input: { period, dueOn } }) {
    const { initiativeId } = scope;
    const due = dueOn === null ? null : new Date(dueOn);
    const after = await tx.reportingPeriod.upsert({
      where: { initiativeId_periodKey: { initiativeId, periodKey: period.key } },
      create: {
        ...{ initiativeId, id: newId(), periodKey: period.key, kind: period.kind, dueOn: due },
        ...{ startOn: new Date(period.startOn), endOn: new Date(period.endOn) },
      },
      update: { state: "open", lockedAt: null, ...(due ? { dueOn: due } : {}) },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts.present, after };
  },
});
