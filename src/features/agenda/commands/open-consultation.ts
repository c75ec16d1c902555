import { agendaMayGoToConsultation } from "@/domain/agenda/consultation";
import { command } from "@/platform/command/command";
import { consultationFacts } from "../facts";
import { OpenConsultationInput } from "../inputs";

/** W2: shows a draft of the agenda to all stakeholders, who answer what they think of it. */
export const openConsultation = command({
  permission: "agenda.consult",
  input: OpenConsultationInput,
  facts: consultationFacts,
  gate: agendaMayGoToConsultation,
  async apply({ tx, scope, facts: { agenda }, now }) {
    const after = await tx.agendaVersion.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: agenda.id } },
      data: { state: "consultation", consultationOpenedAt: now, version: { increment: 1 } },
    });
    const value = { id: after.id, version: after.version };
    return { value, subjectId: after.id, before: agenda, after };
  },
});
