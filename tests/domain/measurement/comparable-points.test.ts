import { describe, expect, it } from "vitest";
import { exact, exactText } from "@/domain/kernel/exact-number";
import { readPeriod } from "@/domain/kernel/period-reader";
import {
  allComparable,
  beginsAnew,
  brokenAt,
  type Comparison,
  closesYear,
  comparablePoints,
  comparedPosition,
  definitionAt,
  unitAt,
} from "@/domain/measurement/comparable-points";
import { nextDefinitionChangeState } from "@/domain/measurement/definition-change-state";
import { gapStanding } from "@/domain/measurement/progress/gap";
import {
  type JudgedPassport,
  positionOfKey,
  standing,
} from "@/domain/measurement/progress/standing";

const withinYear: Comparison = { ...allComparable, accumulation: "within_year" };
const at = (periodKey: string) => ({ periodKey, position: positionOfKey(periodKey) });
const keysLeft = (comparison: Comparison, keys: readonly string[]) =>
  comparablePoints(comparison, keys.map(at)).map(({ periodKey }) => periodKey);

function closes(key: string, month = 1): boolean {
  const period = readPeriod(key);
  if (!period) throw new Error(`${key} is no period`);
  return closesYear(period, month);
}

const passport: JudgedPassport = {
  ...{ direction: "increase", method: "cagr", baseline: { periodKey: "2010", value: "40" } },
  ...{ targets: [{ periodKey: "2020", value: "80" }], limit: null, bandLow: null, bandHigh: null },
};
const series = [
  ...[
    { periodKey: "2010", value: "40" },
    { periodKey: "2012", value: "44" },
  ],
  ...[
    { periodKey: "2014", value: "30" },
    { periodKey: "2016", value: "36" },
  ],
];
const brokenIn = (periodKey: string, isBaselineRestated = false): Comparison => ({
  ...allComparable,
  breaks: [{ position: positionOfKey(periodKey), isBaselineRestated }],
});

describe("M7: a value that grows within a year is compared only where the year is whole", () => {
  it("M7: a year is closed by the period in which its last day lies", () => {
    expect(
      ["2024-12", "2024-Q4", "2024-H2", "2024", "2024/25", "2024-12-31"].map((key) => closes(key)),
    ).toEqual([true, true, true, true, true, true]);
    expect(
      ["2024-11", "2024-Q3", "2024-H1", "2024-12-30", "2024-W51"].map((key) => closes(key)),
    ).toEqual([...[false, false, false, false, false]]);
  });

  it("M7: where the year begins in another month, another period closes it", () => {
    expect([closes("2024-06", 7), closes("2024-Q2", 7), closes("2024-12", 7)]).toEqual([
      ...[true, true, false],
    ]);
    // The week from 30 December 2024 to 5 January 2025 holds the last day of 2024.
    expect([closes("2025-W01"), closes("2025-W02")]).toEqual([true, false]);
  });

  it("M7: only closing values are left, and each stands for its whole year", () => {
    const quarters = ["2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"];
    expect(keysLeft(withinYear, quarters)).toEqual(["2023-Q4", "2024-Q4"]);
    expect(keysLeft(allComparable, quarters)).toEqual(quarters);
    expect([
      comparedPosition(withinYear, at("2024-Q4")),
      comparedPosition(withinYear, at("2024")),
      comparedPosition({ ...withinYear, yearStartMonth: 7 }, at("2025-06")),
      comparedPosition(allComparable, at("2024-Q3")),
    ]).toEqual([2024, 2024, 2024, 2024.5]);
  });

  it("M7: the year so far is never taken for a fall from the year before", () => {
    const goal = { ...passport, baseline: { periodKey: "2022", value: "100" }, targets: [] };
    const points = [
      ...[
        { periodKey: "2022-Q4", value: "100" },
        { periodKey: "2023-Q4", value: "120" },
      ],
      { periodKey: "2024-Q1", value: "31" },
    ];
    expect(standing(goal, points).status).toBe("moving_away");
    const judged = standing({ ...goal, comparison: withinYear }, points);
    expect([judged.status, judged.figures.latestPeriod, judged.figures.actualGrowth]).toEqual([
      ...["on_track", "2023-Q4"],
      expect.closeTo(0.2, 10),
    ]);
  });

  it("M7: a sum since the beginning is compared point by point", () => {
    const months = ["2023-01", "2023-02", "2023-12"];
    expect(keysLeft({ ...allComparable, accumulation: "since_start" }, months)).toEqual(months);
  });

  it("M7: the line of such a chart begins anew with each year", () => {
    const anew = (before: string | null, key: string, comparison = withinYear) =>
      beginsAnew(comparison, before === null ? undefined : at(before), at(key));
    expect([
      anew("2023-Q4", "2024-Q1"),
      anew("2024-Q1", "2024-Q2"),
      anew(null, "2024-Q1"),
      anew("2023", "2024"),
      anew("2023-Q4", "2024-Q1", allComparable),
    ]).toEqual([true, false, false, false, false]);
  });

  it("W12: and with each definition, from the period on where it holds", () => {
    const breaks = [{ position: 2024, isBaselineRestated: false }];
    const anew = (before: string, key: string) =>
      beginsAnew({ ...allComparable, breaks }, at(before), at(key));
    expect([anew("2022", "2023"), anew("2023", "2024"), anew("2024", "2025")]).toEqual([
      ...[false, true, false],
    ]);
  });
});

describe("W12: values before a series break are not compared with those after", () => {
  it("W12: only points since the last break are left", () => {
    const breaks = [
      ...[
        { position: 2014, isBaselineRestated: false },
        { position: 2012, isBaselineRestated: true },
      ],
    ];
    const keys = series.map(({ periodKey }) => periodKey);
    expect(keysLeft({ ...allComparable, breaks }, keys)).toEqual(["2014", "2016"]);
    expect([brokenAt({ ...allComparable, breaks }), brokenAt(allComparable)]).toEqual([2014, null]);
  });

  it("M13: a baseline from before the break stands in the way of a status, and says so", () => {
    const judged = standing({ ...passport, comparison: brokenIn("2014") }, series);
    expect([judged.status, judged.reason, judged.score]).toEqual([
      ...["not_assessable", "series_broken", null],
    ]);
  });

  it("M13: nothing reported by the new definition yet is no comparison either", () => {
    expect(standing({ ...passport, comparison: brokenIn("2018") }, series).reason).toBe(
      "series_broken",
    );
  });

  it("W12: a baseline worked out again, or one from after the break, is compared with", () => {
    const restated = standing(
      {
        ...passport,
        baseline: { periodKey: "2010", value: "26" },
        comparison: brokenIn("2014", true),
      },
      series,
    );
    const later = standing(
      { ...passport, baseline: { periodKey: "2014", value: "30" }, comparison: brokenIn("2014") },
      series,
    );
    expect([restated, later].map(({ reason, figures }) => [reason, figures.latestValue])).toEqual([
      [null, "36"],
      [null, "36"],
    ]);
  });

  it("W12: without a baseline of its own a series begins at its first point after the break", () => {
    const judged = standing(
      { ...passport, baseline: null, targets: [], comparison: brokenIn("2014") },
      series,
    );
    expect([judged.figures.baselinePeriod, judged.status]).toEqual(["2014", "on_track"]);
  });

  it("M10: a target met by the new definition is met", () => {
    const met = [...series, { periodKey: "2018", value: "81" }];
    expect(standing({ ...passport, comparison: brokenIn("2014") }, met).status).toBe("achieved");
  });

  it("M19: a gap across a break is not compared", () => {
    const points = series.map(({ periodKey, value }) => ({
      periodKey,
      difference: exactText(exact(value)),
      ratio: null,
    }));
    const judged = gapStanding(
      {
        ...{ measure: "difference", method: "cagr", targets: [] },
        ...{ baseline: { periodKey: "2010", value: "40" }, comparison: brokenIn("2014") },
      },
      points,
    );
    expect(judged.reason).toBe("series_broken");
  });

  it("W12: each period says which definition and which unit it is measured in", () => {
    const breaks = [
      { position: 2014, unitBefore: "pupils" },
      { position: 2018, unitBefore: "" },
    ];
    expect([2010, 2014, 2017, 2018].map((position) => definitionAt(breaks, position))).toEqual([
      ...[1, 2, 2, 3],
    ]);
    expect([2010, 2014, 2018].map((position) => unitAt(breaks, position, "%"))).toEqual([
      ...["pupils", "%", "%"],
    ]);
  });
});

describe("W12: the states of a change", () => {
  it("W12: a made change is never undone, and one that was not adopted may be asked again", () => {
    expect([
      nextDefinitionChangeState("proposed", "make"),
      nextDefinitionChangeState("not_adopted", "reopen"),
      nextDefinitionChangeState("made", "withdraw"),
      nextDefinitionChangeState("withdrawn", "make"),
    ]).toEqual(["made", "proposed", null, null]);
  });
});
