import { command, ungated } from "@/platform/command/command";
import { found } from "@/platform/command/refuse";
import { writableOutcomes } from "../facts";
import { MoveOutcomeInput } from "../inputs";

/** Moves an outcome of the draft one place up or down; at the end of the list nothing changes. */
export const moveOutcome = command({
  permission: "outcome.move",
  input: MoveOutcomeInput,
  facts: writableOutcomes,
  gate: ungated,
  async apply({ tx, facts, input }) {
    const at = facts.outcomes.findIndex(({ outcomeId }) => outcomeId === input.outcomeId);
    const before = found(facts.outcomes[at]);
    const other = facts.outcomes[at + (input.direction === "up" ? -1 : 1)] ?? before;
    const put = ({ initiativeId, agendaVersionId, outcomeId }: typeof before, ordinal: number) =>
      tx.agendaOutcome.update({
        where: {
          initiativeId_agendaVersionId_outcomeId: { initiativeId, agendaVersionId, outcomeId },
        },
        data: { ordinal },
      });
    await put(other, before.ordinal);
    const after = await put(before, other.ordinal);
    return { value: { id: after.outcomeId }, subjectId: after.outcomeId, before, after };
  },
});
