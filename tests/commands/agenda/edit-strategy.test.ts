import { describeCommand } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { editStrategy } from "@/features/agenda/commands/edit-strategy";

describeCommand("A strategy is worded anew", editStrategy, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const { strategyId, version } = await demo.strategy();
    return { agendaVersionId: id, strategyId, version, title: "More seats" };
  },
  again: "conflict",
});
