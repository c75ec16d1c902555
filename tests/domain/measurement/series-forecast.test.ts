import { describe, expect, it } from "vitest";
import { forecastOfSeries } from "@/domain/measurement/series-forecast";

const percent = { valueKind: "percent", naturalLimit: null, targets: [] };
const risingBy = (step: number) =>
  [2010, 2011, 2012, 2013].map((position, index) => ({
    position,
    value: String(80 + step * index),
  }));

describe("M17: the forecast of a series", () => {
  it("goes year by year to the last target", () => {
    const targets = [
      { position: 2015, categoryKey: "" },
      { position: 2030, categoryKey: "sex:female" },
    ];
    const found = forecastOfSeries({ ...percent, targets }, risingBy(1), 6);
    expect(found?.points.map(({ position, value }) => [position, value])).toEqual([
      [2014, 84],
      [2015, 85],
    ]);
  });

  it("looks three years ahead where no target lies later", () => {
    const targets = [{ position: 2012, categoryKey: "" }];
    const found = forecastOfSeries({ ...percent, targets }, risingBy(1), 6);
    expect(found?.points.map(({ position }) => position)).toEqual([2014, 2015, 2016]);
  });

  it("never leads a percent beyond 100 or a count below 0", () => {
    const rising = forecastOfSeries(percent, risingBy(6), 6);
    expect(rising?.points.map(({ value }) => value)).toEqual([100, 100, 100]);
    const count = { ...percent, valueKind: "count" };
    const falling = forecastOfSeries(count, risingBy(-25), 6);
    expect(falling?.points.map(({ value }) => value)).toEqual([0, 0, 0]);
    const index = { ...percent, valueKind: "index" };
    expect(forecastOfSeries(index, risingBy(-25), 6)?.points.at(-1)?.value).toBe(-70);
  });

  it("says nothing of fewer than three reported points", () => {
    const gap = { position: 2012, value: null };
    expect(forecastOfSeries(percent, [...risingBy(1).slice(0, 2), gap], 6)).toBeNull();
    expect(forecastOfSeries(percent, [], 6)).toBeNull();
  });
});
