import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { goodRow, imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { undoImport } from "@/features/measurement/import/commands/undo-import";
import { jobs } from "@/jobs";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";

let value = 70;
const anotherValue = () => goodRow.replace("73", String(++value));

async function cellOf() {
  const { id: indicatorId } = await demo.indicator("MATH8");
  const { id: stakeholderId } = await demo.stakeholder("CPS");
  const at = { indicatorId, stakeholderId, periodKey: "2015/16", placeCode: "" };
  const found = await db().observation.findFirst({ where: { ...at, categoryKey: "" } });
  return found && { ...found, value: found.value?.toFixed() ?? null };
}

describe("An undo", () => {
  givenDatabase("demonstrationName");

  it("T4: takes back what the import made, as a new revision that reads as missing", async () => {
    expect(await cellOf()).toBeNull();
    const key = await imports.undone(await imports.imported(goodRow));
    expect((await imports.run(key)).state).toBe("undone");
    expect(await cellOf()).toMatchObject({ availability: "withdrawn", value: null, revision: 2 });
    const again = await imports.imported(goodRow);
    expect(await imports.run(again)).toMatchObject({ createdCount: 1, changedCount: 0 });
    expect(await cellOf()).toMatchObject({ availability: "reported", value: "73", revision: 3 });
  });

  it("T4: gives back what the import changed, word for word", async () => {
    await imports.imported(
      `${goodRow.replace("value", "value,note").replace("73", "73,counted twice")}`,
    );
    const before = await cellOf();
    const key = await imports.imported(goodRow.replace("73", "80"));
    expect((await cellOf())?.value).toBe("80");
    await imports.undone(key);
    const after = await cellOf();
    expect(after).toMatchObject({ value: before?.value, note: "counted twice" });
    expect(after?.revision).toBe((before?.revision ?? 0) + 2);
  });

  it("leaves and lists what somebody changed since", async () => {
    const key = await imports.imported(anotherValue());
    const { id: indicatorId } = await demo.indicator("MATH8");
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const cell = { indicatorId, periodKey: "2015/16", placeCode: "", value: "99" };
    await run(recordObservations, await scopeOf("partner"), { stakeholderId, cells: [cell] });
    const before = await cellOf();
    await imports.undone(key);
    expect(await cellOf()).toEqual(before);
    expect((await imports.run(key)).leftCount).toBe(1);
    expect(await imports.refusals(key)).toMatchObject([
      { step: "undoing", key: "changed_since_import" },
    ]);
  });

  it("M9: moves back the reports the import moved on, and what counted no longer does", async () => {
    const { id: indicatorId } = await demo.indicator("MATH8");
    const points = () =>
      db().seriesPoint.findMany({
        where: { indicatorId, periodKey: "2015/16" },
        omit: { updatedAt: true },
        orderBy: [{ placeCode: "asc" }, { categoryKey: "asc" }],
      });
    const before = await points();
    const key = await imports.imported(anotherValue(), "lead", { reportsBecome: "approved" });
    expect(await points()).not.toEqual(before);
    await imports.undone(key, "lead");
    expect(await points()).toEqual(before);
    const { reportId } = (await cellOf()) ?? { reportId: "" };
    expect((await db().report.findFirstOrThrow({ where: { id: reportId } })).state).toBe("draft");
  });

  it("M6: is refused where a period is locked by now, at once and while it is under way", async () => {
    const { id } = await demo.period("2015/16");
    const lock = (state: "open" | "locked") =>
      db().reportingPeriod.updateMany({ where: { id }, data: { state } });
    const key = await imports.imported(anotherValue());
    const before = await cellOf();
    await lock("locked");
    expect(await run(undoImport, await scopeOf("partner"), key)).toMatchObject({
      refusal: { kind: "conflict", key: "import_period_locked", values: { period: "2015/16" } },
    });
    await lock("open");
    await imports.undoing(key);
    await lock("locked");
    await doWaitingJobs(jobs);
    expect(await imports.run(key)).toMatchObject({
      ...{ state: "imported", failureKey: "import_period_locked", failureColumn: "2015/16" },
    });
    expect(await cellOf()).toEqual(before);
    await lock("open");
  });
});
