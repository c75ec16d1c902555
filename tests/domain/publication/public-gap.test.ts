import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allComparable } from "@/domain/measurement/comparable-points";
import { composeRelease } from "@/domain/publication/compose-release";
import type { PublicGap, PublicIndicator } from "@/domain/publication/public-document";
import { releaseChanges } from "@/domain/publication/release-changes";
import type {
  MaterialGap,
  MaterialIndicator,
  MaterialPoint,
  ReleaseMaterial,
} from "@/domain/publication/release-material";

type Part = { readonly numerator: number; readonly denominator: number };

function point(categoryKey: string, periodKey: string, part: Part): MaterialPoint {
  const { numerator, denominator } = part;
  return {
    ...{ placeCode: "", categoryKey, periodKey, isIllustrative: false },
    ...{ value: String((numerator * 100) / denominator), numerator: String(numerator) },
    ...{ denominator: String(denominator), reportersIncluded: 1, reportersExpected: 1 },
  };
}

const gap: MaterialGap = {
  ...{ categoryKey: "sex:female", referenceKey: "sex:male", measure: "difference" },
  baseline: { periodKey: "2010", value: "-20" },
  targets: [{ periodKey: "2020", position: 2020, value: "5" }],
  isIllustrative: false,
};

/** A release of one indicator, its two groups given period by period. */
function released(periods: Readonly<Record<string, readonly [Part, Part]>>, gaps = [gap]) {
  const indicator: MaterialIndicator = {
    passport: {
      ...{ code: "KR", name: "Ready", headline: "", definition: "d", level: "population" },
      ...{ performanceKind: null, valueKind: "percent", unit: "%", decimals: 0, rateBase: null },
      ...{ direction: "increase", numeratorLabel: null, denominatorLabel: null, source: "s" },
      ...{ sourceUrl: null, method: "", frequency: "calendar_year", aggregationRule: "ratio" },
      ...{ steward: null, dimensions: ["Sex"], noTargetReason: null, naturalLimit: null },
      ...{ isCore: true, isIllustrative: false, agreedOn: null },
      baseline: { periodKey: "2010", position: 2010, value: "44" },
      targets: [
        { periodKey: "2020", position: 2020, value: "85", categoryKey: "", source: "" },
        { periodKey: "2020", position: 2020, value: "70", categoryKey: "sex:female", source: "" },
      ],
    },
    ...{ direction: "increase", aggregationRule: "ratio", method: "linear", band: null },
    ...{ dimensionCodes: ["sex"], outcomeId: null, strategyId: null, manualStatus: null },
    ...{ contributions: [], gaps, breaks: [], retired: null, smallCellThreshold: null },
    comparison: allComparable,
    points: Object.entries(periods).flatMap(([period, [female, male]]) => [
      point("", period, {
        numerator: female.numerator + male.numerator,
        denominator: female.denominator + male.denominator,
      }),
      point("sex:female", period, female),
      point("sex:male", period, male),
    ]),
  };
  const material: ReleaseMaterial = {
    initiative: {
      ...{ slug: "s", name: "S", summary: "s", problem: "p", population: "c", place: "p" },
      ...{ startedOn: null, phase: "sustain", timeZone: "UTC", progressMethod: "cagr" },
      ...{ writtenHeadline: null, isIllustrative: false },
    },
    suppression: { threshold: 10, hideZero: false },
    ...{ coverageNeededPercent: 80, forecastPoints: 6, agenda: null, indicators: [indicator] },
    placeNames: new Map(),
    categoryNames: new Map([
      ["sex:male", "Boys"],
      ["sex:female", "Girls"],
    ]),
    ...{ stakeholders: [], activities: [] },
  };
  const documents = composeRelease(material, {
    ...{ number: 1, releasedAt: "2026-01-02T00:00:00.000Z", note: "" },
  });
  return {
    documents,
    // composeRelease makes it in this shape
    indicator: documents.get("indicator/KR") as PublicIndicator,
  };
}

const part = (numerator: number, denominator: number): Part => ({ numerator, denominator });

const whole = {
  "2010": [part(40, 100), part(60, 100)],
  "2014": [part(55, 100), part(65, 100)],
} as const;

describe("M19: a gap in a release", () => {
  it("M19: has its series, its own target and status, and the names of both groups", () => {
    const [shown] = released(whole).indicator.gaps ?? [];
    expect(shown).toMatchObject({
      ...{ categoryName: "Girls", referenceName: "Boys", measure: "difference" },
      baseline: { periodKey: "2010", value: "-20" },
      points: [
        { periodKey: "2010", position: 2010, difference: "-20" },
        { periodKey: "2014", position: 2014, difference: "-10" },
      ],
    });
    // From 20 to 10 points, where a straight line to 5 would have come to 14.
    expect(shown?.status).toMatchObject({ status: "on_track", method: "linear" });
  });

  it("M21: a hidden group has no gap in that period, nor a stated baseline that would give it away", () => {
    const { indicator } = released({ ...whole, "2010": [part(4, 100), part(60, 100)] });
    const [shown] = indicator.gaps ?? [];
    const hidden = indicator.series.flatMap(({ categoryKey, points }) =>
      points.flatMap(({ periodKey, state }) =>
        state === "suppressed" ? [`${periodKey} ${categoryKey}`] : [],
      ),
    );
    expect(hidden).toContain("2010 sex:female");
    expect(shown?.points[0]).toMatchObject({ periodKey: "2010", difference: null, ratio: null });
    expect(shown?.baseline).toEqual({ periodKey: "2010", value: null });
    expect(JSON.stringify(indicator)).not.toContain('"-20"');
  });

  it("M21: whatever the numbers, a period has a gap only where both values are public", () => {
    const parts = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
      .map(([numerator, rest]) => part(numerator, Math.max(1, numerator + rest)));
    const periods = fc.dictionary(
      fc.integer({ min: 2000, max: 2012 }).map(String),
      fc.tuple(parts, parts),
      { minKeys: 1, maxKeys: 6 },
    );
    let gapsSeen = 0;
    let hiddenSeen = 0;
    fc.assert(
      fc.property(periods, (data) => {
        const { indicator } = released(data);
        const values = (key: string) =>
          new Map(
            indicator.series
              .find(({ categoryKey }) => categoryKey === key)
              ?.points.map(({ periodKey, value }) => [periodKey, value]),
          );
        const [female, male] = [values("sex:female"), values("sex:male")];
        for (const { periodKey, difference, ratio } of indicator.gaps?.[0]?.points ?? []) {
          const isPublic = female.get(periodKey) != null && male.get(periodKey) != null;
          expect(difference !== null).toBe(isPublic);
          if (!isPublic) expect(ratio).toBeNull();
          gapsSeen += isPublic ? 1 : 0;
          hiddenSeen += isPublic ? 0 : 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(gapsSeen).toBeGreaterThan(50);
    expect(hiddenSeen).toBeGreaterThan(50);
  });

  it("M10: each group is judged by a target of its own, in the order people gave them", () => {
    const [sex] = released(whole).indicator.groups ?? [];
    expect(sex).toMatchObject({ code: "sex", name: "Sex" });
    expect(sex?.members.map(({ categoryKey }) => categoryKey)).toEqual(["sex:male", "sex:female"]);
    expect(sex?.members.map(({ status }) => status.figures.targetValue)).toEqual([null, "70"]);
  });

  it("P1: a gap that begins or ends is a change of the release", () => {
    const read = (gaps: MaterialGap[]) => {
      const { documents } = released(whole, gaps);
      return {
        initiative: documents.get("initiative") as never, // composeRelease makes it in this shape
        observations: documents.get("observations.csv") as string, // see above
      };
    };
    const kinds = (from: MaterialGap[], to: MaterialGap[]) =>
      releaseChanges(read(from), read(to)).map(({ kind, after, before }) => [kind, before, after]);
    const text = "Girls / Boys: 5 (2020)";
    expect(kinds([], [gap])).toEqual([["gap_added", null, text]]);
    expect(kinds([gap], [])).toEqual([["gap_removed", text, null]]);
    expect(kinds([gap], [gap])).toEqual([]);
  });

  it("P1: a gap of a group without any value is left out", () => {
    const orphan: PublicGap[] | undefined = released(whole, [
      { ...gap, categoryKey: "sex:other" },
    ]).indicator.gaps?.slice();
    expect(orphan).toEqual([]);
  });
});
