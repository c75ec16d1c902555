import { describeCommand, home } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { checkReports } from "@/features/measurement/commands/check-reports";
import { db } from "@/platform/db/client";

describeCommand("M6: the first of two people looks at a report", checkReports, {
  as: "staff",
  denied: "partner",
  input: async () => {
    await db().initiative.updateMany({
      where: { slug: home ?? "" },
      data: { settings: { approvalLevels: 2 } },
    });
    const { id } = await demo.report("submitted");
    return { reportIds: [id] };
  },
  afterwards: async () => {
    expect(await db().report.count({ where: { state: "checked" } })).toBe(1);
    expect(await db().reportStep.count({ where: { step: "check" } })).toBe(1);
  },
  again: "conflict",
});
