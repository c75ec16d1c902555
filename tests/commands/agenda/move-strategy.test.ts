import { describeCommand } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { moveStrategy } from "@/features/agenda/commands/move-strategy";

describeCommand("A strategy moves in the order", moveStrategy, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const { strategyId } = await demo.strategy();
    return { agendaVersionId: id, strategyId, direction: "down" };
  },
});
