import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { reuseImportFile } from "@/features/measurement/import/commands/reuse-import-file";
import { getFileMapping } from "@/features/measurement/source-file/queries/file-mapping";
import { listOtherSheets } from "@/features/measurement/source-file/queries/other-sheets";
import { jobs } from "@/jobs";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";

const reasons = { notAvailable: "not available", suppressed: "held back" };

/** A table as an office sends it, with a decimal comma and a title. */
const wide = "Mathematics;;\n;;\nMeasure;2015/16;2099/00\nMATH8;73,5;74,25\n";

async function mapped(content: string | Uint8Array) {
  const key = await imports.uploaded(content);
  const mapping = await getFileMapping(await scopeOf("partner"), { ...key, reasons });
  if (mapping.kind !== "table" || !mapping.reading) throw new Error(JSON.stringify(mapping));
  return { key, mapping, reading: mapping.reading };
}

describe("A stored file and how it can be read", () => {
  givenDatabase("demonstrationName");

  it("M4: is guessed from its rows and what the initiative knows; a partner reports only for itself", async () => {
    const { mapping, reading } = await mapped(wide);
    expect(mapping.known.reporters.map(({ code }) => code)).toEqual(["CPS"]);
    expect(reading).toMatchObject({
      ...{ headerRows: [3], firstRow: 4, decimal: "," },
      constants: { reporter: "CPS" },
    });
    expect(reading.columns[0]).toEqual({ role: "indicator" });
    expect(mapping.sample.rows).toHaveLength(4);
  });

  it("M4: is read by the dry run as it was said, with the cell of each refused value, and remembered once imported", async () => {
    const { key, reading } = await mapped(wide);
    const scope = await scopeOf("partner");
    const input = { ...key, reading: JSON.stringify(reading) };
    expect(await run(readImportFile, scope, input)).toMatchObject({ ok: true });
    await doWaitingJobs(jobs);
    expect(await imports.run(key)).toMatchObject({
      state: "read",
      createdCount: 1,
      refusedCount: 1,
    });
    expect(await imports.refusals(key)).toEqual([
      { line: 4, cell: "C4", column: "period", key: "period_not_opened", step: "reading" },
    ]);
    const again = await getFileMapping(scope, { ...key, reasons });
    expect(again).toMatchObject({ kind: "table", rememberedFrom: null, reading });

    await run(importObservations, scope, { ...key, mode: "good_rows" });
    await doWaitingJobs(jobs);
    const written = await db().observation.findMany({ where: { importRunId: key.importRunId } });
    expect(written.map(({ periodKey, value }) => [periodKey, value?.toString()])).toEqual([
      ["2015/16", "73.5"],
    ]);
    const next = await mapped(wide.replace("73,5", "74,5").replaceAll("2099/00", "2016/17"));
    expect(next.mapping.rememberedFrom).toBe("report.csv");
    expect(next.reading.columns[2]).toMatchObject({ says: { period: "2016/17" } });
  });

  it("M4: in our own layout needs nothing to be said, and what is no table says why", async () => {
    const kindOf = async (content: string | Uint8Array) => {
      const key = await imports.uploaded(content);
      const mapping = await getFileMapping(await scopeOf("partner"), { ...key, reasons });
      return mapping.kind === "problem" ? mapping.key : mapping.kind;
    };
    expect(await kindOf("indicator,period,reporter,value\nMATH8,2015/16,CPS,73\n")).toBe("tidy");
    expect(await kindOf("%PDF-1.7")).toBe("file_pdf");
    expect(await kindOf(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toBe("file_cut");
  });

  it("M1: knows a numerator and a denominator by their words, also where no value stands beside them", async () => {
    const parts = "Title;;;\nindicator;period;numerator;denominator\nABS;2015/16;21;120\n";
    const { reading } = await mapped(parts);
    expect(reading.columns.map(({ role }) => role)).toEqual([
      ...["indicator", "period", "numerator", "denominator"],
    ]);
  });

  it("M4: offers the other sheets of a workbook once one is imported, without another upload", async () => {
    const sheetOf = (value: number) => [
      ["Measure", "2015/16"],
      ["MATH8", value],
    ];
    const words = [["Notes"], ["Counted in May."]];
    const data = [sheetOf(61), sheetOf(62), words];
    const sheets = ["First", "Second", "Read me"].map((sheet, at) => ({
      ...{ sheet, data: (data[at] ?? []).map((row) => row.map((value) => ({ value }))) },
    }));
    const bytes = new Uint8Array(await writeExcelFile(sheets).toBuffer());
    const { key, reading } = await mapped(bytes);
    expect(reading.sheet).toBe("First");
    const scope = await scopeOf("partner");
    const take = async (one: { importRunId: string }, wanted: unknown) => {
      await run(readImportFile, scope, { ...one, reading: wanted });
      await doWaitingJobs(jobs);
      expect(await listOtherSheets(scope, one)).toEqual([]);
      await run(importObservations, scope, { ...one, mode: "good_rows" });
      await doWaitingJobs(jobs);
    };
    await take(key, reading);
    expect(await listOtherSheets(scope, key)).toEqual([{ name: "Second", importRunId: null }]);

    const again = await run(reuseImportFile, scope, key);
    if (!again.ok) throw new Error(JSON.stringify(again.refusal));
    const next = { importRunId: again.value.importRunId };
    const second = await getFileMapping(scope, { ...next, sheet: "Second", reasons });
    // The same headings: what was said of the first sheet holds for the second.
    expect(second).toMatchObject({ kind: "table", rememberedFrom: "report.csv" });
    await take(next, second.kind === "table" ? second.reading : null);
    expect(await imports.run(next)).toMatchObject({ state: "imported", changedCount: 1 });
    expect(await listOtherSheets(scope, key)).toEqual([{ name: "Second", ...next }]);
    expect(await listOtherSheets(scope, next)).toEqual([{ name: "First", ...key }]);
    await imports.undone(next);
    await imports.undone(key);
  });
});
