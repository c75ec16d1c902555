import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessProgress } from "@/domain/measurement/progress/assess-progress";
import { statusOfScore } from "@/domain/measurement/progress/compound-growth-method";
import type { DatedValue, ProgressQuestion } from "@/domain/measurement/progress/progress-question";
import {
  judgeUnGrowth,
  judgeUnRatio,
  projectedText,
  projectedValue,
} from "@/domain/measurement/progress/un-method";

function at(position: number, value: number | string): DatedValue {
  return { periodKey: String(position), position, value: String(value) };
}

function ask(question: Partial<ProgressQuestion> = {}) {
  return assessProgress({
    ...{ direction: "increase", method: "un", baseline: at(2010, 100), target: at(2030, 200) },
    observations: [at(2020, 120)],
    ...question,
  });
}

function verdict(question: Partial<ProgressQuestion>) {
  const { status, reason } = ask(question);
  return reason ? `${status}: ${reason}` : status;
}

describe("M14: cuts and scores", () => {
  it.each([
    [3, "on_track", "on_track_or_target_met", 5],
    [1.8, "on_track", "on_track_or_target_met", 5],
    [0.95, "on_track", "on_track_or_target_met", 2.5],
    [0.949999, "needs_acceleration", "moderate_progress", (0.849999 * 2.5) / 0.85],
    [0.1, "needs_acceleration", "moderate_progress", 0],
    [0.099999, "limited", "stagnation", -0.000025],
    [0, "limited", "stagnation", -2.5],
    [-0.000001, "moving_away", "regression", -2.500025],
    [-0.1, "moving_away", "regression", -5],
    [-9, "moving_away", "regression", -5],
  ])("M14: q = %d is %s", (q, status, publishedStatus, score) => {
    expect(judgeUnRatio(q)).toEqual({ status, publishedStatus, score: expect.closeTo(score, 9) });
  });

  it.each([
    [0.5, "on_track", "on_track_or_target_met", 5],
    [0.035, "on_track", "on_track_or_target_met", 5],
    [0.02, "on_track", "on_track_or_target_met", 2.5],
    [0.019999, "needs_acceleration", "moderate_progress", (0.014999 * 2.5) / 0.015],
    [0.005, "needs_acceleration", "moderate_progress", 0],
    [0.004999, "limited", "stagnation", -0.00025],
    [0, "limited", "stagnation", -1.25],
    [-0.004999, "limited", "stagnation", -2.49975],
    [-0.005, "moving_away", "regression", -2.5],
    [-0.015, "moving_away", "regression", -5],
    [-0.9, "moving_away", "regression", -5],
  ])(
    "M14: a yearly growth of %d without target is %s",
    (growth, status, publishedStatus, score) => {
      expect(judgeUnGrowth(growth)).toEqual({
        ...{ status, publishedStatus, score: expect.closeTo(score, 9) },
      });
    },
  );

  it("M14: the score never falls where progress rises, and says the same word as an outcome's", () => {
    const value = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        for (const judge of [judgeUnRatio, judgeUnGrowth]) {
          expect(judge(high).score).toBeGreaterThanOrEqual(judge(low).score);
          const { status, score } = judge(one);
          // At a cut itself binary numbers may round either way.
          const isAtCut = [2.5, 0, -2.5].some((cut) => Math.abs(score - cut) < 1e-9);
          if (!isAtCut) expect(statusOfScore(score)).toBe(status);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("M14: progress projected to the target's period", () => {
  it("M14: 100 in 2010 and 120 in 2020 lead to 144 in 2030: 0.44 of the way to 200", () => {
    const { status, score, method, figures } = ask();
    expect([status, method]).toEqual(["needs_acceleration", "un"]);
    expect(figures).toMatchObject({
      ...{ projectedValue: "144", publishedStatus: "moderate_progress", expectedValue: null },
    });
    expect(figures.ratio).toBeCloseTo(0.44, 12);
    expect(figures.actualGrowth).toBeCloseTo(1.2 ** 0.1 - 1, 12);
    expect(score).toBeCloseTo((0.34 * 2.5) / 0.85, 9);
  });

  it("M14: the same way down, where less is wanted", () => {
    const down = { direction: "decrease", target: at(2030, 50) } as const;
    const { status, figures } = ask({ ...down, observations: [at(2020, 90)] });
    expect([status, figures.projectedValue]).toEqual(["needs_acceleration", "81"]);
    expect(figures.ratio).toBeCloseTo(0.38, 12);
    expect(verdict({ ...down, observations: [at(2020, 101)] })).toBe("moving_away");
  });

  it("M14: what stands still stagnates, and what falls moves away", () => {
    expect(verdict({ observations: [at(2020, 100)] })).toBe("limited");
    expect(verdict({ observations: [at(2020, 99)] })).toBe("moving_away");
    expect(verdict({ observations: [at(2020, 150)] })).toBe("on_track");
  });

  it("M14: a value that went the wrong way never counts as progress towards a passed target", () => {
    expect(verdict({ target: at(2030, 90), observations: [at(2020, 80)] })).toBe("moving_away");
  });

  it("M14: a target already met is achieved; a target period past leaves the latest value", () => {
    const met = ask({ observations: [at(2020, 200)] });
    expect([met.status, met.figures.publishedStatus]).toEqual([
      ...["achieved", "on_track_or_target_met"],
    ]);
    const late = ask({ target: at(2015, 200) });
    expect([late.figures.projectedValue, late.figures.ratio]).toEqual(["120", 0.2]);
  });

  it("M14: without a target the growth itself is judged, and a natural limit changes nothing", () => {
    const open = { target: undefined, baseline: at(2019, 100) };
    const judged = (value: number) =>
      verdict({ ...open, limit: "100", observations: [at(2020, value)] });
    expect([102.1, 101.9, 100.6, 100.4, 99.6, 99.4].map(judged)).toEqual([
      ...["on_track", "needs_acceleration", "needs_acceleration"],
      ...["limited", "limited", "moving_away"],
    ]);
  });

  it("M14: parity is projected by its distance, so that no value is named", () => {
    const parity = { direction: "parity", baseline: at(2010, 0.5), target: at(2030, 1) } as const;
    const { status, figures } = ask({ ...parity, observations: [at(2020, 0.8)] });
    expect([status, figures.projectedValue]).toEqual(["on_track", null]);
  });

  it("M13: what the UN method cannot judge has the same names", () => {
    expect(verdict({ observations: [] })).toBe("not_assessable: fewer_than_two_points");
    expect(verdict({ observations: [at(2020, -1)] })).toBe("not_assessable: signs_differ");
    expect(verdict({ target: at(2005, 200) })).toBe("not_assessable: target_before_baseline");
    const tiny = {
      baseline: at(2010, "0.001"),
      target: at(2030, 0),
      direction: "decrease",
    } as const;
    expect(verdict({ ...tiny, observations: [at(2020, 1)] })).toBe(
      "not_assessable: no_change_was_needed",
    );
    const far = { target: at(9000, 200), observations: [at(2011, 190)] };
    expect(verdict(far)).toBe("not_assessable: growth_without_bounds");
  });

  it("M14: a projected value is a plain number, or none", () => {
    expect([0.1 + 0.2, 1e-9, 1e70].map(projectedText)).toEqual(["0.3", "0.000000001", null]);
    expect(projectedValue(100, 0.1, -3)).toBe(100);
  });
});
