import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxesOf,
  isEmptied,
  isUnsent,
  pasteAt,
  pastedCells,
  saysTheSame,
  type TypedRow,
  takeOver,
} from "@/domain/measurement/entry-sheet";

const empty: TypedRow = {
  ...{ value: "", numerator: "", denominator: "", notAvailableReason: "", note: "" },
};
const count = { valueKind: "count", rateBase: null, bareValueAllowed: false };
const percent = { valueKind: "percent", rateBase: null, bareValueAllowed: false };

describe("M4: a block copied from a spreadsheet", () => {
  it("is split into lines and cells, with or without the last line's end", () => {
    expect(pastedCells("12\t40\n7\t\n")).toEqual([
      ["12", "40"],
      ["7", ""],
    ]);
    expect(pastedCells("12\t40\r\n7\t")).toEqual([
      ["12", "40"],
      ["7", ""],
    ]);
  });

  it("keeps line breaks, tabs and quotation marks of a quoted cell", () => {
    expect(pastedCells('1\t"new\n""form"""\n2\tb')).toEqual([
      ["1", 'new\n"form"'],
      ["2", "b"],
    ]);
  });

  it("is one cell where it is one word, and any text gives at least one", () => {
    expect(pastedCells("1,234")).toEqual([["1,234"]]);
    expect(pastedCells("")).toEqual([[""]]);
    fc.assert(fc.property(fc.string(), (text) => (pastedCells(text)[0]?.length ?? 0) > 0));
  });

  it("comes back whole from what a spreadsheet wrote", () => {
    const cell = fc.stringMatching(/^[a-z0-9 ,."\n\t]*$/).map((text) => text.trim());
    const quoted = (text: string) =>
      /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          // A last line that is empty cannot be told from the end of the text.
          fc.pre(rows.at(-1)?.join("") !== "");
          const text = rows.map((row) => row.map(quoted).join("\t")).join("\n");
          expect(pastedCells(text)).toEqual(rows);
        },
      ),
    );
  });

  it("fills numerator and denominator, then the reason and the note, downwards from its box", () => {
    const block = [
      ["12", "40"],
      ["3", "9"],
    ];
    const pasted = pasteAt(
      [empty, empty, empty],
      [true, true, true],
      { row: 1, box: "numerator" },
      block,
    );
    expect(pasted).toEqual({
      rows: [
        empty,
        { ...empty, numerator: "12", denominator: "40" },
        { ...empty, numerator: "3", denominator: "9" },
      ],
      left: 0,
    });
  });

  it("says how many cells found no box", () => {
    const block = [["5", "", "seen late", "https://example.org", "y"], ["6"]];
    expect(pasteAt([empty], [false], { row: 0, box: "value" }, block)).toEqual({
      rows: [{ ...empty, value: "5", note: "seen late", source: "https://example.org" }],
      left: 2,
    });
    expect(boxesOf(false)).toEqual(["value", "notAvailableReason", "note", "source"]);
  });
});

describe("M4: what is still to be sent", () => {
  it("is a value that differs from the stored one, however it is written", () => {
    const stored = { ...empty, value: "1234" };
    expect(isUnsent(count, stored, { ...empty, value: "1,234" })).toBe(false);
    expect(isUnsent(count, stored, { ...empty, value: "1235" })).toBe(true);
  });

  it("M2: is 0 and a reason, but not nothing at all", () => {
    expect(isUnsent(count, empty, { ...empty, value: "0" })).toBe(true);
    expect(isUnsent(count, empty, { ...empty, notAvailableReason: "survey lost" })).toBe(true);
    expect(isUnsent(count, empty, empty)).toBe(false);
  });

  it("is not what cannot be read yet: half a percent waits for its other half", () => {
    expect(isUnsent(percent, empty, { ...empty, numerator: "3" })).toBe(false);
    expect(isUnsent(percent, empty, { ...empty, numerator: "3", denominator: "4" })).toBe(true);
  });

  it("M2: is a value that was emptied, which is then taken back", () => {
    const stored = { ...empty, value: "7" };
    expect(isUnsent(count, stored, empty)).toBe(true);
    expect(isUnsent(count, stored, { ...empty, note: "gone" })).toBe(true);
    expect(isEmptied(count, stored, empty)).toBe(true);
    expect(isEmptied(count, stored, { ...empty, value: "8" })).toBe(false);
    expect(isEmptied(count, empty, empty)).toBe(false);
    expect(
      isEmptied(
        percent,
        { ...empty, numerator: "1", denominator: "2" },
        { ...empty, numerator: "1" },
      ),
    ).toBe(false);
  });

  it("is new evidence beside a stored value", () => {
    const stored = { ...empty, value: "7", source: "" };
    expect(isUnsent(count, stored, { ...stored, source: "https://example.org" })).toBe(true);
    expect(isUnsent(count, { ...empty, value: "7" }, stored)).toBe(false);
  });

  it("is a new note beside a stored value", () => {
    const stored = { ...empty, value: "7" };
    expect(isUnsent(count, stored, { ...stored, note: "late survey" })).toBe(true);
  });
});

describe("M4: two windows that write into one report", () => {
  const said = (value: string, note = ""): TypedRow => ({ ...empty, value, note });
  const merged = (known: TypedRow, typed: TypedRow, stored: TypedRow) =>
    takeOver([count], { known: [known], typed: [typed], stored: [stored] });

  it("take over what the other stored in a row where nothing is unsent", () => {
    expect(merged(said("5"), said("5"), said("6"))).toEqual({ rows: [said("6")], taken: 1 });
    expect(merged(empty, empty, said("6"))).toEqual({ rows: [said("6")], taken: 1 });
    expect(merged(said("5"), said("5"), empty)).toEqual({ rows: [empty], taken: 1 });
    expect(merged(said("5"), said("5"), said("5", "late"))).toEqual({
      ...{ rows: [said("5", "late")], taken: 1 },
    });
  });

  it("keep what is unsent, cannot be read yet, or says the same in other words", () => {
    const kept = (typed: TypedRow) => ({ rows: [typed], taken: 0 });
    expect(merged(said("5"), said("7"), said("6"))).toEqual(kept(said("7")));
    expect(merged(said("5"), empty, said("6"))).toEqual(kept(empty));
    expect(merged(said("5"), said("7 or so"), said("6"))).toEqual(kept(said("7 or so")));
    expect(merged(said("1,000"), said("1,000"), said("1000"))).toEqual(kept(said("1,000")));
  });

  const row = fc.record({
    ...{ value: fc.constantFrom("", "1", "1.0", "2", "x"), note: fc.constantFrom("", "n") },
    ...{ numerator: fc.constant(""), denominator: fc.constant("") },
    notAvailableReason: fc.constantFrom("", "closed"),
  });

  it("never leave anything to be sent that nobody typed here, and lose nothing that somebody did", () => {
    fc.assert(
      fc.property(row, row, row, (known, typed, stored) => {
        const now = merged(known, typed, stored).rows[0] ?? empty;
        expect(isUnsent(count, stored, now)).toBe(
          isUnsent(count, known, typed) && isUnsent(count, stored, typed),
        );
        if (isUnsent(count, known, typed)) expect(now).toEqual(typed);
      }),
    );
  });

  it("agree on what says the same: only what can be read, and its note and source with it", () => {
    expect(saysTheSame(count, said("1000"), said("1,000"))).toBe(true);
    expect(saysTheSame(count, said("1000"), said("1000", "note"))).toBe(false);
    expect(saysTheSame(count, said("x"), said("x"))).toBe(false);
    expect(saysTheSame(percent, empty, empty)).toBe(true);
  });
});
