import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { goodRow, imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import type { TableReading } from "@/domain/measurement/import/reading";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { run } from "@/platform/command/pipeline";

const whole: TableReading = {
  ...{ kind: "table", sheet: null, headerRows: [1], firstRow: 2, lastRow: null, skippedRows: [] },
  columns: [
    { role: "indicator" },
    { role: "category:income" },
    { role: "label" },
    { role: "value", says: { period: "2015" }, times: "1000", decimal: "," },
  ],
  headings: [["Indicator"], [], ["2015"]],
  constants: { reporter: "CPS" },
  ...{ decimal: null, dateOrder: "dmy", datesStandFor: "date" },
  names: { place: { Cincinnati: "CIN", Total: null } },
  labels: { Girls: { "category:sex": "female" }, Sum: null },
  marks: { "..": "not_available" },
  reasons: { notAvailable: "Not available", suppressed: "Held back" },
};

describe("How a file is to be read", () => {
  givenDatabase("demonstrationName");

  it("is taken whole, as an object or as the text of it", async () => {
    for (const reading of [whole, JSON.stringify(whole), { kind: "tidy" }]) {
      const key = await imports.uploaded(goodRow);
      const reply = await run(readImportFile, await scopeOf("partner"), { ...key, reading });
      expect(reply).toMatchObject({ ok: true });
    }
    expect((await imports.run(await imports.reading(goodRow))).reading).toEqual({ kind: "tidy" });
  });

  it("is refused where a part of it is missing or is something else, and nothing is stored", async () => {
    const key = await imports.uploaded(goodRow);
    const [, , , figures] = whole.columns;
    for (const broken of [
      { kind: "table", sheet: null },
      { ...whole, columns: [{ ...figures, times: "1e9999" }] },
      { ...whole, columns: [{ role: "category:" }] },
      { ...whole, headings: "none" },
      { ...whole, constants: { weather: "fine" } },
      { ...whole, firstRow: 0 },
      { ...whole, marks: { "..": "perhaps" } },
      { kind: "sheet" },
      "not JSON",
    ]) {
      const wanted = { ...key, reading: broken };
      const reply = await run(readImportFile, await scopeOf("partner"), wanted);
      expect([broken, reply]).toMatchObject([broken, { ok: false, refusal: { kind: "invalid" } }]);
    }
    expect(await imports.run(key)).toMatchObject({ state: "uploaded", reading: null });
  });
});
