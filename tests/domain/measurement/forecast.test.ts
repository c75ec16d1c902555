import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chosenForecast,
  type ForecastOptions,
  type ForecastPoint,
  forecast,
} from "@/domain/measurement/forecast";
import { median, quantileOfNormal } from "@/domain/measurement/robust-statistics";

function series(...values: readonly (number | string)[]): readonly ForecastPoint[] {
  return values.map((value, index) => ({ position: 2010 + index, value: String(value) }));
}

function made(points: readonly ForecastPoint[], options: Partial<ForecastOptions> = {}) {
  const { forecast: found } = forecast(points, { until: 2030, ...options });
  if (!found) throw new Error("no forecast was made");
  return found;
}

describe("M17: where it goes if nothing changes", () => {
  it("M17: a straight line goes on as it is, with no doubt", () => {
    const { points, ...said } = made(series(10, 12, 14, 16), { positions: [2014, 2015] });
    expect(said).toEqual({
      ...{ window: 4, confidence: 0.9, slope: 2, slopeLow: 2, slopeHigh: 2 },
    });
    expect(points).toEqual([
      { position: 2014, value: 18, low: 18, high: 18 },
      { position: 2015, value: 20, low: 20, high: 20 },
    ]);
  });

  it("M17: one odd year does not bend the line", () => {
    const { slope, slopeLow, slopeHigh, points } = made(series(10, 12, 90, 16, 18, 20), {
      until: 2016,
    });
    expect(slope).toBe(2);
    expect(points).toEqual([
      { position: 2016, value: 22, low: 20 + slopeLow, high: 20 + slopeHigh },
    ]);
  });

  it("M17: of six points with fifteen slopes, the third and the thirteenth bound nine in ten", () => {
    // c = 1.6449 · √(6 · 5 · 17 / 18) = 8.756: ranks ⌊(15 − c)/2⌋ = 3 and ⌈(15 + c)/2⌉ + 1 = 13.
    const values = [0, 1, 4, 9, 16, 25];
    const slopes = values
      .flatMap((one, i) => values.slice(i + 1).map((other, j) => (other - one) / (j + 1)))
      .sort((a, b) => a - b);
    expect(slopes).toHaveLength(15);
    const { slope, slopeLow, slopeHigh } = made(series(...values));
    expect([slopeLow, slope, slopeHigh]).toEqual([slopes[2], slopes[7], slopes[12]]);
  });

  it("M17: three points have the widest bounds there are", () => {
    const { slope, slopeLow, slopeHigh } = made(series(10, 11, 15));
    expect([slopeLow, slope, slopeHigh]).toEqual([1, 2.5, 4]);
  });

  it("M17: only the last points of the window are looked at, in any order given", () => {
    const long = series(500, 400, 10, 11, 12, 13, 14, 15);
    expect(made(long)).toEqual(made(long.slice(2)));
    expect(made([...long].reverse())).toEqual(made(long));
    expect(made(long, { window: 3 }).window).toBe(3);
    expect(made(long).window).toBe(6);
  });

  it("M17: fewer than three points, or all at one place, have no forecast and say why", () => {
    const none = (points: readonly ForecastPoint[]) => forecast(points, { until: 2030 });
    expect(none([])).toEqual({ forecast: null, reason: "fewer_than_three_points" });
    expect(none(series(1, 2))).toEqual({ forecast: null, reason: "fewer_than_three_points" });
    const together = ["1", "2", "3"].map((value) => ({ position: 2010, value }));
    expect(none(together)).toEqual({ forecast: null, reason: "all_at_one_position" });
  });

  it("M17: nothing is forecast for the past, nor beyond the end asked for", () => {
    const { points } = made(series(1, 2, 3), {
      until: 2014,
      positions: [2015, 2014, 2012, 2013, 2013],
    });
    expect(points.map(({ position, value }) => [position, value])).toEqual([
      [2013, 4],
      [2014, 5],
    ]);
    expect(made(series(1, 2, 3), { until: 2012 }).points).toEqual([]);
  });

  it("M17: a percent never leaves 0 to 100", () => {
    const limits = { low: "0", high: "100" };
    expect(made(series(80, 90, 99), { limits }).points).toEqual([
      { position: 2030, value: 100, low: 100, high: 100 },
    ]);
    expect(made(series(20, 10, 1), { limits }).points).toEqual([
      { position: 2030, value: 0, low: 0, high: 0 },
    ]);
    expect(made(series(80, 90, 100), { until: 2013 }).points[0]?.value).toBe(110);
  });

  it("M17: people's own forecast wins over the computed one", () => {
    const computed = made(series(1, 2, 3));
    expect(chosenForecast([7], computed)).toEqual({ by: "people", own: [7] });
    expect(chosenForecast([], computed)).toEqual({ by: "theil_sen", computed });
    expect(chosenForecast([], null)).toEqual({ by: "nobody" });
  });

  it("M17: whatever is reported, the line lies between its bounds, and moving all values moves it too", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (some, shift) => {
        const one = made(series(...some));
        const moved = made(series(...some.map((value) => value + shift)));
        const [{ value, low, high }] = [one.points[0] ?? { value: 0, low: 1, high: -1 }];
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(moved.slope).toBeCloseTo(one.slope, 9);
        expect(moved.points[0]?.value).toBeCloseTo(value + shift, 6);
      }),
      { numRuns: 500 },
    );
  });
});

describe("M17: the statistics behind it", () => {
  it("M17: the middle of an even number is between the middle two", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });

  it("M17: the known points of the normal distribution", () => {
    const known = [0.5, 0.95, 0.975, 0.995, 0.05].map(quantileOfNormal);
    [0, 1.6448536, 1.959964, 2.5758293, -1.6448536].forEach((value, index) => {
      expect(known[index]).toBeCloseTo(value, 6);
    });
  });
});
