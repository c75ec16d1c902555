import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { assignReporter } from "@/features/measurement/commands/assign-reporter";

describeCommand("A stakeholder is asked to report", assignReporter, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.indicator("ABS");
    const { id: stakeholderId } = await demo.stakeholder("UWGC");
    return { indicatorId: id, stakeholderId };
  },
});
