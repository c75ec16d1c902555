import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { agendaToAmend } from "../facts";
import { AmendAgendaInput } from "../inputs";

/** W4: starts the next version from the adopted one. Outcomes and strategies keep their identity, answers to perspectives are carried over. */
export const amendAgenda = command({
  permission: "agenda.amend",
  input: AmendAgendaInput,
  facts: agendaToAmend,
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    const { initiativeId } = scope;
    const { problem, vision, population, place, principles } = facts.agenda;
    const after = await tx.agendaVersion.create({
      data: {
        ...{ initiativeId, id: newId(), number: facts.agenda.number + 1, createdAt: now },
        ...{ problem, vision, population, place, principles },
      },
    });
    const agendaVersionId = after.id;
    const next = <Row extends object>(rows: readonly Row[]) =>
      rows.map((row) => ({ ...row, initiativeId, agendaVersionId }));
    await tx.agendaOutcome.createMany({ data: next(facts.outcomes) });
    await tx.agendaStrategy.createMany({ data: next(facts.strategies) });
    await tx.perspectiveResponse.createMany({
      data: next(facts.responses).map((row) => ({ ...row, id: newId() })),
    });
    const value = { id: after.id, number: after.number };
    return { value, subjectId: after.id, before: null, after };
  },
});
