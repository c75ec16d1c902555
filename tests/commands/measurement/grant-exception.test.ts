import { describeCommand, scopeOf } from "@tests/support/command";
import { demo, nextWeek } from "@tests/support/demo";
import { expect } from "vitest";
import { grantException } from "@/features/measurement/commands/grant-exception";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const late = async () => {
  const { id: indicatorId } = await demo.indicator("MATH8");
  const { id: stakeholderId } = await demo.stakeholder("CPS");
  const cells = [{ indicatorId, periodKey: "2015/16", value: "72" }];
  return run(recordObservations, await scopeOf("partner"), { stakeholderId, cells });
};

describeCommand(
  "M6: one stakeholder may report for a locked period, for a reason",
  grantException,
  {
    as: "staff",
    denied: "partner",
    input: async () => {
      const period = await demo.period("2015/16");
      await db().reportingPeriod.updateMany({
        where: { id: period.id },
        data: { state: "locked" },
      });
      expect(await late()).toMatchObject({ ok: false, refusal: { kind: "gate_closed" } });
      const { id: stakeholderId } = await demo.stakeholder("CPS");
      const reason = "The audit of the test came late.";
      return { reportingPeriodId: period.id, stakeholderId, reason, untilOn: nextWeek() };
    },
    afterwards: async () => {
      expect(await late()).toMatchObject({ ok: true });
      // The other tests of this file begin from a period without exception.
      await db().reportingException.updateMany({ data: { withdrawnAt: new Date() } });
    },
  },
);
