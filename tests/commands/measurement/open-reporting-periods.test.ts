import { describeCommand } from "@tests/support/command";
import { openReportingPeriods } from "@/features/measurement/commands/open-reporting-periods";

describeCommand("A period is opened", openReportingPeriods, {
  as: "staff",
  denied: "partner",
  input: async () => {
    return { period: "2016/17" };
  },
});
