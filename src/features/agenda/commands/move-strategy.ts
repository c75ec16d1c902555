import { command, ungated } from "@/platform/command/command";
import { found } from "@/platform/command/refuse";
import { writableStrategies } from "../facts";
import { MoveStrategyInput } from "../inputs";

/** Moves a strategy of the draft one place up or down among those of its outcome; at the end of the list nothing changes. */
export const moveStrategy = command({
  permission: "strategy.move",
  input: MoveStrategyInput,
  facts: writableStrategies,
  gate: ungated,
  async apply({ tx, facts, input }) {
    const before = found(
      facts.strategies.find(({ strategyId }) => strategyId === input.strategyId),
    );
    const siblings = facts.strategies.filter(({ outcomeId }) => outcomeId === before.outcomeId);
    const at = siblings.indexOf(before);
    const other = siblings[at + (input.direction === "up" ? -1 : 1)] ?? before;
    const put = ({ initiativeId, agendaVersionId, strategyId }: typeof before, ordinal: number) =>
      tx.agendaStrategy.update({
        where: {
          initiativeId_agendaVersionId_strategyId: { initiativeId, agendaVersionId, strategyId },
        },
        data: { ordinal },
      });
    await put(other, before.ordinal);
    const after = await put(before, other.ordinal);
    return { value: { id: after.strategyId }, subjectId: after.strategyId, before, after };
  },
});
