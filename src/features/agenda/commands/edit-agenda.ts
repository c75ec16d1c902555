import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { agendaToEdit } from "../facts";
import { EditAgendaInput } from "../inputs";

/** Writes the words of the agenda: problem, vision, population, place, principles. The first words of an initiative begin version 1. */
export const editAgenda = command({
  permission: "agenda.edit",
  input: EditAgendaInput,
  facts: agendaToEdit,
  gate: ungated,
  async apply({ tx, scope, facts: before, input, now }) {
    const { agendaVersionId: _id, version, ...words } = input;
    const { initiativeId } = scope;
    if (before && before.version !== version) {
      refuse({ kind: "conflict", key: "changed_meanwhile" });
    }
    const after = before
      ? await tx.agendaVersion.update({
          where: { initiativeId_id: { initiativeId, id: before.id } },
          data: { ...words, version: { increment: 1 } },
        })
      : await tx.agendaVersion.create({
          data: { initiativeId, id: newId(), number: 1, createdAt: now, ...words },
        });
    const value = { id: after.id, number: after.number, version: after.version };
    return { value, subjectId: after.id, before, after };
  },
});
