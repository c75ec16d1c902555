import { describeCommand } from "@tests/support/command";
import { agendaIn } from "@tests/support/demo";
import { addOutcome } from "@/features/agenda/commands/add-outcome";

describeCommand("An outcome is added to the draft", addOutcome, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    return { agendaVersionId: id, title: "Well-being" };
  },
});
