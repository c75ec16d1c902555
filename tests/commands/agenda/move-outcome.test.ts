import { describeCommand } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { moveOutcome } from "@/features/agenda/commands/move-outcome";

describeCommand("An outcome moves in the order", moveOutcome, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const { outcomeId } = await demo.outcome();
    return { agendaVersionId: id, outcomeId, direction: "down" };
  },
});
