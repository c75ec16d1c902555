import { describe, expect, it } from "vitest";
import { allComparable } from "@/domain/measurement/comparable-points";
import { headlineOf } from "@/domain/publication/headline";
import type {
  PublicPassport,
  PublicSeries,
  PublicStatus,
} from "@/domain/publication/public-document";

/** What a headline reads of a passport, a series and a status; the rest says nothing here. */
const passport = {
  ...{ name: "Trees planted", unit: "trees", decimals: 0 },
  baseline: { periodKey: "2023", position: 2023, value: "100" },
  targets: [{ periodKey: "2026", position: 2026, value: "130", categoryKey: "", source: "" }],
} as unknown as PublicPassport; // only these parts are read
const seriesOf = (...points: readonly [string, number, string][]) =>
  ({
    points: points.map(([periodKey, position, value]) => ({
      ...{ periodKey, position, value, state: "reported" },
    })),
  }) as unknown as PublicSeries; // likewise
const status = { status: "needs_acceleration" } as PublicStatus; // likewise

describe("The headline of an indicator", () => {
  it("says how many times the pace is needed that was kept so far", () => {
    const series = seriesOf(["2023", 2023, "100"], ["2024", 2024, "105"]);
    const { key, values } = headlineOf(passport, series, status);
    expect([key, values.factor]).toEqual(["up_needs_pace", 2.5]);
  });

  it("M7: counts whole years where a value grows within a year, as the status does", () => {
    const series = seriesOf(["2024-06", 2024.417, "50"], ["2024-12", 2024.917, "110"]);
    const year = { ...allComparable, accumulation: "within_year" } as const;
    const { key, values } = headlineOf(passport, series, status, year);
    // 10 in the one year since 2023, 20 in the two that are left: the pace that is needed.
    expect([key, values.change, values.factor]).toEqual(["up_on_pace", "10", undefined]);
  });
});
