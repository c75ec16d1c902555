import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { writableOutcomes } from "../facts";
import { AddOutcomeInput } from "../inputs";

/** Adds a wanted condition of well-being to the draft; it keeps its identity through all later versions (W4). */
export const addOutcome = command({
  permission: "outcome.add",
  input: AddOutcomeInput,
  facts: writableOutcomes,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    const outcome = await tx.outcome.create({
      data: { initiativeId, id: newId(), createdAt: now },
    });
    const after = await tx.agendaOutcome.create({
      data: {
        ...{ initiativeId, agendaVersionId: facts.agenda.id, outcomeId: outcome.id },
        ...{ title: input.title, description: input.description },
        ordinal: (facts.outcomes.at(-1)?.ordinal ?? 0) + 1,
      },
    });
    return { value: { id: outcome.id }, subjectId: outcome.id, before: null, after };
  },
});
