import { guessed, knownTo, messyBytes, rowsOf } from "@tests/support/messy-file";
import { hasSharedData } from "@tests/support/shared-data";
import { describe, expect, it } from "vitest";
import { readPeriod } from "@/domain/kernel/period-reader";
import { readSeparated } from "@/platform/spreadsheet/read-separated";

const known = knownTo({
  indicators: [
    {
      code: "NEET",
      name: "People who were NEET as a percentage of people in relevant population group",
    },
  ],
  dimensions: [
    {
      ...{ code: "age", name: "Age" },
      categories: [
        { code: "16-24", name: "Aged 16-24" },
        { code: "16-17", name: "Aged 16-17" },
        { code: "18-24", name: "Aged 18-24" },
      ],
    },
  ],
});

const sheets = [
  ["People - SA", "", "Seasonally adjusted"],
  ["Men - SA", "Male", "Seasonally adjusted"],
  ["Women - SA", "Female", "Seasonally adjusted"],
  ["People - NSA", "", "Not seasonally adjusted"],
  ["Men - NSA", "Male", "Not seasonally adjusted"],
  ["Women - NSA", "Female", "Not seasonally adjusted"],
] as const;

const ages = { "age:16-24": "", "age:16-17": "16 to 17", "age:18-24": "18 to 24" };

/** The values of the office's own tidy table, by what they are of. */
async function ownTable(): Promise<ReadonlyMap<string, string>> {
  const own = new Map<string, string>();
  for await (const { line, cells } of readSeparated(
    messyBytes("uk_neet_quarters_tidy_by_ONS.csv"),
  )) {
    const [period = "", , adjusted, age, sex, , , , value = ""] = cells;
    if (line > 1) own.set([readPeriod(period)?.key, adjusted, sex, age].join("|"), value);
  }
  return own;
}

describe.skipIf(!hasSharedData("messy"))("M1, M3: the NEET workbook", { timeout: 60_000 }, () => {
  it("M1: is read as its own office reads it: every quarter of the office's tidy table, digit for digit", async () => {
    const own = await ownTable();
    expect(own.size).toBe(1917);
    let [compared, suppressed] = [0, 0];
    for (const [sheet, sex, adjusted] of sheets) {
      const reading = await guessed("uk_neet_quarters_jan-mar.xlsx", known, sheet);
      expect(reading.headerRows).toEqual([5, 6, 7]);
      expect([reading.firstRow, reading.lastRow]).toEqual([9, 132]);
      const { rows, refused } = await rowsOf("uk_neet_quarters_jan-mar.xlsx", reading);
      expect([sheet, rows.length, refused]).toEqual([sheet, 369, []]);
      for (const { row } of rows) {
        if (row.value === "") suppressed += 1;
        const age = ages[row.category as keyof typeof ages];
        const theirs = own.get([row.period, adjusted, sex, age].join("|"));
        if (theirs === undefined || row.value === "") continue;
        expect([sheet, row.period, row.category, Number(row.value)]).toEqual([
          ...[sheet, row.period, row.category, Number(theirs)],
        ]);
        compared += 1;
      }
    }
    const quarters = [...own.keys()].filter((key) => key.includes("-Q")).length;
    expect([compared, quarters]).toEqual([1539, 1539]);
    expect(suppressed).toBeGreaterThan(600);
  });

  it("M2, M3: two points are no figure, a star is one held back, and each value knows its cell", async () => {
    const reading = await guessed("uk_neet_quarters_jan-mar.xlsx", known, "People - SA");
    const { rows, at } = await rowsOf("uk_neet_quarters_jan-mar.xlsx", reading);
    expect(at("F10")).toEqual({
      ...{ indicator: "NEET", period: "1992-Q2", reporter: "OFFICE", category: "age:16-24" },
      not_available_reason: "not available (..)",
    });
    expect(at("P132")).toMatchObject({
      ...{ period: "2022-Q4", category: "age:18-24", value: "13.592311677816586" },
    });
    expect(rows.at(-1)?.at).toEqual({
      ...{
        sheet: "People - SA",
        line: 132,
        cells: { period: "A132", indicator: "P132", category: "P132", value: "P132" },
      },
    });
    const women = await guessed("uk_neet_quarters_jan-mar.xlsx", knownTo({}), "Women - NSA");
    const all = await rowsOf("uk_neet_quarters_jan-mar.xlsx", women);
    expect(all.at("H127")?.not_available_reason).toBe("held back (*)");
    expect(all.at("H126")?.value).toBe("7054");
  });

  it("M3: rows of section heads above the data are no values", async () => {
    const reading = await guessed("uk_neet_quarters_jan-mar.xlsx", known, "People 18-20 - NSA");
    const { rows, refused, at } = await rowsOf("uk_neet_quarters_jan-mar.xlsx", reading);
    expect([rows.length, refused]).toEqual([83, []]);
    expect(at("H12")).toMatchObject({ period: "2002-Q2", value: "12.523419735702518" });
    expect(at("H94")).toMatchObject({ period: "2022-Q4", value: "13.593276785743349" });
  });
});
