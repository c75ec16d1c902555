import { describeCommand, scopeOf } from "@tests/support/command";
import { agendaIn } from "@tests/support/demo";
import { addOutcome } from "@/features/agenda/commands/add-outcome";
import { removeOutcome } from "@/features/agenda/commands/remove-outcome";
import { run } from "@/platform/command/pipeline";

describeCommand("W4: an outcome is taken out of the draft", removeOutcome, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const made = await run(addOutcome, await scopeOf("lead"), {
      agendaVersionId: id,
      title: "Not wanted after all",
    });
    return { agendaVersionId: id, outcomeId: made.ok ? made.value.id : "" };
  },
  again: "not_found",
});
