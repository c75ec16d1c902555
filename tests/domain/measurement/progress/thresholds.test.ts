import { describe, expect, it } from "vitest";
import { manualStatusProblems } from "@/domain/measurement/manual-status";
import {
  judgeGrowth,
  judgeRatio,
  statusOfScore,
} from "@/domain/measurement/progress/compound-growth-method";
import {
  eurostatStatusOfScore,
  judgeEurostatGrowth,
  judgeEurostatRatio,
} from "@/domain/measurement/progress/eurostat-method";
import { compoundGrowth, limitFactor, yearsBetween } from "@/domain/measurement/progress/growth";
import { groupedStatus, outcomeStatus } from "@/domain/measurement/progress/outcome-status";

const close = (value: number) => expect.closeTo(value, 9);

describe("M10: cuts and scores of the ratio of growth", () => {
  it.each([
    [-10, "moving_away", -5],
    [-0.6, "moving_away", -5],
    [-0.5, "moving_away", 4.1667 * -0.5 - 2.5],
    [-1e-9, "moving_away", -2.5],
    [0, "limited", -2.5],
    [0.3, "limited", 4.1667 * 0.3 - 2.5],
    [0.599999, "limited", 4.1667 * 0.599999 - 2.5],
    [0.6, "needs_acceleration", 7.1429 * 0.6 - 4.2857],
    [0.949999, "needs_acceleration", 7.1429 * 0.949999 - 4.2857],
    [0.95, "on_track", 7.1429 * 0.95 - 4.2857],
    [1.3, "on_track", 5],
    [40, "on_track", 5],
  ])("M10: R = %d is %s", (ratio, status, score) => {
    const judged = judgeRatio(ratio);
    expect(judged.status).toBe(status);
    expect(judged.score).toBeCloseTo(score, 4);
  });
});

describe("M11: cuts and scores of growth without a target", () => {
  it.each([
    [-0.02, 1, "moving_away", -5],
    [-0.01, 1, "moving_away", -3.75],
    [-0.01, 0.1, "moving_away", -3.75],
    [0, 1, "limited", -2.5],
    [0.004, 1, "limited", -0.5],
    [0.005, 1, "needs_acceleration", 0],
    [0.01, 1, "needs_acceleration", 1.25],
    [0.015, 1, "on_track", 2.5],
    [0.02, 1, "on_track", 5],
    [0.03, 1, "on_track", 5],
    [0.002, 0.5, "limited", -0.5],
    [0.0025, 0.5, "needs_acceleration", 0],
    [0.0075, 0.5, "on_track", 2.5],
    [0, 0, "on_track", 5],
    [-0.001, 0, "moving_away", -2.625],
  ])("M11: P = %d with C = %d is %s", (growth, factor, status, score) => {
    expect(judgeGrowth(growth, factor)).toEqual({ status, score: close(score) });
  });

  it.each([
    [50, 100, 1 - 0.5 ** 4.44],
    [99, 100, 1 - 0.99 ** 4.44],
    [100, 100, 0],
    [150, 100, 1 - 0.5 ** 4.44],
    [199, 100, 1 - 0.01 ** 4.44],
    [200, 100, 1],
    [500, 100, 1],
    [-50, -100, 1 - 0.5 ** 4.44],
    [0.001, 0, 1],
  ])("M11: a baseline of %d with the limit %d", (baseline, limit, factor) => {
    expect(limitFactor(baseline, limit)).toBeCloseTo(factor, 12);
  });
});

describe("M11: Eurostat's bands", () => {
  it.each([
    [2, "on_track", "significant_progress", 5],
    [1.3, "on_track", "significant_progress", 5],
    [0.9500001, "on_track", "significant_progress", (0.3500001 / 0.7) * 5],
    [0.95, "needs_acceleration", "moderate_progress", 2.5],
    [0.6000001, "needs_acceleration", "moderate_progress", (0.0000001 / 0.7) * 5],
    [0.6, "limited", "moderate_deterioration", 0],
    [0.3, "limited", "moderate_deterioration", -1.25],
    [0, "limited", "moderate_deterioration", -2.5],
    [-0.0000001, "moving_away", "significant_deterioration", -2.5],
    [-0.3, "moving_away", "significant_deterioration", -3.75],
    [-0.6, "moving_away", "significant_deterioration", -5],
    [-3, "moving_away", "significant_deterioration", -5],
  ])("M11: R = %d is %s", (ratio, status, publishedStatus, score) => {
    const judged = judgeEurostatRatio(ratio);
    expect([judged.status, judged.publishedStatus]).toEqual([status, publishedStatus]);
    expect(judged.score).toBeCloseTo(score, 5);
  });

  it.each([
    [0.03, 1, "on_track", "significant_progress", 5],
    [0.0100001, 1, "on_track", "significant_progress", 2.500025],
    [0.01, 1, "needs_acceleration", "moderate_progress", 2.5],
    [0.0010001, 1, "needs_acceleration", "moderate_progress", 0.250025],
    [0.001, 1, "limited", "no_progress", 0.25],
    [0, 1, "limited", "no_progress", 0],
    [-0.001, 1, "limited", "no_progress", -0.25],
    [-0.0010001, 1, "moving_away", "moderate_deterioration", -0.250025],
    [-0.01, 1, "moving_away", "moderate_deterioration", -2.5],
    [-0.0100001, 1, "moving_away", "significant_deterioration", -2.500025],
    [-0.5, 1, "moving_away", "significant_deterioration", -5],
    [0.006, 0.5, "on_track", "significant_progress", 3],
    [0.0006, 0.5, "needs_acceleration", "moderate_progress", 0.3],
    [-0.0009, 0.5, "limited", "no_progress", -0.225],
    [0.0001, 0, "on_track", "significant_progress", 5],
    [0, 0, "limited", "no_progress", 0],
  ])("M11: growth of %d with C = %d is %s", (growth, factor, status, publishedStatus, score) => {
    expect(judgeEurostatGrowth(growth, factor)).toEqual({
      ...{ status, publishedStatus, score: close(score) },
    });
  });
});

describe("M10: growth", () => {
  it("M10: compound growth is the rate that leads from one value to the other", () => {
    expect(compoundGrowth(121, 100, 2)).toBeCloseTo(0.1, 12);
    expect(compoundGrowth(50, 100, 1)).toBe(-0.5);
    expect(compoundGrowth(0, 100, 3)).toBe(-1);
  });

  it("M10: years between two months are exact twelfths", () => {
    expect(yearsBetween(2009 + 1 / 12, 2010 + 1 / 12)).toBe(1);
    expect(yearsBetween(2010, 2009.5)).toBe(-0.5);
  });
});

describe("M15: the status of an outcome", () => {
  const of = (status: "achieved" | "on_track" | "not_assessable", score: number | null) => ({
    ...{ status, score },
  });

  it("M15: a mean score is cut at 2.5, 0 and −2.5", () => {
    expect([5, 2.5, 2.49, 0, -0.01, -2.5, -2.51, -5].map(statusOfScore)).toEqual([
      ...["on_track", "on_track", "needs_acceleration", "needs_acceleration"],
      ...["limited", "limited", "moving_away", "moving_away"],
    ]);
  });

  it("M15: Eurostat cuts a mean score at 2.5, 0.25, −0.25 and −2.5", () => {
    const scores = [2.51, 2.5, 0.26, 0.25, -0.25, -0.26, -2.5, -2.51];
    expect(scores.map(eurostatStatusOfScore)).toEqual([
      ...["significant_progress", "moderate_progress", "moderate_progress", "no_progress"],
      ...["no_progress", "moderate_deterioration", "moderate_deterioration"],
      "significant_deterioration",
    ]);
  });

  it("M15: achieved only if every scored indicator is", () => {
    expect(outcomeStatus([of("achieved", 5), of("achieved", 5)])).toEqual(of("achieved", 5));
    expect(outcomeStatus([of("achieved", 5), of("on_track", 5)])).toEqual(of("on_track", 5));
    expect(outcomeStatus([of("achieved", 5), of("not_assessable", null)])).toEqual(
      of("achieved", 5),
    );
  });

  it("M15: nothing scored is no judgement", () => {
    expect(outcomeStatus([])).toEqual(of("not_assessable", null));
    expect(outcomeStatus([of("not_assessable", null)])).toEqual(of("not_assessable", null));
  });

  it("M15: each group counts once", () => {
    const groups = [[of("on_track", 5), of("on_track", 1)], [of("on_track", -4)], []];
    expect(groupedStatus(groups)).toEqual({ status: "limited", score: -0.5 });
  });
});

describe("M16: a status set by hand", () => {
  it("M16: needs a reason and a date", () => {
    expect(manualStatusProblems({ reason: "Survey ended", statedOn: "2026-05-01" })).toEqual([]);
    expect(manualStatusProblems({ reason: " ", statedOn: "soon" })).toEqual([
      { path: "reason", key: "required" },
      { path: "statedOn", key: "invalid_date" },
    ]);
  });
});
