import { describeCommand } from "@tests/support/command";
import { draftIndicator } from "@/features/measurement/indicator/commands/draft-indicator";

describeCommand("An indicator is drafted", draftIndicator, {
  as: "partner",
  denied: "observer",
  input: async () => {
    return { code: "NEW1", name: "New", level: "population", valueKind: "count" };
  },
  again: "invalid",
});
