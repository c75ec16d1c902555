import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { lockReportingPeriods } from "@/features/measurement/commands/lock-reporting-periods";

describeCommand("M6: a period is locked", lockReportingPeriods, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.period("2015/16");
    return { reportingPeriodIds: [id] };
  },
  again: "conflict",
});
