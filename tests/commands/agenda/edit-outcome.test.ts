import { describeCommand } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { editOutcome } from "@/features/agenda/commands/edit-outcome";

describeCommand("An outcome is worded anew", editOutcome, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const { outcomeId, version } = await demo.outcome();
    return { agendaVersionId: id, outcomeId, version, title: "Ready for school" };
  },
  again: "conflict",
});
