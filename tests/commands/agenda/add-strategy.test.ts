import { describeCommand } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { addStrategy } from "@/features/agenda/commands/add-strategy";

describeCommand("A strategy is added to an outcome", addStrategy, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const { outcomeId } = await demo.outcome();
    return { agendaVersionId: id, outcomeId, title: "Home visits" };
  },
});
