import { command, ungated } from "@/platform/command/command";
import { found } from "@/platform/command/refuse";
import { writableStrategies } from "../facts";
import { RemoveStrategyInput } from "../inputs";

/** Takes a strategy out of the draft. Versions that were adopted keep it. */
export const removeStrategy = command({
  permission: "strategy.remove",
  input: RemoveStrategyInput,
  facts: writableStrategies,
  gate: ungated,
  async apply({ tx, facts, input }) {
    const before = found(
      facts.strategies.find(({ strategyId }) => strategyId === input.strategyId),
    );
    const { initiativeId, agendaVersionId, strategyId } = before;
    await tx.agendaStrategy.delete({
      where: {
        initiativeId_agendaVersionId_strategyId: { initiativeId, agendaVersionId, strategyId },
      },
    });
    return { value: { id: strategyId }, subjectId: strategyId, before, after: null };
  },
});
