import { describeCommand } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { answerPerspective } from "@/features/agenda/commands/answer-perspective";

describeCommand("W3: a perspective is answered", answerPerspective, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("consultation");
    const perspective = await demo.perspective("CPS");
    return {
      agendaVersionId: id,
      perspectiveId: perspective.id,
      answer: "partly",
      explanation: "What lies in our hands.",
    };
  },
});
