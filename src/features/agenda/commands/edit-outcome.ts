import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import { writableOutcomes } from "../facts";
import { EditOutcomeInput } from "../inputs";

/** Words an outcome of the draft anew. */
export const editOutcome = command({
  permission: "outcome.edit",
  input: EditOutcomeInput,
  facts: writableOutcomes,
  gate: ungated,
  async apply({ tx, facts, input }) {
    const before = found(facts.outcomes.find(({ outcomeId }) => outcomeId === input.outcomeId));
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    const { initiativeId, agendaVersionId, outcomeId } = before;
    const after = await tx.agendaOutcome.update({
      where: {
        initiativeId_agendaVersionId_outcomeId: { initiativeId, agendaVersionId, outcomeId },
      },
      data: {
        ...{ title: input.title, description: input.description },
        version: { increment: 1 },
      },
    });
    return { value: { id: outcomeId }, subjectId: outcomeId, before, after };
  },
});
