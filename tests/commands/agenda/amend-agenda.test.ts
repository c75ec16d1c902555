import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { amendAgenda } from "@/features/agenda/commands/amend-agenda";

describeCommand("W4: the next version starts from the adopted one", amendAgenda, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await demo.agenda();
    return { agendaVersionId: id };
  },
  again: "conflict",
});
