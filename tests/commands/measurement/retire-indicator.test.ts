import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { retireIndicator } from "@/features/measurement/indicator/commands/retire-indicator";

describeCommand("An indicator is retired with a reason", retireIndicator, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    return { indicatorId: id, reason: "The source has ended." };
  },
  again: "conflict",
});
