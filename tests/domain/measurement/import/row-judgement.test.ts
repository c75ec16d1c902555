import { describe, expect, it } from "vitest";
import { type KnownToInitiative, rowJudge } from "@/domain/measurement/import/row-judgement";
import type { TidyRow } from "@/domain/measurement/tidy-row";

const known: KnownToInitiative = {
  indicators: new Map([
    [
      "abs",
      {
        ...{ id: "i", version: 3, state: "agreed", valueKind: "count", rateBase: null },
        ...{ bareValueAllowed: false, reporters: new Set(["own", "other"]) },
        categories: new Map([["sex", new Set(["f", "m"])]]),
      },
    ],
  ]),
  reporters: new Map([
    ...[["own", "own"] as const, ["other", "other"] as const, ["idle", "idle"] as const],
  ]),
  places: new Set(["", "CIN"]),
  periods: new Map([
    ...[["2024", "open"] as const, ["2020", "locked"] as const, ["2021", "locked"] as const],
  ]),
  exceptions: new Set(["2021 own"]),
};

const row: TidyRow = {
  ...{ indicator: "ABS", period: "2024", reporter: "Own", place: "CIN", category: "sex:f" },
  ...{ value: "7", numerator: "", denominator: "", not_available_reason: "", note: "", source: "" },
};

const judge = rowJudge(known, (stakeholderId) => stakeholderId !== "other");
const bar = (changed: Partial<TidyRow>) => judge({ ...row, ...changed })?.bar ?? null;

describe("W7: a row of a file", () => {
  it("W7: is taken where all it names is known, and its free text is freed of the guard", () => {
    expect(judge({ ...row, note: "'=1+1" })).toEqual({
      bar: null,
      known: {
        ...{ indicatorId: "i", indicatorVersion: 3, periodKey: "2024", stakeholderId: "own" },
        ...{ placeCode: "CIN", categoryKey: "sex:f", note: "=1+1", source: "" },
        recorded: { availability: "reported", value: "7", numerator: null, denominator: null },
      },
    });
  });

  it("W7: says nothing where it is empty", () => {
    const empty = Object.fromEntries(Object.keys(row).map((column) => [column, ""])) as TidyRow; // the same columns
    expect(judge(empty)).toBeNull();
  });

  it.each([
    [{ indicator: "X" }, "indicator", "unknown_indicator"],
    [{ period: "soon" }, "period", "not_a_period"],
    [{ reporter: "who" }, "reporter", "unknown_reporter"],
    [{ reporter: "other" }, "reporter", "not_your_report"],
    [{ place: "MOON" }, "place", "unknown_place"],
    [{ category: "sex:x" }, "category", "unknown_category"],
    [{ category: "age:1" }, "category", "unknown_category"],
    [{ value: "-1" }, "value", "count_negative"],
    [{ value: "" }, "value", "nothing_entered"],
    [{ not_available_reason: "lost" }, "not_available_reason", "value_and_reason"],
  ])("W7: %j is refused in its column", (changed, column, key) => {
    const judged = judge({ ...row, ...changed });
    expect(judged).toEqual({ known: null, bar: { column, key } });
  });

  it("M6: may say what is already there, even where nothing may be written: it is known, and barred", () => {
    expect(judge({ ...row, period: "2020" })?.known).not.toBeNull();
    expect(bar({ period: "2020" })).toEqual({ column: "period", key: "period_locked" });
    expect(bar({ period: "2021" })).toBeNull();
    expect(bar({ period: "1999" })).toEqual({ column: "period", key: "period_not_opened" });
    expect(bar({ reporter: "idle" })).toEqual({ column: "reporter", key: "reporter_not_assigned" });
  });
});
