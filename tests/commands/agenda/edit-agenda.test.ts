import { describeCommand } from "@tests/support/command";
import { agendaIn } from "@tests/support/demo";
import { editAgenda } from "@/features/agenda/commands/edit-agenda";

describeCommand("The words of the agenda are written", editAgenda, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id, version, problem, vision, population, place } = await agendaIn("draft");
    return {
      agendaVersionId: id,
      version,
      problem: `${problem} Still.`,
      vision,
      population,
      place,
    };
  },
  again: "conflict",
});
