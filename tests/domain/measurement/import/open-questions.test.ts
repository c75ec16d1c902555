import { describe, expect, it } from "vitest";
import { type Sheet, textCell } from "@/domain/kernel/sheet";
import { guessReading, guessWithin } from "@/domain/measurement/import/guess-reading";
import type { Known } from "@/domain/measurement/import/known";
import { layoutWith } from "@/domain/measurement/import/layout";
import {
  openQuestions,
  unknownHeadings,
  unknownLabels,
  unknownNames,
} from "@/domain/measurement/import/open-questions";
import { readRows } from "@/domain/measurement/import/read-rows";
import type { TableReading } from "@/domain/measurement/import/reading";

function sheetOf(...rows: readonly (readonly string[])[]): Sheet {
  return {
    ...{ name: null, isHidden: false, merged: [] },
    rows: rows.map((cells, at) => ({ line: at + 1, cells: cells.map(textCell) })),
  };
}

const known: Known = {
  indicators: [{ code: "READY", name: "Ready for school" }],
  reporters: [
    { code: "CPS", name: "Public schools" },
    { code: "LIB", name: "Library" },
  ],
  places: [{ code: "N", name: "North" }],
  dimensions: [
    {
      ...{ code: "sex", name: "Sex" },
      categories: [
        { code: "f", name: "Girls" },
        { code: "m", name: "Boys" },
      ],
    },
  ],
  reasons: { notAvailable: "not available", suppressed: "held back" },
};

function guess(sheet: Sheet): TableReading {
  const reading = guessReading(sheet, known);
  if (!reading) throw new Error("no table");
  return reading;
}

const settled = { texts: [], hasOpenNumbers: false, hasOpenDates: false, marks: [] };

const wide = sheetOf(
  ["Area", "Girls", "", "Boys", ""],
  ["", "2023", "2024", "2023", "2024"],
  ["North", "5", "6", "7", "8"],
  ["Noth", "1", "2", "3", "4"],
);

describe("M4: what a reading leaves open is asked, and nothing is assumed", () => {
  it("M4: headings over several columns hold for each of them", () => {
    const reading = guess(wide);
    expect(reading.headerRows).toEqual([1, 2]);
    expect(reading.columns.slice(1)).toEqual(
      [
        { "category:sex": "f", period: "2023" },
        { "category:sex": "f", period: "2024" },
        { "category:sex": "m", period: "2023" },
        { "category:sex": "m", period: "2024" },
      ].map((says) => ({ role: "value", says, times: "1", decimal: null })),
    );
  });

  it("M4: an indicator and a reporter that nothing says are asked for, and the words nobody knows", () => {
    const reading = guess(wide);
    const texts = [["North", "Noth"]];
    expect(openQuestions(reading, { ...settled, texts }, known)).toEqual([
      ...["no_indicator", "no_reporter", "names"],
    ]);
    expect(unknownNames(reading, texts, known)).toEqual([{ part: "place", text: "Noth" }]);
    const said = {
      ...reading,
      constants: { indicator: "READY", reporter: "CPS" },
      names: { place: { ...reading.names.place, Noth: "N" } },
    };
    expect(openQuestions(said, { ...settled, texts }, known)).toEqual([]);
  });

  it("M4: a name that leaves its rows out leaves them out, and the others stay", () => {
    const reading = guess(wide);
    const rows = readRows(wide, { ...reading, names: { place: { Noth: null } } });
    expect(rows.map(({ at }) => at.cells.value)).toEqual(["B3", "C3", "D3", "E3"]);
  });

  it("M4: headings that are no indicator are asked for by their columns", () => {
    const sheet = sheetOf(
      ["Year", "Ready for school", "Cars"],
      ["2023", "5", "6"],
      ["2024", "7", "8"],
    );
    expect(unknownHeadings(guess(sheet), known)).toEqual([]);
    const strange = sheetOf(["Year", "Bikes", "Cars"], ["2023", "5", "6"], ["2024", "7", "8"]);
    const reading = guess(strange);
    expect(unknownHeadings(reading, known)).toEqual([1, 2]);
    expect(openQuestions(reading, settled, known)).toEqual(["headings", "no_reporter"]);
  });

  it("M1, M3: numbers and dates that can be read in two ways are asked for", () => {
    const reading = guess(wide);
    const open = { ...settled, hasOpenNumbers: true, hasOpenDates: true, marks: ["?"] };
    expect(openQuestions(reading, open, known).slice(-3)).toEqual([
      "decimal",
      "date_order",
      "marks",
    ]);
  });

  it("M4: labels say a different part in each row, and a coarser one ends what was said above it", () => {
    const sheet = sheetOf(
      ["", "2023", "2024"],
      ["Ready for school", "", ""],
      ["North", "10", "20"],
      ["Girls", "4", "9"],
      ["Boys", "6", "11"],
      ["North", "1", "2"],
    );
    const reading = guess(sheet);
    expect(reading.columns[0]).toEqual({ role: "label" });
    expect(unknownLabels(reading, [["North", "South"]])).toEqual(["South"]);
    const rows = readRows(sheet, reading);
    expect(
      rows.map((one) =>
        "row" in one ? [one.row.indicator, one.row.place, one.row.category] : one,
      ),
    ).toEqual([
      ...[
        ["READY", "N", ""],
        ["READY", "N", ""],
        ["READY", "N", "sex:f"],
        ["READY", "N", "sex:f"],
      ],
      ...[
        ["READY", "N", "sex:m"],
        ["READY", "N", "sex:m"],
        ["READY", "N", ""],
        ["READY", "N", ""],
      ],
    ]);
    expect(rows[2]?.at.cells).toEqual({
      period: "B4",
      indicator: "A2",
      place: "A3",
      category: "A4",
      value: "B4",
    });
  });

  it("M4: where people say the rows, the columns follow from them", () => {
    const sheet = sheetOf(
      ["Ready in 2020", "some", "words"],
      ["Area", "2023", "2024"],
      ["North", "5", "6"],
      ["Notes", "none", "here"],
    );
    const said = { headerRows: [2], firstRow: 3, lastRow: 3 };
    const reading = guessWithin(sheet, layoutWith(sheet, said), known);
    expect(reading).toMatchObject({ ...said, headings: [["Area"], ["2023"], ["2024"]] });
    expect(readRows(sheet, reading)).toHaveLength(2);
  });
});
