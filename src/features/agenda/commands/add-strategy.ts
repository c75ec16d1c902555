import { command, ungated } from "@/platform/command/command";
import { found } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { writableStrategies } from "../facts";
import { AddStrategyInput } from "../inputs";

/** Adds a way to reach an outcome of the draft; it keeps its identity through all later versions (W4). */
export const addStrategy = command({
  permission: "strategy.add",
  input: AddStrategyInput,
  facts: writableStrategies,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    const agendaVersionId = facts.agenda.id;
    const { outcomeId } = found(
      await tx.agendaOutcome.findUnique({
        where: {
          initiativeId_agendaVersionId_outcomeId: {
            ...{ initiativeId, agendaVersionId, outcomeId: input.outcomeId },
          },
        },
      }),
    );
    const strategy = await tx.strategy.create({
      data: { initiativeId, id: newId(), outcomeId, createdAt: now },
    });
    const row = await tx.agendaStrategy.create({
      data: {
        ...{ initiativeId, agendaVersionId, strategyId: strategy.id },
        ...{ title: input.title, description: input.description },
        ordinal: (facts.strategies.at(-1)?.ordinal ?? 0) + 1,
      },
    });
    const after = { ...row, outcomeId };
    return { value: { id: strategy.id }, subjectId: strategy.id, before: null, after };
  },
});
