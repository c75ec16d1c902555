import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import { writableStrategies } from "../facts";
import { EditStrategyInput } from "../inputs";

/** Words a strategy of the draft anew. */
export const editStrategy = command({
  permission: "strategy.edit",
  input: EditStrategyInput,
  facts: writableStrategies,
  gate: ungated,
  async apply({ tx, facts, input }) {
    const before = found(
      facts.strategies.find(({ strategyId }) => strategyId === input.strategyId),
    );
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    const { initiativeId, agendaVersionId, strategyId } = before;
    const after = await tx.agendaStrategy.update({
      where: {
        initiativeId_agendaVersionId_strategyId: { initiativeId, agendaVersionId, strategyId },
      },
      data: {
        ...{ title: input.title, description: input.description },
        version: { increment: 1 },
      },
    });
    return { value: { id: strategyId }, subjectId: strategyId, before, after };
  },
});
