import { gzipSync } from "node:zlib";
import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { goodRow, imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const head = "indicator,period,reporter,place,category,value,note";

describe("The dry run", () => {
  givenDatabase("demonstrationName");

  it("W7: judges each row, names the cell at fault, and writes no observation", async () => {
    const before = await db().observation.count();
    const rows = [
      ...["MATH8,2015/16,CPS,,,73,", "NOTHING,2015/16,CPS,,,1,", "MATH8,soon,CPS,,,1,"],
      ...["MATH8,2015/16,NOBODY,,,1,", "MATH8,2015/16,COV,,,1,", "MATH8,2015/16,CPS,MOON,,1,"],
      ...["MATH8,2015/16,CPS,,sex:none,1,", "MATH8,2015/16,CPS,,,many,"],
      ...["MATH8,2015/16,CPS,,,74,", "MATH8,2005/06,CPS,,,1,", ",,,,,,"],
    ];
    const key = await imports.read([head, ...rows].join("\n"));
    expect(await imports.run(key)).toMatchObject({
      ...{ state: "read", createdCount: 1, changedCount: 0, unchangedCount: 0, refusedCount: 9 },
    });
    expect(await imports.refusals(key)).toEqual([
      { step: "reading", line: 3, cell: "A3", column: "indicator", key: "unknown_indicator" },
      { step: "reading", line: 4, cell: "B4", column: "period", key: "not_a_period" },
      { step: "reading", line: 5, cell: "C5", column: "reporter", key: "unknown_reporter" },
      { step: "reading", line: 6, cell: "C6", column: "reporter", key: "not_your_report" },
      { step: "reading", line: 7, cell: "D7", column: "place", key: "unknown_place" },
      { step: "reading", line: 8, cell: "E8", column: "category", key: "unknown_category" },
      { step: "reading", line: 9, cell: "F9", column: "value", key: "not_a_number" },
      { step: "reading", line: 10, cell: "F10", column: "", key: "row_stands_twice" },
      { step: "reading", line: 11, cell: "B11", column: "period", key: "period_locked" },
    ]);
    expect(await db().observation.count()).toBe(before);
  });

  it("begins again when it is asked again, and gives the same", async () => {
    const key = await imports.read(`${head}\nMATH8,2015/16,CPS,,,73,\nX,2015/16,CPS,,,73,`);
    const first = [await imports.run(key), await imports.refusals(key)];
    await run(readImportFile, await scopeOf("partner"), key);
    const { doWaitingJobs } = await import("@/platform/jobs");
    const { jobs } = await import("@/jobs");
    await doWaitingJobs(jobs);
    const again = [await imports.run(key), await imports.refusals(key)];
    expect(again).toEqual([{ ...(first[0] as object), readAt: expect.any(Date) }, first[1]]);
  });

  it("reads a packed file as the one inside", async () => {
    const key = await imports.read(gzipSync(goodRow));
    expect(await imports.run(key)).toMatchObject({ state: "read", createdCount: 1 });
  });

  it.each([
    ["a column is unknown", "indicator,period,reporter,surprise\n", "unknown_column", "surprise"],
    ["a column is missing", "indicator,period,value\n", "missing_column", "reporter"],
    ["it has no row", `${head}\n`, "file_empty", ""],
    ["it is packed and broken", gzipSync(goodRow).subarray(0, 40), "broken_package", ""],
  ])("stops with the reason where %s, and can be tried again", async (_what, file, key, column) => {
    const run = await imports.run(await imports.read(file));
    expect(run).toMatchObject({ state: "failed", failureKey: key, failureColumn: column });
  });
});
