import { command, ungated } from "@/platform/command/command";
import { found } from "@/platform/command/refuse";
import { writableOutcomes } from "../facts";
import { RemoveOutcomeInput } from "../inputs";

/** Takes an outcome and its strategies out of the draft. Versions that were adopted keep them. */
export const removeOutcome = command({
  permission: "outcome.remove",
  input: RemoveOutcomeInput,
  facts: writableOutcomes,
  gate: ungated,
  async apply({ tx, facts, input }) {
    const before = found(facts.outcomes.find(({ outcomeId }) => outcomeId === input.outcomeId));
    const { initiativeId, agendaVersionId, outcomeId } = before;
    const strategies = await tx.agendaStrategy.findMany({
      where: { initiativeId, agendaVersionId, strategy: { outcomeId } },
    });
    await tx.agendaStrategy.deleteMany({
      where: { initiativeId, agendaVersionId, strategy: { outcomeId } },
    });
    await tx.agendaOutcome.delete({
      where: {
        initiativeId_agendaVersionId_outcomeId: { initiativeId, agendaVersionId, outcomeId },
      },
    });
    const value = { id: outcomeId };
    return { value, subjectId: outcomeId, before: { ...before, strategies }, after: null };
  },
});
