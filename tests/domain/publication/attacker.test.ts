import { narrowedBy, type ToldCell } from "@tests/support/attacker";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allComparable } from "@/domain/measurement/comparable-points";
import { composeRelease } from "@/domain/publication/compose-release";
import { type EarlierPoint, earlierPointsOf } from "@/domain/publication/earlier-release";
import { hiddenFigures } from "@/domain/publication/public-series";
import type {
  MaterialIndicator,
  MaterialPoint,
  ReleaseMaterial,
} from "@/domain/publication/release-material";

const period = "2024";
const mark = { number: 1, releasedAt: "2026-01-01T00:00:00Z", note: "" };

/** People by place, age and sex; the last sex is of those whom no published category names. */
type People = readonly (readonly (readonly number[])[])[];
type Basis = "count" | "percent" | "rate";

/** Which totals over which dimensions are published: "" all, P by place, S by sex, A by age, and combinations. */
const layouts = [
  ["", "S"],
  ["", "P"],
  ["S"],
  ["", "S", "A"],
  ["", "P", "S", "PS"],
  ["P", "PS"],
  ["", "S", "A", "SA"],
  ["", "P", "S", "A", "PS", "PA"],
  ["", "P", "S", "A", "PS", "PA", "SA"],
  ["", "P", "S", "A", "PS", "PA", "SA", "PSA"],
] as const;
type Layout = (typeof layouts)[number];

type Scene = {
  readonly basis: Basis;
  readonly layout: Layout;
  readonly having: People;
  readonly lacking: People;
};

type Cell = {
  readonly coordinates: readonly (string | null)[];
  readonly isNamed: boolean;
  readonly having: number;
  readonly lacking: number;
};

function cellsOf({ layout, having, lacking }: Scene): Cell[] {
  const [places, ages, sexes] = [having, having[0] ?? [], having[0]?.[0] ?? []].map(
    (axis) => axis.length,
  );
  const along = (isSplit: boolean, size = 0) =>
    isSplit ? Array.from({ length: size }, (_, at) => at) : [null];
  const sum = (people: People, at: readonly (number | null)[]) =>
    people.reduce(
      (all, place, p) =>
        all +
        place.reduce(
          (some, age, a) =>
            some +
            age.reduce(
              (own, one, s) =>
                own + ([p, a, s].every((x, i) => at[i] === null || at[i] === x) ? one : 0),
              0,
            ),
          0,
        ),
      0,
    );
  return layout.flatMap((group: string) =>
    along(group.includes("P"), places).flatMap((p) =>
      along(group.includes("A"), ages).flatMap((a) =>
        along(group.includes("S"), sexes).map((s) => ({
          coordinates: [p, a, s].map((x, i) => (x === null ? null : `${"pas"[i]}${x}`)),
          isNamed: s === null || s !== (sexes ?? 0) - 1,
          having: sum(having, [p, a, s]),
          lacking: sum(lacking, [p, a, s]),
        })),
      ),
    ),
  );
}

function pointOf(basis: Basis, { coordinates, having, lacking }: Cell): MaterialPoint {
  const [place, age, sex] = coordinates;
  const categoryKey = [age && `age:${age}`, sex && `sex:${sex}`].filter(Boolean).join("|");
  const whole = having + lacking;
  const figure =
    basis === "count"
      ? { value: String(having), numerator: null, denominator: null }
      : {
          value: String(Number(((having / Math.max(whole, 1)) * 100).toFixed(4))),
          ...{ numerator: String(having), denominator: String(whole) },
        };
  return {
    ...{ placeCode: place ?? "", categoryKey, periodKey: period, ...figure },
    ...{ reportersIncluded: 1, reportersExpected: 1, isIllustrative: false },
  };
}

function materialOf(
  scene: Scene,
  threshold: number,
  earlier: readonly (readonly EarlierPoint[])[],
): ReleaseMaterial {
  const points = cellsOf(scene)
    .filter(({ isNamed }) => isNamed)
    .map((cell) => pointOf(scene.basis, cell));
  const total = points.find((one) => one.placeCode === "" && one.categoryKey === "");
  const indicator: MaterialIndicator = {
    passport: {
      ...{ code: "A1", name: "A", headline: "", definition: "d", level: "population" },
      ...{ performanceKind: null, valueKind: scene.basis, unit: "", decimals: 0, rateBase: null },
      ...{ direction: "increase", numeratorLabel: null, denominatorLabel: null, source: "s" },
      ...{ sourceUrl: null, method: "", frequency: "calendar_year", aggregationRule: "sum" },
      ...{ steward: null, dimensions: [], noTargetReason: null, naturalLimit: null },
      ...{ isCore: true, isIllustrative: false, agreedOn: null, targets: [] },
      // The baseline says the very number of the whole, as many passports do.
      baseline: { periodKey: period, position: 2024, value: total?.value ?? null },
    },
    ...{ direction: "increase", aggregationRule: "sum", method: "cagr", band: null },
    ...{ dimensionCodes: ["age", "sex"], outcomeId: "o", strategyId: null },
    ...{ manualStatus: null, contributions: [], points, earlier, breaks: [], retired: null },
    ...{ smallCellThreshold: null, comparison: allComparable },
  };
  return {
    initiative: {
      ...{ slug: "s", name: "S", summary: "", problem: "", population: "", place: "" },
      ...{ startedOn: null, phase: "sustain", timeZone: "UTC", progressMethod: "cagr" },
      ...{ writtenHeadline: null, isIllustrative: false },
    },
    suppression: { threshold, hideZero: false },
    ...{ coverageNeededPercent: 80, forecastPoints: 6, agenda: null, indicators: [indicator] },
    ...{ placeNames: new Map(), categoryNames: new Map(), stakeholders: [], activities: [] },
  };
}

/** Every figure that stands anywhere in the documents of a release, by place and category. */
function figuresIn(documents: ReadonlyMap<string, unknown>) {
  const shown = new Map<string, { value: string; numerator: string; denominator: string }>();
  const add = (place: string, category: string, one: Record<string, string | null>) => {
    const figure = {
      value: one.value ?? "",
      numerator: one.numerator ?? "",
      denominator: one.denominator ?? "",
    };
    if (!figure.value && !figure.numerator && !figure.denominator) return;
    const key = `${place}\n${category}`;
    const before = shown.get(key);
    shown.set(key, {
      value: figure.value || before?.value || "",
      numerator: figure.numerator || before?.numerator || "",
      denominator: figure.denominator || before?.denominator || "",
    });
  };
  // biome-ignore lint/suspicious/noExplicitAny: whatever a document holds is looked at.
  const walk = (one: any, place: string): void => {
    if (typeof one !== "object" || one === null) return;
    if (Array.isArray(one.points) && "categoryKey" in one) {
      for (const point of one.points) add(one.placeCode, one.categoryKey, point);
    }
    if ("latest" in one && "placeCode" in one) {
      for (const end of [one.first, one.latest]) if (end) add(one.placeCode, "", end);
    }
    if (one.baseline?.value) add(place, "", { value: one.baseline.value });
    if (one.values?.latest) add(place, "", { value: String(one.values.latest) });
    for (const inner of Object.values(one)) walk(inner, place);
  };
  for (const [path, document] of documents) {
    // The document of a place speaks of that place.
    if (path !== "observations.csv") walk(document, path.split("/")[3] ?? "");
    else {
      for (const line of String(document).split("\n").slice(1)) {
        const [, , place = "", category = "", value = "", numerator = "", denominator = ""] =
          line.split(",");
        add(place, category, { value, numerator, denominator });
      }
    }
  }
  return shown;
}

/** What a release says of one measure, to somebody who knows which categories there are. */
function toldOf(
  scene: Scene,
  documents: ReadonlyMap<string, unknown>,
  measure: "having" | "lacking" | "whole",
) {
  const figures = figuresIn(documents);
  return cellsOf(scene).flatMap((cell): (ToldCell & { truth: number })[] => {
    const truth = measure === "whole" ? cell.having + cell.lacking : cell[measure];
    // Nobody would think of people left out where there are none.
    if (!cell.isNamed && truth === 0) return [];
    const { placeCode, categoryKey } = pointOf(scene.basis, cell);
    const figure = cell.isNamed ? figures.get(`${placeCode}\n${categoryKey}`) : undefined;
    let shown: number | null = null;
    if (figure && scene.basis === "count") shown = Number(figure.value);
    else if (figure?.numerator) {
      const [n, d] = [Number(figure.numerator), Number(figure.denominator)];
      shown = { having: n, lacking: d - n, whole: d }[measure];
    }
    const name = `${cell.isNamed ? "" : "rest "}${placeCode} ${categoryKey}`;
    return [{ name, coordinates: cell.coordinates, shown, truth }];
  });
}

const measuresOf = {
  count: ["having"],
  percent: ["having", "lacking"],
  rate: ["having", "whole"],
} as const;

/** The attacker knows which numbers changed from one release to the next: one that did not keeps its name. */
function withNamesOfRuns<Cell extends ToldCell & { truth: number }>(
  releases: readonly (readonly Cell[])[],
) {
  const latest = new Map<string, { truth: number; run: number }>();
  return releases.map((cells) =>
    cells.map((cell) => {
      const before = latest.get(cell.name) ?? { truth: cell.truth, run: 0 };
      const run = before.run + Number(before.truth !== cell.truth);
      latest.set(cell.name, { truth: cell.truth, run });
      return { ...cell, name: `${cell.name} run ${run}` };
    }),
  );
}

/** Publishes the scenes one after the other, as the product does, and attacks all releases together. */
function attack(scenes: readonly Scene[], threshold: number, isForgetful = false) {
  const earlier: (readonly EarlierPoint[])[] = [];
  const published = scenes.map((scene) => {
    const material = materialOf(scene, threshold, isForgetful ? [] : earlier);
    const documents = composeRelease(material, {
      number: 1,
      releasedAt: "2026-01-01T00:00:00Z",
      note: "",
    });
    const file = documents.get("observations.csv") as string; // composeRelease makes it a text
    earlier.push(earlierPointsOf(file, hiddenFigures(material)).get("A1") ?? []);
    return { scene, documents };
  });
  const count = { secrets: 0, hidden: 0, cells: 0 };
  for (const measure of measuresOf[scenes[0]?.basis ?? "count"]) {
    const releases = withNamesOfRuns(
      published.map(({ scene, documents }) => toldOf(scene, documents, measure)),
    );
    const named = releases.flat().filter(({ name }) => !name.startsWith("rest"));
    const secrets = new Map(
      named
        .filter(({ truth }) => truth >= 1 && truth < threshold)
        .map(({ name, truth }) => [name, truth]),
    );
    for (const [name, [low, high]] of narrowedBy(releases, [...secrets.keys()])) {
      const truth = secrets.get(name) ?? Number.NaN;
      const found = { measure, name, low, high };
      expect(found).toEqual({ ...found, low: Math.min(low, truth), high: Math.max(high, truth) });
      expect([name, high - low, high - low >= threshold]).toEqual([name, high - low, true]);
    }
    count.secrets += secrets.size;
    count.cells += named.length;
    count.hidden += named.filter(({ shown }) => shown === null).length;
  }
  return count;
}

const few = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 300 }) },
);

function peopleOf(places: number, ages: number, sexes: number, hasRest: boolean) {
  const left = hasRest ? fc.integer({ min: 0, max: 12 }) : fc.constant(0);
  const exactly = (size: number) => ({ minLength: size, maxLength: size });
  const row = fc
    .tuple(fc.array(few, exactly(sexes)), left)
    .map(([named, rest]) => [...named, rest]);
  return fc.array(fc.array(row, exactly(ages)), exactly(places));
}

const size = fc.record({
  places: fc.integer({ min: 1, max: 4 }),
  ages: fc.integer({ min: 1, max: 3 }),
  sexes: fc.integer({ min: 1, max: 3 }),
  hasRest: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
});
const shape = fc.record({
  basis: fc.constantFrom<Basis>("count", "percent", "rate"),
  layout: fc.constantFrom(...layouts),
  threshold: fc.integer({ min: 2, max: 12 }),
});

const tables = fc
  .tuple(size, shape)
  .chain(([{ places, ages, sexes, hasRest }, { threshold, ...form }]) => {
    const people = peopleOf(places, ages, sexes, hasRest);
    return fc.record({
      threshold: fc.constant(threshold),
      scene: fc
        .record({ having: people, lacking: people })
        .map((both): Scene => ({ ...form, ...both })),
    });
  });

/** A table with the corrections that were released after it: some numbers change, or more is published. */
const histories = fc
  .tuple(size, shape)
  .chain(([{ places, ages, sexes, hasRest }, { threshold, basis, layout }]) => {
    const people = peopleOf(places, ages, sexes, hasRest);
    const which = fc.array(
      fc.array(fc.array(fc.nat({ max: 5 }), { minLength: sexes + 1, maxLength: sexes + 1 }), {
        minLength: ages,
        maxLength: ages,
      }),
      { minLength: places, maxLength: places },
    );
    const change = fc.record({
      ...{ having: people, lacking: people, which },
      layout: fc.option(fc.constantFrom(...layouts), { nil: null, freq: 1 }),
    });
    return fc
      .record({
        having: people,
        lacking: people,
        changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      })
      .map(({ having, lacking, changes }) => {
        const scenes: Scene[] = [{ basis, layout, having, lacking }];
        for (const next of changes) {
          const last = scenes.at(-1) as Scene; // there is the first
          const mixed = (old: People, fresh: People) =>
            old.map((place, p) =>
              place.map((age, a) =>
                // Those whom nobody names stay as they were.
                age.map((one, s) =>
                  next.which[p]?.[a]?.[s] === 0 && s < sexes ? (fresh[p]?.[a]?.[s] ?? one) : one,
                ),
              ),
            );
          scenes.push({
            // More may be published later, but nothing is taken out again.
            ...{
              basis,
              layout:
                next.layout &&
                last.layout.every((one) => next.layout?.some((other) => other === one))
                  ? next.layout
                  : last.layout,
            },
            ...{
              having: mixed(last.having, next.having),
              lacking: mixed(last.lacking, next.lacking),
            },
          });
        }
        return { threshold, scenes };
      });
  });

describe("M22: nobody learns a small number from all that is public", () => {
  it("M22: 5,000 random tables of one to three dimensions, as released, give no hidden number away", () => {
    const seen = { secrets: 0, hidden: 0, cells: 0 };
    fc.assert(
      fc.property(tables, ({ scene, threshold }) => {
        const { secrets, hidden, cells } = attack([scene], threshold);
        seen.secrets += secrets;
        seen.hidden += hidden;
        seen.cells += cells;
      }),
      { numRuns: 5000, seed: 20261125 },
    );
    // The tables had something to hide, and not all of it was hidden.
    expect(seen.secrets).toBeGreaterThan(4000);
    expect(seen.hidden).toBeLessThan(seen.cells * 0.4);
  }, 120_000);

  it("M22: 500 random histories of corrections give no hidden number away to who keeps every release", () => {
    const seen = { secrets: 0, hidden: 0, cells: 0 };
    fc.assert(
      fc.property(histories, ({ scenes, threshold }) => {
        const { secrets, hidden, cells } = attack(scenes, threshold);
        seen.secrets += secrets;
        seen.hidden += hidden;
        seen.cells += cells;
      }),
      { numRuns: 500, seed: 20261125 },
    );
    expect(seen.secrets).toBeGreaterThan(600);
    expect(seen.hidden).toBeLessThan(seen.cells * 0.4);
  }, 120_000);

  it("M22: a release that forgets the earlier ones would be caught", () => {
    const forgetful = () =>
      fc.assert(
        fc.property(histories, ({ scenes, threshold }) => {
          attack(scenes, threshold, true);
        }),
        { numRuns: 1000, seed: 20261125, endOnFailure: true },
      );
    expect(forgetful).toThrow();
  }, 60_000);

  it("M22: a number hidden once stays hidden beside the same companion, though another would now be smaller", () => {
    const [before, after] = [{ value: "40" }, { value: "20" }].map(({ value }) => [
      ...[
        point("", value === "40" ? "73" : "53"),
        point("sex:a", "3"),
        point("sex:b", "30"),
        point("sex:c", value),
      ],
    ]);
    const first = publicStates(before ?? [], []);
    expect(first).toEqual(["73", null, null, "40"]);
    const kept = [earlierOf(before ?? [], first)];
    expect(publicStates(after ?? [], [])).toEqual(["53", null, "30", null]);
    expect(publicStates(after ?? [], kept)).toEqual(["53", null, null, "20"]);
  });

  it("M22: what was told before and is the same protects nothing, so that another number is hidden", () => {
    const before = [point("", "100"), point("sex:a", "30"), point("sex:b", "70")];
    const told = publicStates(before, []);
    expect(told).toEqual(["100", "30", "70"]);
    const after = [point("", "73"), point("sex:a", "3"), point("sex:b", "70")];
    expect(publicStates(after, [])).toEqual(["73", null, null]);
    expect(publicStates(after, [earlierOf(before, told)])).toEqual([null, null, "70"]);
  });
});

function point(categoryKey: string, value: string): MaterialPoint {
  return {
    ...{ placeCode: "", categoryKey, periodKey: period, value, numerator: null, denominator: null },
    ...{ reportersIncluded: 1, reportersExpected: 1, isIllustrative: false },
  };
}

function publicStates(
  points: readonly MaterialPoint[],
  earlier: readonly (readonly EarlierPoint[])[],
) {
  const scene: Scene = { basis: "count", layout: ["", "S"], having: [[[0]]], lacking: [[[0]]] };
  const material = materialOf(scene, 10, earlier);
  const indicators = material.indicators.map((one) => ({ ...one, points }));
  const file = composeRelease({ ...material, indicators }, mark).get("observations.csv");
  const lines = String(file).trim().split("\n").slice(1);
  return lines.map((line) => line.split(",")[4] || null);
}

function earlierOf(
  points: readonly MaterialPoint[],
  shown: readonly (string | null)[],
): EarlierPoint[] {
  return points.map((one, at) => ({ ...one, code: "A1", isHidden: shown[at] === null }));
}
