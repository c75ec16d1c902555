import { describeCommand } from "@tests/support/command";
import { openReportingPeriod } from "@/features/measurement/commands/open-reporting-period";

describeCommand("A period is opened", openReportingPeriod, {
  as: "staff",
  denied: "partner",
  input: async () => {
    return { period: "2016/17" };
  },
});
