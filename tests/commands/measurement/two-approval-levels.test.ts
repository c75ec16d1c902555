import { home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { changeSettings } from "@/features/initiative/commands/change-settings";
import { approveReports } from "@/features/measurement/commands/approve-reports";
import { checkReports } from "@/features/measurement/commands/check-reports";
import { reopenReport } from "@/features/measurement/commands/reopen-report";
import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

async function points(): Promise<number> {
  const { id } = await db().initiative.findUniqueOrThrow({ where: { slug: home ?? "" } });
  return db().seriesPoint.count({ where: { initiativeId: id } });
}

describe("M6: two people look at each report", () => {
  givenDatabase("demonstrationName");

  it("M6: counts a report only when a second person has approved what a first one checked", async () => {
    const { id } = await demo.report("submitted", "CPS");
    const reportIds = [id];
    expect(await run(checkReports, await scopeOf("staff"), { reportIds })).toMatchObject({
      refusal: { kind: "gate_closed", conditions: [{ key: "two_approval_levels", met: false }] },
    });
    const wanted = { settings: { approvalLevels: 2 } };
    expect(await run(changeSettings, await scopeOf("lead"), wanted)).toMatchObject({ ok: true });
    const before = await points();
    expect(await run(approveReports, await scopeOf("lead"), { reportIds })).toMatchObject({
      refusal: {
        conditions: [
          { key: "reports_checked_first", met: false },
          { key: "approved_by_second_person", met: true },
        ],
      },
    });
    expect(await run(checkReports, await scopeOf("staff"), { reportIds })).toMatchObject({
      ok: true,
    });
    expect(await points()).toBe(before);
    expect(await run(approveReports, await scopeOf("staff"), { reportIds })).toMatchObject({
      refusal: {
        conditions: [
          { key: "reports_checked_first", met: true },
          { key: "approved_by_second_person", met: false, found: { count: 1 } },
        ],
      },
    });
    expect(await run(approveReports, await scopeOf("lead"), { reportIds })).toMatchObject({
      ok: true,
    });
    expect(await points()).toBeGreaterThan(before);
    const steps = await db().reportStep.findMany({
      where: { reportId: id },
      orderBy: { id: "asc" },
    });
    expect(steps.map(({ step }) => step)).toEqual(["submit", "check", "approve"]);
  });

  it("M6: forgets the first look when a report is reopened", async () => {
    const report = await db().report.findFirstOrThrow({ where: { checkedAt: { not: null } } });
    const again = { reportId: report.id, reason: "A school was left out." };
    expect(await run(reopenReport, await scopeOf("lead"), again)).toMatchObject({ ok: true });
    const after = await db().report.findFirstOrThrow({ where: { id: report.id } });
    expect([after.state, after.checkedAt, after.checkedByMemberId]).toEqual(["draft", null, null]);
  });

  it("M6: lets no file approve at once", async () => {
    const content = "indicator,period,reporter,value\nABS,2014/15,CPS,7\n";
    const onward = { mode: "good_rows", reportsBecome: "approved" };
    const uploaded = await imports.uploaded(content, "lead");
    const file = { ...uploaded, onward };
    const refusal = { kind: "conflict", key: "two_approval_levels" };
    expect(await run(readImportFile, await scopeOf("lead"), file)).toMatchObject({ refusal });
    const read = { ...(await imports.read(content, "lead")), ...onward };
    expect(await run(importObservations, await scopeOf("lead"), read)).toMatchObject({ refusal });
  });
});
