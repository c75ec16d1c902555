import { describe, expect, it } from "vitest";
import { shownForecast } from "@/domain/measurement/own-forecast";

const computed = {
  points: [{ position: 2016, value: 58, low: 55, high: 61 }],
  ...{ window: 6, confidence: 0.9, slope: 1, slopeLow: 0, slopeHigh: 2 },
};

describe("M17: the forecast that is shown", () => {
  it("M17: is people's own where there is one, in the order of time, without an interval", () => {
    const own = [
      { periodKey: "2018/19", value: "66" },
      { periodKey: "2016/17", value: "60.5" },
    ];
    expect(shownForecast(own, computed, 2014)).toEqual({
      ...{ by: "people", window: 0, confidence: 0 },
      points: [
        { position: 2016, value: 60.5, low: 60.5, high: 60.5 },
        { position: 2018, value: 66, low: 66, high: 66 },
      ],
    });
  });

  it("M17: leaves out what was expected of periods that are reported by now, up to all of it", () => {
    const own = [{ periodKey: "2014/15", value: "60" }];
    expect(shownForecast(own, computed, 2014)?.by).toBe("theil_sen");
    expect(shownForecast(own, null, 2014)).toBeNull();
    expect(shownForecast(own, null, null)).toBeNull();
  });

  it("M17: is the computed line where people say nothing, with its window and how sure it is", () => {
    expect(shownForecast([], computed, 2014)).toEqual({
      ...{ by: "theil_sen", window: 6, confidence: 0.9, points: computed.points },
    });
    expect(shownForecast([], null, 2014)).toBeNull();
  });
});
