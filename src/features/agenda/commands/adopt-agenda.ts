import { agendaMayBeAdopted } from "@/domain/agenda/adoption";
import { nextAgendaVersionState } from "@/domain/agenda/agenda-version";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { adoptionFacts } from "../facts";
import { AdoptAgendaInput } from "../inputs";

/** W4: puts a version of the agenda into force. It is frozen from now on, and the one before it is superseded. */
export const adoptAgenda = command({
  permission: "agenda.adopt",
  input: AdoptAgendaInput,
  facts: adoptionFacts,
  gate: agendaMayBeAdopted,
  async apply({ tx, scope, facts: { agenda, former }, input, now }) {
    const { initiativeId } = scope;
    if (nextAgendaVersionState(agenda.state, "adopt") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    if (former) {
      await tx.agendaVersion.update({
        where: { initiativeId_id: { initiativeId, id: former.id } },
        data: { state: "superseded", supersededAt: now, version: { increment: 1 } },
      });
    }
    const after = await tx.agendaVersion.update({
      where: { initiativeId_id: { initiativeId, id: agenda.id } },
      data: {
        ...{ state: "adopted", adoptedAt: now, version: { increment: 1 } },
        reviewOn: input.reviewOn === null ? null : new Date(input.reviewOn),
      },
    });
    return {
      value: { id: after.id, number: after.number },
      subjectId: after.id,
      before: agenda,
      after,
    };
  },
});
