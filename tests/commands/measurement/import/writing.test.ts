import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { goodRow, imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { jobs } from "@/jobs";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";

let value = 70;
const anotherValue = () => goodRow.replace("73", String(++value));

async function stored() {
  const { id: indicatorId } = await demo.indicator("MATH8");
  const { id: stakeholderId } = await demo.stakeholder("CPS");
  const where = { indicatorId, stakeholderId, periodKey: "2015/16", placeCode: "" };
  return db().observation.findFirstOrThrow({
    where: { ...where, categoryKey: "" },
    include: { revisions: { orderBy: { revision: "asc" } } },
  });
}

describe("What an import writes", () => {
  givenDatabase("demonstrationName");

  it("M4: keeps what stood there before as a revision, and says which import wrote it", async () => {
    await imports.imported(goodRow);
    const key = await imports.imported(goodRow.replace("73", "74"));
    expect(await imports.run(key)).toMatchObject({ changedCount: 1, createdCount: 0 });
    const { revision, revisions, importRunId, ...now } = await stored();
    expect([now.value?.toFixed(), importRunId]).toEqual(["74", key.importRunId]);
    expect(revisions.at(-1)).toMatchObject({ revision: revision - 1 });
    expect(revisions.at(-1)?.value?.toFixed()).toBe("73");
  });

  it("is nothing where the same file comes again", async () => {
    await imports.imported(goodRow);
    const before = await stored();
    const key = await imports.imported(goodRow);
    expect(await imports.run(key)).toMatchObject({
      ...{ state: "imported", createdCount: 0, changedCount: 0, unchangedCount: 1 },
    });
    expect(await stored()).toEqual(before);
  });

  it("is not what somebody changed since the file was read: that is refused, not overwritten", async () => {
    const { id: indicatorId } = await demo.indicator("MATH8");
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const cell = { indicatorId, periodKey: "2015/16", placeCode: "", value: "12" };
    for (const mode of ["good_rows", "all_or_nothing"] as const) {
      const key = await imports.importing(anotherValue(), "partner", { mode });
      const partner = await scopeOf("partner");
      const input = { stakeholderId, cells: [{ ...cell, value: String(++value) }] };
      expect(await run(recordObservations, partner, input)).toMatchObject({ ok: true });
      const before = await stored();
      await doWaitingJobs(jobs);
      expect(await stored()).toEqual(before);
      if (mode === "good_rows") {
        expect((await imports.run(key)).state).toBe("imported");
        expect(await imports.refusals(key)).toMatchObject([{ key: "changed_since_reading" }]);
      } else {
        expect(await imports.run(key)).toMatchObject({
          ...{ state: "failed", failureKey: "rows_refused_since" },
        });
      }
    }
  });

  it("M6: is nothing for a period or a report that was closed since the file was read", async () => {
    const { id } = await demo.period("2015/16");
    const key = await imports.importing(anotherValue());
    const before = await stored();
    await db().reportingPeriod.updateMany({ where: { id }, data: { state: "locked" } });
    await doWaitingJobs(jobs);
    expect(await imports.refusals(key)).toMatchObject([
      { step: "importing", key: "period_locked", column: "period" },
    ]);
    expect(await stored()).toEqual(before);
    await db().reportingPeriod.updateMany({ where: { id }, data: { state: "open" } });
  });

  it("M9: counts at once where its reports become approved", async () => {
    const { id: indicatorId } = await demo.indicator("MATH8");
    const key = await imports.imported(anotherValue(), "lead", { reportsBecome: "approved" });
    expect((await imports.run(key)).state).toBe("imported");
    const point = await db().seriesPoint.findFirstOrThrow({
      where: { indicatorId, periodKey: "2015/16", placeCode: "", categoryKey: "" },
    });
    expect(point.value?.toFixed()).toBe(String(value));
  });
});
