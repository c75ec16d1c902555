import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { lockReportingPeriod } from "@/features/measurement/commands/lock-reporting-period";

describeCommand("M6: a period is locked", lockReportingPeriod, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.period("2015/16");
    return { reportingPeriodId: id };
  },
  again: "conflict",
});
