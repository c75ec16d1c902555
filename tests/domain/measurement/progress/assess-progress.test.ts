import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressMethods } from "@/domain/initiative/progress-method";
import { assessProgress } from "@/domain/measurement/progress/assess-progress";
import type { DatedValue, ProgressQuestion } from "@/domain/measurement/progress/progress-question";

function at(position: number, value: number | string): DatedValue {
  return { periodKey: String(position), position, value: String(value) };
}

function ask(question: Partial<ProgressQuestion> = {}) {
  return assessProgress({
    direction: "increase",
    method: "cagr",
    baseline: at(2005, 44),
    target: at(2020, 85),
    observations: [at(2005, 44), at(2014, 57)],
    ...question,
  });
}

function verdict(question: Partial<ProgressQuestion>) {
  const { status, reason } = ask(question);
  return reason ? `${status}: ${reason}` : status;
}

describe("M10: progress by compound growth", () => {
  it("M10: 44 % in 2005, 57 % in 2014 and 85 % wanted in 2020 needs acceleration, score 0.36", () => {
    const { status, score, method, methodVersion, reason, figures } = ask();
    expect({ status, method, methodVersion, reason }).toEqual({
      ...{ status: "needs_acceleration", method: "cagr", methodVersion: "2026-12", reason: null },
    });
    expect(score).toBeCloseTo(0.36, 2);
    expect(figures.actualGrowth).toBeCloseTo(0.0292, 4);
    expect(figures.requiredGrowth).toBeCloseTo(0.0449, 4);
    expect(figures.ratio).toBeCloseTo(0.65, 2);
    expect({ ...figures, actualGrowth: 0, requiredGrowth: 0, ratio: 0 }).toEqual({
      ...{ baselinePeriod: "2005", baselineValue: "44", latestPeriod: "2014", latestValue: "57" },
      ...{ targetPeriod: "2020", targetValue: "85", yearsElapsed: 9, yearsTotal: 15 },
      ...{ actualGrowth: 0, requiredGrowth: 0, ratio: 0, expectedValue: null, limitFactor: null },
      ...{ zeroReplaced: false, publishedStatus: null, projectedValue: null },
    });
  });

  it("M10: the same way down, where less is wanted", () => {
    const { status, figures } = ask({
      direction: "decrease",
      baseline: at(2005, 85),
      target: at(2020, 44),
      observations: [at(2014, 65.6)],
    });
    expect(status).toBe("needs_acceleration");
    expect(figures.ratio).toBeCloseTo(0.661, 3);
  });

  it("M10: a target already met decides before all else", () => {
    expect(verdict({ observations: [at(2014, 85)] })).toBe("achieved: already_met");
    expect(verdict({ observations: [at(2014, 84.9)] })).toBe("on_track");
    expect(verdict({ direction: "decrease", observations: [at(2014, 85)] })).toBe(
      "achieved: already_met",
    );
    expect(verdict({ direction: "decrease", observations: [at(2014, 85.1)] })).toBe("moving_away");
    expect(verdict({ baseline: at(2005, -44), observations: [at(2014, 90)] })).toBe(
      "achieved: already_met",
    );
    expect(ask({ observations: [at(2014, 90)] }).score).toBe(5);
  });

  it("M10: a value older than the baseline meets no target", () => {
    expect(verdict({ observations: [at(2000, 90), at(2001, 90)] })).toBe(
      "not_assessable: latest_not_after_baseline",
    );
    expect(verdict({ observations: [at(2005, 90)] })).toBe("achieved: already_met");
  });

  it("M10: a missing baseline is the next later value there is", () => {
    const { figures } = ask({
      baseline: { position: 2006, value: null },
      observations: [at(2005, 44), at(2008, 50), at(2014, 57)],
    });
    expect(figures).toMatchObject({
      ...{ baselinePeriod: "2008", baselineValue: "50", yearsElapsed: 6, yearsTotal: 12 },
    });
  });

  it("M10: a stated baseline needs no observation of its own", () => {
    const { figures } = ask({
      baseline: { position: 2005, value: "44", periodKey: "2005/06" },
      observations: [at(2014, 57)],
    });
    expect(figures).toMatchObject({ baselinePeriod: "2005/06", baselineValue: "44" });
    const unnamed = ask({
      baseline: { position: 2005, value: "44" },
      observations: [at(2014, 57)],
    });
    expect(unnamed.figures.baselinePeriod).toBeNull();
  });

  it("M10: a baseline or target of 0 counts as 0.001, and says so", () => {
    const fromZero = ask({ baseline: at(2005, 0), observations: [at(2014, 1)] });
    expect(fromZero.figures).toMatchObject({ zeroReplaced: true, baselineValue: "0" });
    expect(fromZero.figures.actualGrowth).toBeCloseTo(1000 ** (1 / 9) - 1, 12);
    const toZero = ask({ direction: "decrease", target: at(2020, 0) });
    expect(toZero.figures).toMatchObject({ zeroReplaced: true, targetValue: "0" });
    expect(toZero.figures.requiredGrowth).toBeCloseTo((0.001 / 44) ** (1 / 15) - 1, 12);
  });

  it("M10: below zero, nearer to zero is an increase", () => {
    const question = { baseline: at(2005, -44), target: at(2020, -10) };
    expect(verdict({ ...question, observations: [at(2014, -18)] })).toBe("on_track");
    expect(verdict({ ...question, observations: [at(2014, -60)] })).toBe("moving_away");
  });

  it("M10: the order of the observations does not matter", () => {
    expect(ask({ observations: [at(2014, 57), at(2005, 44), at(2010, 70)] })).toEqual(
      ask({ observations: [at(2005, 44), at(2010, 70), at(2014, 57)] }),
    );
  });

  it("M10: a year from month to month is a whole year", () => {
    for (let month = 0; month < 12; month += 1) {
      for (let year = 1990; year < 2060; year += 1) {
        const { figures, reason } = ask({
          baseline: at(year + month / 12, 44),
          target: at(year + 15, 85),
          observations: [at(year + 1 + month / 12, 45)],
        });
        expect([reason, figures.yearsElapsed]).toEqual([null, 1]);
      }
    }
  });
});

describe("M11: progress without a target", () => {
  const question = { target: undefined, baseline: at(2015, 100) };
  const judged = (value: number, more: Partial<ProgressQuestion> = {}) =>
    verdict({ ...question, observations: [at(2016, value)], ...more });

  it("M11: 1.5 % a year is on track, 0.5 % needs acceleration, standstill is limited", () => {
    expect([101.6, 101.4, 100.6, 100.4, 100, 99.9].map((value) => judged(value))).toEqual([
      ...["on_track", "needs_acceleration", "needs_acceleration"],
      ...["limited", "limited", "moving_away"],
    ]);
  });

  it("M11: where less is wanted, the same rates count downwards", () => {
    const down = { direction: "decrease" } as const;
    expect([98.4, 99, 99.9, 100.1].map((value) => judged(value, down))).toEqual([
      ...["on_track", "needs_acceleration", "limited", "moving_away"],
    ]);
  });

  it("M11: a natural limit makes the last steps count for more", () => {
    const nearly = { ...question, baseline: at(2015, 99), limit: "100" };
    const { status, figures } = ask({ ...nearly, observations: [at(2016, 99.1)] });
    expect(status).toBe("on_track");
    expect(figures.limitFactor).toBeCloseTo(1 - 0.99 ** 4.44, 12);
    expect(judged(100.1)).toBe("limited");
  });

  it("M11: a baseline at the limit that does not fall is on track", () => {
    const full = { ...question, limit: "100" };
    const still = ask({ ...full, observations: [at(2016, 100)] });
    expect([still.status, still.score]).toEqual(["on_track", 5]);
    expect(verdict({ ...full, observations: [at(2016, 99.9)] })).toBe("moving_away");
  });

  it("M11: a limit is not looked at where there is a target", () => {
    expect(ask({ limit: "85" })).toEqual(ask());
  });

  it("M11: by Eurostat's bands, the limit reached counts as achieved", () => {
    const eurostat = { ...question, method: "eurostat", limit: "100" } as const;
    const reached = ask({
      ...eurostat,
      baseline: at(2015, 90),
      observations: [at(2016, 100)],
    });
    expect([reached.status, reached.figures.publishedStatus]).toEqual([
      ...["achieved", "significant_progress"],
    ]);
    const beyond = ask({ ...eurostat, observations: [at(2016, 100.05)] });
    expect([beyond.status, beyond.score]).toEqual(["on_track", 5]);
  });

  it("M11: Eurostat's own word stands beside ours", () => {
    const { status, figures } = ask({ method: "eurostat" });
    expect([status, figures.publishedStatus]).toEqual(["needs_acceleration", "moderate_progress"]);
    const met = ask({ method: "eurostat", observations: [at(2014, 90)] });
    expect([met.status, met.figures.publishedStatus]).toEqual(["achieved", "significant_progress"]);
  });
});

describe("M12: progress linear to date", () => {
  const linear = { method: "linear", baseline: at(2010, 40), target: at(2020, 80) } as const;

  it("M12: the change so far against what a straight line would have brought", () => {
    const { status, score, method, figures } = ask({ ...linear, observations: [at(2015, 54)] });
    expect([status, method]).toEqual(["needs_acceleration", "linear"]);
    expect(figures).toMatchObject({ expectedValue: "60", ratio: 0.7, actualGrowth: null });
    expect(score).toBeCloseTo(7.1429 * 0.7 - 4.2857, 9);
  });

  it("M12: the cuts are those of growth", () => {
    const judged = (value: number) => verdict({ ...linear, observations: [at(2015, value)] });
    expect([59, 58.9, 52, 51.9, 40, 39.9].map(judged)).toEqual([
      ...["on_track", "needs_acceleration", "needs_acceleration"],
      ...["limited", "limited", "moving_away"],
    ]);
  });

  it("M12: signs may differ, and half a year is enough", () => {
    const question = { ...linear, baseline: at(2010, -10), target: at(2020, 10) };
    expect(verdict({ ...question, observations: [at(2015, 1)] })).toBe("on_track");
    expect(verdict({ ...linear, observations: [at(2010.5, 42)] })).toBe("on_track");
  });

  it("M12: a value that went the wrong way never counts as progress towards a passed target", () => {
    const question = { ...linear, baseline: at(2010, 58), target: at(2020, 50) };
    expect(verdict({ ...question, observations: [at(2015, 45)] })).toBe("moving_away");
  });

  it("M12: without a target there is no line, so growth is judged, and says so", () => {
    const { method, status } = ask({ ...linear, target: undefined, observations: [at(2015, 54)] });
    expect([method, status]).toEqual(["cagr", "on_track"]);
  });
});

describe("M13: what cannot be judged has a name", () => {
  it("M13: fewer than two points", () => {
    const reason = "not_assessable: fewer_than_two_points";
    expect(verdict({ observations: [] })).toBe(reason);
    expect(verdict({ observations: [at(2005, 44)] })).toBe(reason);
    expect(verdict({ baseline: { position: 2005, value: null }, observations: [] })).toBe(reason);
    expect(
      verdict({ baseline: { position: 2005, value: null }, observations: [at(2014, 57)] }),
    ).toBe(reason);
  });

  it("M13: no value since a baseline that is missing too", () => {
    const baseline = { position: 2015, value: null };
    expect(verdict({ baseline, observations: [at(2010, 44), at(2012, 57)] })).toBe(
      "not_assessable: fewer_than_two_points",
    );
  });

  it("M13: the latest value is not after the baseline", () => {
    expect(verdict({ observations: [at(2000, 40), at(2005, 44)] })).toBe(
      "not_assessable: latest_not_after_baseline",
    );
  });

  it("M13: growth over less than a year is no yearly growth", () => {
    expect(verdict({ observations: [at(2005.99, 45)] })).toBe("not_assessable: less_than_a_year");
    expect(verdict({ observations: [at(2006, 45)] })).toBe("limited");
  });

  it("M13: the target lies before the baseline, or at it", () => {
    const reason = "not_assessable: target_before_baseline";
    expect(verdict({ target: at(2000, 85) })).toBe(reason);
    expect(verdict({ target: at(2005, 85) })).toBe(reason);
    expect(verdict({ target: at(2006, 85) })).toBe("limited");
  });

  it("M13: baseline equals target: met is achieved, else no change was needed", () => {
    expect(verdict({ target: at(2020, 44) })).toBe("achieved: already_met");
    expect(verdict({ target: at(2020, 44), observations: [at(2014, 43)] })).toBe(
      "not_assessable: no_change_was_needed",
    );
    expect(
      verdict({ baseline: at(2005, "0.001"), target: at(2020, 0), observations: [at(2014, -1)] }),
    ).toBe("not_assessable: signs_differ");
    expect(
      verdict({
        ...{ direction: "decrease", baseline: at(2005, "0.001"), target: at(2020, 0) },
        observations: [at(2014, 1)],
      }),
    ).toBe("not_assessable: no_change_was_needed");
  });

  it("M13: signs that differ have no growth", () => {
    const reason = "not_assessable: signs_differ";
    expect(verdict({ observations: [at(2014, -1)] })).toBe(reason);
    expect(verdict({ baseline: at(2005, -44), observations: [at(2014, -20)] })).toBe(reason);
    const toZero = { baseline: at(2005, -44), target: at(2020, 0) };
    expect(verdict({ ...toZero, observations: [at(2014, -20)] })).toBe(reason);
    expect(verdict({ baseline: at(2005, 0), observations: [at(2014, -1)] })).toBe(reason);
    expect(verdict({ observations: [at(2014, 0)] })).toBe("moving_away");
  });

  it("M13: numbers beyond all bounds are named, not guessed", () => {
    const huge = "9".repeat(40);
    const question = { baseline: at(2005, "0.00001"), target: at(2005.001, huge) };
    expect(verdict({ ...question, observations: [at(2006, huge.slice(1))] })).toBe(
      "not_assessable: growth_without_bounds",
    );
  });

  it("M13: whatever is asked, the answer has a score from −5 to 5, or a reason and none", () => {
    const number = fc.oneof(
      fc.integer({ min: -100, max: 100 }).map(String),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(6)),
      fc.constantFrom("0", "0.001", "100", "1", "-1", "9".repeat(40), `0.${"0".repeat(30)}1`),
    );
    const position = fc.integer({ min: 24000, max: 24300 }).map((month) => month / 12);
    const dated = fc.record({ position, value: number, periodKey: fc.constant("k") });
    const question = fc.record({
      direction: fc.constantFrom("increase", "decrease", "hold_in_band", "parity"),
      method: fc.constantFrom(...progressMethods),
      baseline: fc.record({ position, value: fc.option(number) }),
      target: fc.option(dated, { nil: undefined }),
      limit: fc.option(number, { nil: undefined }),
      band: fc.option(fc.constant({ low: "10", high: "20" }), { nil: undefined }),
      observations: fc.array(dated, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(question, (asked) => {
        const { status, score, reason, figures } = assessProgress(asked as ProgressQuestion); // constantFrom widens the words
        if (status === "not_assessable") {
          expect(score).toBeNull();
          expect(reason).not.toBeNull();
          return;
        }
        expect(score).toBeGreaterThanOrEqual(-5);
        expect(score).toBeLessThanOrEqual(5);
        for (const one of [figures.ratio, figures.actualGrowth, figures.requiredGrowth]) {
          if (one !== null) expect(Number.isFinite(one)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("M12: a band to be held, and parity", () => {
  const band = {
    direction: "hold_in_band",
    band: { low: "10", high: "20" },
    target: at(2020, 15),
    baseline: at(2010, 40),
  } as const;

  it("M12: within the band, its edges included, is achieved", () => {
    for (const value of [10, 15, 20]) {
      expect(verdict({ ...band, observations: [at(2015, value)] })).toBe("achieved: already_met");
      const open = { ...band, target: undefined, observations: [at(2015, value)] };
      expect(verdict(open)).toBe("achieved: already_met");
    }
  });

  it("M12: outside, the distance from the band is judged along a straight line to the target's period", () => {
    const judged = (value: number) => ask({ ...band, observations: [at(2015, value)] });
    expect(judged(30.5)).toMatchObject({ status: "on_track", method: "linear" });
    expect(judged(32)).toMatchObject({ status: "needs_acceleration" });
    expect(judged(39)).toMatchObject({ status: "limited" });
    expect(judged(41)).toMatchObject({ status: "moving_away" });
    expect(judged(-21)).toMatchObject({ status: "moving_away" });
    expect(judged(32).figures).toMatchObject({
      latestValue: "32",
      expectedValue: null,
      ratio: 0.8,
    });
  });

  it("M12: outside and without a target, the distance shrinks by growth", () => {
    expect(ask({ ...band, target: undefined, observations: [at(2015, 30)] })).toMatchObject({
      ...{ status: "on_track", method: "cagr" },
    });
  });

  it("M12: what was in its band and is not now has moved away", () => {
    const left = ask({ ...band, baseline: at(2010, 15), observations: [at(2015, 21)] });
    expect(left).toMatchObject({ status: "moving_away", score: -5, reason: "band_left" });
  });

  it("M13: a band nobody has named cannot be held", () => {
    expect(verdict({ ...band, band: undefined })).toBe("not_assessable: band_missing");
  });

  it("M12: parity is judged by the greater of a ratio and its reverse", () => {
    const parity = { direction: "parity", baseline: at(2005, 0.5), target: at(2020, 1) } as const;
    const half = ask({ ...parity, observations: [at(2014, 0.8)] });
    const double = ask({ ...parity, baseline: at(2005, 2), observations: [at(2014, 1.25)] });
    expect(half.status).toBe("on_track");
    expect(half.score).toBe(double.score);
    expect(half.figures.ratio).toBe(double.figures.ratio);
    expect(verdict({ ...parity, observations: [at(2014, 1)] })).toBe("achieved: already_met");
    expect(verdict({ ...parity, observations: [at(2014, 2.1)] })).toBe("moving_away");
  });

  it("M13: what is not above 0 has no parity", () => {
    const parity = { direction: "parity", baseline: at(2005, 0.5), target: at(2020, 1) } as const;
    expect(verdict({ ...parity, observations: [at(2014, 0)] })).toBe(
      "not_assessable: parity_not_positive",
    );
  });
});
