import { describeCommand } from "@tests/support/command";
import { agendaIn } from "@tests/support/demo";
import { answerConsultation } from "@/features/agenda/commands/answer-consultation";

describeCommand("A stakeholder answers the consultation", answerConsultation, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id } = await agendaIn("consultation");
    return { agendaVersionId: id, stance: "supports" };
  },
});
