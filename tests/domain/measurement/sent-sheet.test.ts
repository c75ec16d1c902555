import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCell } from "@/domain/measurement/entered-value";
import type { TypedRow } from "@/domain/measurement/entry-sheet";
import { readSentSheet, type SentRow, type SheetRow } from "@/domain/measurement/sent-sheet";

const blank: TypedRow = {
  ...{ value: "", numerator: "", denominator: "", notAvailableReason: "", note: "" },
};

const count: SheetRow = {
  ...{ indicatorId: "one", placeCode: "", categoryKey: "", aggregationRule: "sum" },
  ...{ valueKind: "count", rateBase: null, bareValueAllowed: false, takesParts: false },
  naturalLimit: null,
  ...{ stored: blank, lastValue: "120", lastNumerator: null, lastDenominator: null },
  history: ["118", "121", "119", "120"],
};

const percent: SheetRow = {
  ...count,
  ...{ valueKind: "percent", aggregationRule: "ratio", takesParts: true, history: [] },
  ...{ lastValue: "75", lastNumerator: "300", lastDenominator: "400" },
};

const typed = (change: Partial<TypedRow>): SentRow => ({
  ...{ typed: { ...blank, ...change }, isSame: false, asked: "" },
});
const ticked: SentRow = { typed: blank, isSame: true, asked: "" };
const one = (row: SheetRow, sent: SentRow) => readSentSheet([row], [sent]);
const nothing = { changed: [], mistakes: [], questions: [] };

describe("M4: a form that is sent whole", () => {
  it("M2: leaves alone what was left empty and what is stored already", () => {
    expect(one(count, typed({}))).toEqual(nothing);
    const stored = { ...blank, value: "119", note: "Counted twice" };
    expect(one({ ...count, stored }, typed({ value: "119.0", note: "Counted twice " }))).toEqual(
      nothing,
    );
  });

  it("M2: 0 is a value, a reason is an answer, and what is emptied again is taken back", () => {
    const rows = [percent, percent, { ...percent, stored: { ...blank, notAvailableReason: "x" } }];
    const zero = { numerator: "0", denominator: "400" };
    const sent = [typed(zero), typed({ notAvailableReason: "No test" }), typed({})];
    expect(readSentSheet(rows, sent)).toEqual({
      changed: [
        { row: 0, typed: { ...blank, ...zero } },
        { row: 1, typed: { ...blank, notAvailableReason: "No test" } },
        { row: 2, typed: blank },
      ],
      ...{ mistakes: [], questions: [] },
    });
  });

  it("a tick takes last time's value, of a percent its parts", () => {
    expect(one(count, ticked).changed).toEqual([{ row: 0, typed: { ...blank, value: "120" } }]);
    expect(one(percent, ticked).changed).toEqual([
      { row: 0, typed: { ...blank, numerator: "300", denominator: "400" } },
    ]);
    // What is stored may stand in the boxes: the tick replaces it.
    const stored = { ...blank, value: "119" };
    const sent = { ...typed({ value: "119" }), isSame: true };
    expect(one({ ...count, stored }, sent).changed[0]?.typed.value).toBe("120");
  });

  it("M2: a tick replaces a stored reason; a reason that was just typed beside it is asked about", () => {
    const stored = { ...blank, notAvailableReason: "No test" };
    for (const row of [count, percent]) {
      const kept = { ...typed({ notAvailableReason: "No test " }), isSame: true };
      expect(one({ ...row, stored }, kept)).toMatchObject({
        changed: one(row, ticked).changed,
        mistakes: [],
      });
      const fresh = { ...typed({ notAvailableReason: "Lost" }), isSame: true };
      expect(one({ ...row, stored }, fresh).mistakes.map(({ problem }) => problem)).toEqual([
        { path: "notAvailableReason", key: "value_and_reason" },
      ]);
    }
  });

  it("a tick beside another value is asked about, not guessed; where nothing was before it says nothing", () => {
    expect(one(count, { ...typed({ value: "7" }), isSame: true })).toEqual({
      ...{ changed: [], questions: [] },
      mistakes: [
        {
          ...{ row: 0, typed: { ...blank, value: "7" } },
          problem: { path: "value", key: "same_and_value" },
        },
      ],
    });
    expect(one({ ...count, lastValue: null }, ticked)).toEqual(nothing);
  });

  it("M1: a mistake comes back as it was typed, and the other rows are taken", () => {
    const sheet = readSentSheet(
      [percent, percent, count],
      [
        typed({ numerator: "12o", denominator: "400" }),
        typed({ numerator: "500", denominator: "400" }),
        typed({ value: "121" }),
      ],
    );
    expect(
      sheet.mistakes.map(({ row, typed: { numerator }, problem }) => [row, numerator, problem]),
    ).toEqual([
      [0, "12o", { path: "numerator", key: "not_a_number" }],
      [1, "500", { path: "numerator", key: "part_above_whole" }],
    ]);
    expect(sheet.changed).toEqual([{ row: 2, typed: { ...blank, value: "121" } }]);
  });

  it("a note with nothing beside it is not lost in silence", () => {
    expect(one(count, typed({ note: "See the audit" })).mistakes).toEqual([
      {
        ...{ row: 0, typed: { ...blank, note: "See the audit" } },
        problem: { path: "note", key: "note_without_value" },
      },
    ]);
  });

  it("M5: a value that jumps is recorded and asked about once; a note answers beforehand", () => {
    const finding = expect.objectContaining({ kind: "jump", side: "above" });
    const jump = { row: 0, value: "612", finding };
    expect(one(count, typed({ value: "612" })).questions).toEqual([jump]);
    expect(one(count, typed({ value: "612" })).changed).toHaveLength(1);
    expect(one(count, { ...typed({ value: "612" }), asked: "612" }).questions).toEqual([]);
    expect(one(count, { ...typed({ value: "613" }), asked: "612" }).questions).toHaveLength(1);
    expect(one(count, typed({ value: "612", note: "A school joined" })).questions).toEqual([]);
    // A stored value that was never asked about is asked about at the next press too.
    const stored = { ...blank, value: "612" };
    expect(one({ ...count, stored }, typed({ value: "612" }))).toMatchObject({
      ...{ changed: [], questions: [{ value: "612" }] },
    });
  });

  it("M5: a value out of range is asked about before its history is", () => {
    const capped = { ...count, naturalLimit: "200" };
    expect(one(capped, typed({ value: "612" })).questions).toEqual([
      { row: 0, value: "612", finding: { kind: "above_limit", bound: "200" } },
    ]);
    const bare = { ...count, valueKind: "percent", bareValueAllowed: true, history: [] };
    expect(one(bare, typed({ value: "612" })).questions).toEqual([
      { row: 0, value: "612", finding: { kind: "percent_above_hundred", bound: "100" } },
    ]);
  });

  it("a changed note or evidence alone is a change; evidence with no value is not lost in silence", () => {
    const stored = { ...blank, value: "119" };
    const evidence = { value: "119", source: "Annual report, page 3" };
    expect(one({ ...count, stored }, typed(evidence)).changed).toHaveLength(1);
    expect(one(count, typed({ source: "Annual report" })).mistakes[0]?.problem).toEqual({
      ...{ path: "source", key: "note_without_value" },
    });
  });

  it("is total: whatever is typed, a row is recorded only if it can be read, and else comes back whole", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("", "5", "-1", "1,200", "9"),
    );
    const row = fc.record({
      ...{ value: text, numerator: text, denominator: text },
      ...{ notAvailableReason: text, note: text },
    });
    fc.assert(
      fc.property(row, fc.boolean(), fc.constantFrom(count, percent), (given, isSame, place) => {
        const sheet = one(place, { typed: given, isSame, asked: "" });
        expect(sheet.changed.length + sheet.mistakes.length).toBeLessThanOrEqual(1);
        for (const changed of sheet.changed) expect(readCell(place, changed.typed).ok).toBe(true);
        for (const mistake of sheet.mistakes) expect(mistake.typed.note).toBe(given.note);
      }),
    );
  });
});
