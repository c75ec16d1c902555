import { describe, expect, it } from "vitest";
import { allComparable } from "@/domain/measurement/comparable-points";
import { stricterSettings } from "@/domain/measurement/small-count";
import { composeRelease } from "@/domain/publication/compose-release";
import type { PublicIndicator, PublicInitiative } from "@/domain/publication/public-document";
import { statusOfSeries } from "@/domain/publication/public-status";
import { releaseChanges } from "@/domain/publication/release-changes";
import type {
  MaterialIndicator,
  MaterialPoint,
  ReleaseMaterial,
} from "@/domain/publication/release-material";

function point(change: Partial<MaterialPoint>): MaterialPoint {
  return {
    ...{ placeCode: "", categoryKey: "", periodKey: "2014", value: null },
    ...{ numerator: null, denominator: null, reportersIncluded: 1, reportersExpected: 1 },
    ...{ isIllustrative: false, ...change },
  };
}

const material: ReleaseMaterial = {
  initiative: {
    ...{ slug: "strive", name: "Strive", summary: "s", problem: "p", population: "Children" },
    ...{ place: "Cincinnati", startedOn: null, phase: "sustain", timeZone: "UTC" },
    ...{ progressMethod: "cagr", writtenHeadline: null, isIllustrative: false },
  },
  suppression: { threshold: 10, hideZero: false },
  coverageNeededPercent: 80,
  forecastPoints: 6,
  agenda: {
    ...{ number: 1, problem: "p", vision: "v", principles: "", adoptedOn: "2026-01-01" },
    ...{ consenting: 3, asked: 3, strategies: [] },
    outcomes: [{ id: "readiness", title: "Readiness", description: "" }],
  },
  indicators: [
    {
      passport: {
        ...{ code: "KR", name: "Ready", headline: "", definition: "d", level: "population" },
        ...{ performanceKind: null, valueKind: "percent", unit: "%", decimals: 0, rateBase: null },
        ...{ direction: "increase", numeratorLabel: null, denominatorLabel: null, source: "s" },
        ...{ sourceUrl: null, method: "", frequency: "calendar_year", aggregationRule: "ratio" },
        ...{ steward: null, dimensions: ["Sex"], noTargetReason: null, naturalLimit: null },
        ...{ isCore: true, isIllustrative: false, agreedOn: null },
        baseline: { periodKey: "2005", position: 2005, value: "44" },
        targets: [{ periodKey: "2020", position: 2020, value: "85", categoryKey: "", source: "" }],
      },
      ...{ direction: "increase", aggregationRule: "ratio", method: "cagr", band: null },
      ...{ dimensionCodes: ["sex"], outcomeId: "readiness", strategyId: null },
      ...{ manualStatus: null, contributions: [], breaks: [], retired: null },
      ...{ smallCellThreshold: null, comparison: allComparable },
      points: [
        point({ periodKey: "2005", value: "44", numerator: "440", denominator: "1000" }),
        point({ value: "57", numerator: "570", denominator: "1000" }),
        point({ categoryKey: "sex:female", value: "50", numerator: "4", denominator: "8" }),
        point({ categoryKey: "sex:male", value: "57.1", numerator: "566", denominator: "992" }),
      ],
    },
  ],
  placeNames: new Map([["", "Cincinnati"]]),
  categoryNames: new Map([["sex:female", "Girls"]]),
  stakeholders: [],
  activities: [],
};
const mark = { number: 1, releasedAt: "2026-01-02T00:00:00.000Z", note: "first" };
const documents = composeRelease(material, mark);
const initiative = documents.get("initiative") as PublicInitiative; // composeRelease makes it in this shape
const indicator = documents.get("indicator/KR") as PublicIndicator; // composeRelease makes it in this shape
const file = documents.get("observations.csv") as string; // composeRelease makes it in this shape

describe("P1: a release is composed of immutable documents", () => {
  it("P1: the worked example is published with its status, score and figures", () => {
    const { status, score, figures } = indicator.status;
    expect({ status, score }).toEqual({ status: "needs_acceleration", score: "0.359" });
    expect(Number(figures.actualGrowth)).toBeCloseTo(0.0292, 4);
    expect(initiative.outcomes.map((one) => one.status)).toEqual(["needs_acceleration"]);
  });

  it("P1: the same material gives the same documents, and a release says what it changes", () => {
    expect([...composeRelease(material, mark)]).toEqual([...documents]);
    const shown = { initiative, observations: file };
    expect(releaseChanges(shown, shown)).toEqual([]);
    const first = releaseChanges(null, shown);
    expect(first.map(({ kind }) => kind)).toEqual([
      "indicator_added",
      ...Array(4).fill("value_added"),
    ]);
  });

  it("P1: a corrected value and its new status are named", () => {
    const corrected = structuredClone({
      ...material,
      placeNames: undefined,
      categoryNames: undefined,
    });
    const [one] = corrected.indicators;
    if (!one) throw new Error("the material has an indicator");
    const points = one.points.map((old) => (old.value === "57" ? { ...old, value: "86" } : old));
    const next = composeRelease(
      { ...material, indicators: [{ ...one, points }] },
      { ...mark, number: 2 },
    );
    const changes = releaseChanges(
      { initiative, observations: file },
      {
        initiative: next.get("initiative") as PublicInitiative, // composeRelease makes it in this shape
        observations: next.get("observations.csv") as string, // composeRelease makes it in this shape
      },
    );
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["status_changed", "needs_acceleration", "achieved"],
      ["value_changed", "57 reported", "86 reported"],
    ]);
  });
});

describe("M17: what people say of a curve is released with it", () => {
  it("M17: people's own forecast and public annotations stand in the documents, and the release names them", () => {
    const [one] = material.indicators;
    if (!one) throw new Error("the material has an indicator");
    const noted = {
      ...{ happenedOn: "2012-09-01", position: 2012.67, text: "A new test" },
      ...{ source: "District", isCorrection: false, isIllustrative: false },
    };
    const ownForecast = {
      reason: "Two preschools open",
      points: [
        { periodKey: "2010", value: "50" },
        { periodKey: "2018", value: "66" },
      ],
    };
    const next = composeRelease(
      { ...material, indicators: [{ ...one, ownForecast, annotations: [noted] }] },
      { ...mark, number: 2 },
    );
    const page = next.get("indicator/KR") as PublicIndicator; // composeRelease makes it in this shape
    expect(page.annotations).toEqual([noted]);
    expect(page.forecast).toEqual({
      ...{ by: "people", window: 0, confidence: 0, reason: "Two preschools open" },
      points: [{ position: 2018, value: 66, low: 66, high: 66 }],
    });
    const shown = { initiative: next.get("initiative") as PublicInitiative, observations: file }; // see above
    const changes = releaseChanges({ initiative, observations: file }, shown);
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["annotation_added", null, "2012-09-01 A new test"],
      ["forecast_changed", null, "2018: 66"],
    ]);
    expect(
      releaseChanges(shown, { initiative, observations: file }).map(({ kind }) => kind),
    ).toEqual(["annotation_removed", "forecast_changed"]);
  });
});

function releaseOf(change: Partial<MaterialIndicator>) {
  const [one] = material.indicators;
  if (!one) throw new Error("the material has an indicator");
  const next = composeRelease({ ...material, indicators: [{ ...one, ...change }] }, mark);
  return {
    initiative: next.get("initiative") as PublicInitiative, // composeRelease makes it in this shape
    indicator: next.get("indicator/KR") as PublicIndicator, // composeRelease makes it in this shape
    observations: next.get("observations.csv") as string, // composeRelease makes it in this shape
  };
}

describe("W12: a series break is released with it", () => {
  const breaks = [
    {
      ...{ periodKey: "2010", position: 2010, note: "A new test", definitionBefore: "old" },
      ...{ definitionAfter: "d", unitBefore: "%", isBaselineRestated: false },
    },
  ];
  const comparison = {
    ...allComparable,
    breaks: [{ position: 2010, isBaselineRestated: false }],
  };
  const broken = releaseOf({ breaks, comparison });

  it("W12: the page and the file say where another definition begins", () => {
    expect(broken.indicator.breaks).toEqual(breaks);
    expect(broken.initiative.indicators[0]?.breaks).toEqual(breaks);
    const definitions = broken.observations
      .split("\n")
      .filter((line) => line.startsWith("KR,") && line.split(",")[3] === "")
      .map((line) => [line.split(",")[1], ...line.split(",").slice(-2)]);
    expect(definitions).toEqual([
      ["2005", "1", "%"],
      ["2014", "2", "%"],
    ]);
  });

  it("W12: status, headline and forecast compare nothing across it", () => {
    const { status, headline, forecast } = broken.indicator;
    expect([status.status, status.reason]).toEqual(["not_assessable", "series_broken"]);
    expect([headline.key, headline.values.since, forecast]).toEqual(["one_value", undefined, null]);
  });

  it("W12: the change list of the release names it once", () => {
    const before = { initiative, observations: file };
    const changes = releaseChanges(before, broken).filter(
      ({ kind }) => kind === "definition_changed" || kind === "break_added",
    );
    expect(changes).toEqual([
      {
        ...{ kind: "definition_changed", subject: "KR", detail: "2010" },
        ...{ before: "old", after: "d" },
      },
    ]);
    expect(releaseChanges(broken, broken)).toEqual([]);
  });
});

describe("T4: a retired indicator keeps its page and its values", () => {
  it("T4: it stands in no outcome and no list of what is in force", () => {
    const retired = releaseOf({ retired: { on: "2015-02-01", reason: "The source ended" } });
    expect(retired.initiative.indicators).toEqual([]);
    expect(retired.initiative.retiredIndicators).toEqual([
      { code: "KR", name: "Ready", on: "2015-02-01" },
    ]);
    expect(retired.initiative.outcomes.map(({ status }) => status)).toEqual(["not_assessable"]);
    expect(retired.indicator.retired?.reason).toBe("The source ended");
    expect(retired.indicator.series).toEqual(indicator.series);
    expect(retired.observations).toBe(file);
    expect(
      releaseChanges({ initiative, observations: file }, retired).map(({ kind }) => kind),
    ).toEqual(["indicator_retired"]);
  });
});

describe("M20: an indicator may protect more, never less", () => {
  const hidden = (smallCellThreshold: number | null) =>
    releaseOf({
      smallCellThreshold,
      points: [
        point({ value: "60", numerator: "60", denominator: "100" }),
        point({ categoryKey: "sex:female", value: "50", numerator: "20", denominator: "40" }),
        point({ categoryKey: "sex:male", value: "66.7", numerator: "40", denominator: "60" }),
      ],
    }).indicator.series.flatMap(({ points }) => points.map(({ state }) => state));

  it("M20: its own threshold hides what the initiative's would show", () => {
    expect(hidden(null)).toEqual(["reported", "reported", "reported"]);
    expect(hidden(25)).toEqual(["reported", "suppressed", "suppressed"]);
  });

  it("M20: a threshold below the initiative's changes nothing", () => {
    const loose = releaseOf({ smallCellThreshold: 2 });
    expect(loose.indicator.series).toEqual(indicator.series);
    expect(stricterSettings({ threshold: 10, hideZero: true }, 2)).toEqual({
      ...{ threshold: 10, hideZero: true },
    });
  });
});

describe("M10: a group is judged against its own target", () => {
  it("M10: the target of a group is none of the whole, and the other way round", () => {
    const [one] = material.indicators;
    if (!one) throw new Error("the material has an indicator");
    const [whole] = one.passport.targets;
    const own = { periodKey: "2020", position: 2020, value: "70", categoryKey: "sex:female" };
    const passport = {
      ...one.passport,
      targets: [...(whole ? [whole] : []), { ...own, categoryName: "Girls", source: "" }],
    };
    const series = (categoryKey: string) => ({
      ...{ placeCode: "", placeName: "", categoryKey, categoryName: "" },
      points: [...(indicator.series.find((each) => each.categoryKey === "")?.points ?? [])],
    });
    const judged = (categoryKey: string) =>
      statusOfSeries({ ...one, passport }, series(categoryKey)).figures.targetValue;
    expect([judged(""), judged("sex:female"), judged("sex:male")]).toEqual(["85", "70", null]);
  });
});

describe("M21: small groups are hidden in everything that leaves", () => {
  it("M21: a small cell, and the one that would give it away, are in no document and no file", () => {
    const states = indicator.series
      .filter(({ categoryKey }) => categoryKey !== "")
      .flatMap(({ points }) => points.map(({ state, value }) => [state, value]));
    expect(states).toEqual([
      ["suppressed", null],
      ["suppressed", null],
    ]);
    const everything = JSON.stringify([...documents]);
    expect(everything).not.toContain("57.1");
    expect(everything).not.toContain('"566"');
    expect(file).not.toMatch(/,4,8,|566/);
  });
});

describe("P2: nothing of a person is in a release", () => {
  it("P2: the documents have no field for a person, a draft, a reason or a perspective", () => {
    const names = new Set<string>();
    JSON.stringify([...documents], (name, value) => {
      names.add(name);
      return value;
    });
    for (const name of ["email", "member", "memberId", "perspective", "reservation", "draft"]) {
      expect(names.has(name)).toBe(false);
    }
  });
});
