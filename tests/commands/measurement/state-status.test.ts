import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { stateStatus } from "@/features/measurement/commands/state-status";

describeCommand("M16: a status is stated by hand", stateStatus, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    return {
      indicatorId: id,
      status: "limited",
      reason: "Too early to compute.",
      statedOn: "2026-01-31",
    };
  },
});
