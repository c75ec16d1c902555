import { describeCommand } from "@tests/support/command";
import { agendaIn } from "@tests/support/demo";
import { openConsultation } from "@/features/agenda/commands/open-consultation";

describeCommand("W2: a draft goes to consultation", openConsultation, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id, version } = await agendaIn("draft");
    return { agendaVersionId: id, version };
  },
  again: "conflict",
});
