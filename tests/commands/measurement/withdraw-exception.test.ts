import { describeCommand, scopeOf } from "@tests/support/command";
import { demo, nextWeek } from "@tests/support/demo";
import { grantException } from "@/features/measurement/commands/grant-exception";
import { withdrawException } from "@/features/measurement/commands/withdraw-exception";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand("M6: an exception ends before its day", withdrawException, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id: reportingPeriodId } = await demo.period("2015/16");
    const where = { id: reportingPeriodId };
    await db().reportingPeriod.updateMany({ where, data: { state: "locked" } });
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const given = { reportingPeriodId, stakeholderId, reason: "Late audit", untilOn: nextWeek() };
    const granted = await run(grantException, await scopeOf("lead"), given);
    return { exceptionId: granted.ok ? granted.value.id : "" };
  },
  again: "conflict",
});
