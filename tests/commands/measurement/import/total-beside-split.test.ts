import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { defineDimension } from "@/features/measurement/commands/define-dimension";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { getImportRun } from "@/features/measurement/import/queries/import-run";
import { listImportDifferences } from "@/features/measurement/split-difference/queries/import-differences";
import { jobs } from "@/jobs";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";

const head = "indicator,period,reporter,category,numerator,denominator,note\n";
const total = (numerator: number, note = "") => `MATH8,2015/16,CPS,,${numerator},40,${note}\n`;
const groups = (morning: number, evening: number) =>
  `MATH8,2015/16,CPS,shift:morning,${morning},20,\nMATH8,2015/16,CPS,shift:evening,${evening},20,\n`;

/** Mathematics is split by the time of the lesson, which adds up. */
async function givenSplit(): Promise<void> {
  const indicator = await demo.indicator("MATH8");
  const categories = [
    { code: "morning", name: "Morning" },
    { code: "evening", name: "Evening" },
  ];
  const dimension = { code: "shift", name: "Shift", categories };
  expect((await run(defineDimension, await scopeOf("lead"), dimension)).ok).toBe(true);
  const { id: dimensionId, initiativeId } = await db().dimension.findFirstOrThrow({
    where: { code: "shift" },
  });
  const link = { initiativeId, indicatorId: indicator.id, dimensionId, ordinal: 9 };
  await db().indicatorDimension.createMany({ data: [link] });
  await db().indicator.updateMany({
    where: { id: indicator.id },
    data: { aggregationRule: "ratio", bareValueAllowed: false },
  });
}

async function report() {
  const { id: indicatorId } = await demo.indicator("MATH8");
  const found = await db().report.findFirstOrThrow({
    where: { indicatorId, periodKey: "2015/16" },
    include: { observations: { where: { categoryKey: "", placeCode: "" } } },
  });
  return { ...found, total: found.observations[0] };
}

const differences = async (key: { importRunId: string }) =>
  listImportDifferences(await scopeOf("partner"), key);

async function written(key: { importRunId: string }, wanted: Readonly<Record<string, string>>) {
  const input = { ...key, mode: "good_rows", ...wanted };
  expect(await run(importObservations, await scopeOf("partner"), input)).toMatchObject({
    ok: true,
  });
  await doWaitingJobs(jobs);
  return getImportRun(await scopeOf("partner"), key);
}

describe("M5: a file with a total beside its split", () => {
  givenDatabase("demonstrationName");

  it("M5: is asked about in the dry run where they differ, with the cell of the total and both figures", async () => {
    await givenSplit();
    const key = await imports.read(head + groups(4, 5) + total(10));
    expect(await imports.refusals(key)).toEqual([]);
    expect(await imports.run(key)).toMatchObject({ createdCount: 3, differingCount: 1 });
    expect(await differences(key)).toEqual([
      {
        ...{ key: "3 shift", line: 4, cell: "E4", isInFile: true, indicator: "MATH8" },
        ...{ period: "2015/16", reporter: "CPS", place: "", dimension: "shift" },
        ...{ entered: "10", split: "9" },
      },
    ]);
    // Where the numerators agree, it is the denominators that do not.
    const fewer = groups(4, 5).replace("5,20", "5,19");
    expect(await differences(await imports.read(head + fewer + total(9)))).toMatchObject([
      { entered: "40", split: "39" },
    ]);
    const again = [
      groups(4, 5) + total(9),
      groups(4, 5) + total(10, "One child of no shift."),
      // A split that lacks a group is no sum of anything.
      `MATH8,2015/16,CPS,shift:morning,4,20,\n${total(10)}`,
    ];
    for (const rows of again) {
      expect(await differences(await imports.read(head + rows))).toEqual([]);
    }
  });

  it("M5: is taken in, but its report is not handed in without an answer", async () => {
    const key = await imports.read(head + groups(4, 5) + total(10));
    const run_ = await written(key, { reportsBecome: "submitted" });
    expect(run_).toMatchObject({ state: "imported", created: 3, held: 1 });
    expect(await report()).toMatchObject({ state: "draft", total: { note: null } });
    // By hand it could not be handed in either.
    const { id, stakeholderId } = await report();
    const own = { stakeholderId, reportIds: [id] };
    expect(await run(submitReports, await scopeOf("partner"), own)).toMatchObject({
      refusal: { problems: [{ key: "split_differs" }] },
    });
  });

  it("M5: is asked about too where its total stands from before; what comes by itself is held the same way", async () => {
    const key = await imports.read(head + groups(5, 6));
    expect(await differences(key)).toMatchObject([
      { line: 2, cell: "E2", isInFile: false, entered: "10", split: "11" },
    ]);
    const onward = { mode: "good_rows", reportsBecome: "submitted" };
    const scope = await scopeOf("partner");
    expect(await run(readImportFile, scope, { ...key, onward })).toMatchObject({ ok: true });
    await doWaitingJobs(jobs);
    expect(await getImportRun(scope, key)).toMatchObject({ state: "imported", held: 1 });
    expect((await report()).state).toBe("draft");
  });

  it("M5: is handed in with an answer, which becomes the note of the total, also where its figures stay", async () => {
    const key = await imports.read(head + groups(4, 4) + total(10));
    const splitNote = "Two children of no shift are counted in the total.";
    const done = await written(key, { reportsBecome: "submitted", splitNote });
    expect(done).toMatchObject({ state: "imported", changed: 3, held: 0 });
    expect(await report()).toMatchObject({ state: "submitted", total: { note: splitNote } });
    await imports.undone(key);
    expect(await report()).toMatchObject({ state: "draft", total: { note: null } });
  });
});
