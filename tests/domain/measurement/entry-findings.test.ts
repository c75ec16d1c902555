import { describe, expect, it } from "vitest";
import { type EntryPlace, splitDifferences } from "@/domain/measurement/entry-findings";
import type { TypedRow } from "@/domain/measurement/entry-sheet";

const place = (categoryKey: string, rest: Partial<EntryPlace> = {}): EntryPlace => ({
  ...{ indicatorId: "one", placeCode: "", categoryKey, aggregationRule: "sum" },
  ...{ valueKind: "count", rateBase: null, bareValueAllowed: false },
  ...rest,
});
const typed = (value: string, rest: Partial<TypedRow> = {}): TypedRow => ({
  ...{ value, numerator: "", denominator: "", notAvailableReason: "", note: "" },
  ...rest,
});
const bySex = [place(""), place("sex:female"), place("sex:male")];

describe("M5: a total beside its groups", () => {
  it("is asked about where it differs from their sum", () => {
    expect(splitDifferences(bySex, [typed("100"), typed("60"), typed("41")])).toEqual(
      new Map([[0, { entered: "100", split: "101" }]]),
    );
  });

  it("is left alone where it agrees, or where a group is missing or not readable yet", () => {
    expect(splitDifferences(bySex, [typed("101"), typed("60"), typed("41")]).size).toBe(0);
    expect(splitDifferences(bySex, [typed("100"), typed("60"), typed("")]).size).toBe(0);
    expect(splitDifferences(bySex, [typed("100"), typed("60"), typed("4x")]).size).toBe(0);
  });

  it("is compared with the groups of its own period only", () => {
    const two = ["2024-01", "2024-02"].flatMap((periodKey) =>
      bySex.map((one) => ({ ...one, periodKey })),
    );
    const sheet = ["100", "60", "40", "90", "60", "40"].map((value) => typed(value));
    expect(splitDifferences(two, sheet)).toEqual(new Map([[3, { entered: "90", split: "100" }]]));
  });

  it("is compared with each split of its own place and indicator only", () => {
    const other = [
      place("sex:female", { placeCode: "W" }),
      place("sex:male", { indicatorId: "two" }),
    ];
    expect(splitDifferences([place(""), ...other], [typed("1"), typed("2"), typed("3")]).size).toBe(
      0,
    );
    const crossed = [place(""), place("sex:female|age:young")];
    expect(splitDifferences(crossed, [typed("1"), typed("2")]).size).toBe(0);
  });

  it("is compared by numerators and denominators where it is a percent", () => {
    const percent = { valueKind: "percent", aggregationRule: "ratio" } as const;
    const rows = bySex.map(({ categoryKey }) => place(categoryKey, percent));
    const part = (numerator: string, denominator: string) => typed("", { numerator, denominator });
    expect(splitDifferences(rows, [part("7", "10"), part("3", "5"), part("4", "5")]).size).toBe(0);
    expect(splitDifferences(rows, [part("8", "10"), part("3", "5"), part("4", "5")])).toEqual(
      new Map([[0, { entered: "8", split: "7" }]]),
    );
  });
});
