import { describe, expect, it } from "vitest";
import { type Sheet, textCell } from "@/domain/kernel/sheet";
import { findLayout, layoutWith } from "@/domain/measurement/import/layout";

const cellsOf = (...texts: readonly string[]) => texts.map(textCell);

/** A sheet with more rows than a call can be given arguments. */
function longSheet(): Sheet {
  const cells = cellsOf("North", "2023", "5.5");
  return {
    ...{ name: null, isHidden: false, merged: [] },
    rows: [
      { line: 1, cells: cellsOf("Area", "Year", "Share") },
      ...Array.from({ length: 150_000 }, (_, at) => ({ line: at + 2, cells })),
    ],
  };
}

describe("M4: where the table stands in its sheet", { timeout: 60_000 }, () => {
  it("M4: is found in a sheet of any length, by itself and by what somebody said of it", () => {
    const sheet = longSheet();
    const found = findLayout(sheet);
    expect(found).toMatchObject({ headerRows: [1], firstRow: 2, lastRow: null, width: 3 });
    const said = { headerRows: [1], firstRow: 2, lastRow: null };
    expect(layoutWith(sheet, said)).toMatchObject({ ...said, width: 3 });
  });

  it("M4: has no width where the sheet has no row", () => {
    const empty = { ...longSheet(), rows: [] };
    expect(findLayout(empty)).toBeNull();
    const said = { headerRows: [], firstRow: 1, lastRow: null };
    expect(layoutWith(empty, said)).toEqual({ ...said, width: 0, figurePlaces: [] });
  });
});
