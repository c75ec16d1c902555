import { describe, expect, it } from "vitest";
import { partStanding } from "@/domain/measurement/progress/part-standing";
import type { JudgedPassport } from "@/domain/measurement/progress/standing";

const passport: Omit<JudgedPassport, "targets"> = {
  ...{ direction: "increase", method: "cagr", limit: null, bandLow: null, bandHigh: null },
  baseline: { periodKey: "2005", value: "44" },
};

const points = [
  { periodKey: "2005", value: "34" },
  { periodKey: "2014", value: "48" },
];

describe("M10: where one category stands", () => {
  it("M10: it is judged by a target of its own, from its own value, not from that of the whole", () => {
    const targets = [
      { periodKey: "2020", value: "85", categoryKey: "" },
      { periodKey: "2020", value: "55", categoryKey: "income:low" },
    ];
    const { status, figures } = partStanding(passport, "income:low", targets, points);
    expect(figures).toMatchObject({ baselineValue: "34", targetValue: "55", latestValue: "48" });
    expect(status).toBe("on_track");
  });

  it("M11: without a target of its own it is judged by its growth, never by a target of others", () => {
    const targets = [
      { periodKey: "2020", value: "85", categoryKey: "" },
      { periodKey: "2020", value: "90", categoryKey: "income:other" },
    ];
    const { figures, status } = partStanding(passport, "income:low", targets, points);
    expect(figures.targetValue).toBeNull();
    expect(status).toBe("on_track");
  });
});
