import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { AssignReporterInput } from "../inputs";
import { countExpectedReporters } from "../series/facts";

async function indicatorAndStakeholder(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { indicatorId: string; stakeholderId: string },
) {
  const indicator = found(
    await tx.indicator.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.indicatorId } },
      select: { id: true },
    }),
  );
  const stakeholder = found(
    await tx.stakeholder.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.stakeholderId }, state: { not: "left" } },
      select: { id: true },
    }),
  );
  return { indicatorId: indicator.id, stakeholderId: stakeholder.id };
}

/** M8: says that a stakeholder owes observations for an indicator; its points expect one reporter more. */
export const assignReporter = command({
  permission: "reporter.assign",
  input: AssignReporterInput,
  facts: indicatorAndStakeholder,
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    const { initiativeId } = scope;
    const after = await tx.reporter.upsert({
      where: { initiativeId_indicatorId_stakeholderId: { initiativeId, ...facts } },
      create: { initiativeId, id: newId(), ...facts, assignedAt: now },
      update: { endedAt: null },
    });
    await countExpectedReporters(tx, initiativeId, facts.indicatorId);
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
