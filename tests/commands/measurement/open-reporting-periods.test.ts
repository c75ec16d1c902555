import { describeCommand, home } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { openReportingPeriods } from "@/features/measurement/commands/open-reporting-periods";
import { db } from "@/platform/db/client";

describeCommand(
  "M3: periods are opened as the initiative's calendar has them",
  openReportingPeriods,
  {
    as: "staff",
    denied: "partner",
    input: async () => {
      await db().initiative.updateMany({
        where: { slug: home ?? "" },
        data: { settings: { schoolYearStartMonth: 9 } },
      });
      return { period: "2016/17", last: "2018/19", dueAfterDays: 30 };
    },
    afterwards: async () => {
      const day = (date: Date | null) => date?.toISOString().slice(0, 10);
      const { startOn, endOn, dueOn } = await demo.period("2018/19");
      expect([startOn, endOn, dueOn].map(day)).toEqual(["2018-09-01", "2019-08-31", "2019-09-30"]);
    },
  },
);
