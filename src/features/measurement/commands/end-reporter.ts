import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { EndReporterInput } from "../inputs";
import { countExpectedReporters } from "../series/facts";

async function oneReporter(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { reporterId: string },
) {
  return found(
    await tx.reporter.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.reporterId } },
    }),
  );
}

/** Says that a stakeholder no longer owes observations for an indicator; what it reported stays. M8: its points expect one reporter less. */
export const endReporter = command({
  permission: "reporter.end",
  input: EndReporterInput,
  facts: oneReporter,
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.endedAt) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.reporter.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { endedAt: now },
    });
    await countExpectedReporters(tx, scope.initiativeId, facts.indicatorId);
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
