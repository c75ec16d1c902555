import { describeCommand, scopeOf } from "@tests/support/command";
import { agendaIn, demo } from "@tests/support/demo";
import { addStrategy } from "@/features/agenda/commands/add-strategy";
import { removeStrategy } from "@/features/agenda/commands/remove-strategy";
import { run } from "@/platform/command/pipeline";

describeCommand("W4: a strategy is taken out of the draft", removeStrategy, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await agendaIn("draft");
    const { outcomeId } = await demo.outcome();
    const made = await run(addStrategy, await scopeOf("lead"), {
      agendaVersionId: id,
      outcomeId,
      title: "Not wanted after all",
    });
    return { agendaVersionId: id, strategyId: made.ok ? made.value.id : "" };
  },
  again: "not_found",
});
