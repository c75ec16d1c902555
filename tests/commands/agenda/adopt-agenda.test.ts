import { describeCommand } from "@tests/support/command";
import { agendaIn } from "@tests/support/demo";
import { adoptAgenda } from "@/features/agenda/commands/adopt-agenda";

describeCommand("W4: an agenda is adopted", adoptAgenda, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id, version } = await agendaIn("consent");
    return { agendaVersionId: id, version };
  },
  again: "conflict",
});
