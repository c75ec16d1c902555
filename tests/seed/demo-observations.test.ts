import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { demoInitiatives } from "../../prisma/seed/data/demo-initiatives";
import type { IndicatorSeed, InitiativeSeed } from "../../prisma/seed/data/shape";

const columns = [
  "indicator",
  "period",
  "reporter",
  "place",
  "category",
  "value",
  "numerator",
  "denominator",
  "not_available_reason",
  "note",
  "source",
] as const;

type Row = Record<(typeof columns)[number], string> & { open: boolean };

const read = (slug: string, file: string): string[][] =>
  parse(readFileSync(join("prisma/seed/data", slug, file), "utf8"));

const rowsOf = (initiative: InitiativeSeed): Row[] =>
  initiative.story.flatMap((step) => {
    if (!("file" in step)) return [];
    const [header, ...lines] = read(initiative.slug, step.file);
    expect(header).toEqual(columns);
    return lines.map((line) => ({
      // the header was compared with the names of the columns just above
      ...(Object.fromEntries(columns.map((name, index) => [name, line[index] ?? ""])) as Omit<
        Row,
        "open"
      >),
      open: step.step === "report_open_period",
    }));
  });

const placesOf = (initiative: InitiativeSeed): Set<string> =>
  new Set([
    "",
    ...initiative.places.map(({ code }) => code),
    ...(initiative.placesFile
      ? read(initiative.slug, initiative.placesFile)
          .slice(1)
          .map(([code]) => code ?? "")
      : []),
  ]);

const reportKey = ({ indicator, period, reporter }: Row) => `${indicator} ${period} ${reporter}`;
const setKey = (row: Row) => `${reportKey(row)} ${row.place}`;
const name = (row: Row) => `${setKey(row)} ${row.category}`;

const hasOneAnswer = (row: Row, indicator: IndicatorSeed): boolean => {
  const pair = row.numerator !== "" && row.denominator !== "";
  const answers = [row.value !== "", pair, row.not_available_reason !== ""];
  const mayBeBare =
    indicator.bareValueAllowed === true || ["count", "index"].includes(indicator.valueKind);
  return (
    answers.filter(Boolean).length === 1 &&
    (row.numerator === "") === (row.denominator === "") &&
    (row.value === "" || mayBeBare)
  );
};

const isAtHome = (row: Row, initiative: InitiativeSeed, places: Set<string>): boolean => {
  const indicator = initiative.indicators.find(({ code }) => code === row.indicator);
  const period = initiative.reportingPeriods.find((candidate) => candidate.period === row.period);
  const pairs = row.category === "" ? [] : row.category.split("|");
  return (
    indicator?.state === "agreed" &&
    indicator.reporters.includes(row.reporter) &&
    period?.kind === indicator.frequency &&
    (period.state === "open") === row.open &&
    places.has(row.place) &&
    initiative.sources.some(({ label }) => label === row.source) &&
    pairs.join("|") === pairs.toSorted().join("|") &&
    pairs.every((pair) => {
      const [dimension = "", category] = pair.split(":");
      return (
        indicator.dimensions.includes(dimension) &&
        initiative.dimensions
          .find(({ code }) => code === dimension)
          ?.categories.some(({ code }) => code === category)
      );
    }) &&
    hasOneAnswer(row, indicator)
  );
};

const groupBy = (rows: Row[], key: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

const sum = (rows: Row[], column: "numerator" | "denominator") =>
  rows.reduce((total, row) => total.plus(row[column]), new Decimal(0));

/** Sets of one dimension whose counts do not add up to their total. */
const brokenSplits = (rows: Row[], indicator: IndicatorSeed): string[] => {
  const totals = new Map(
    rows.filter((row) => row.category === "").map((row) => [setKey(row), row]),
  );
  return indicator.dimensions.flatMap((dimension) => {
    const split = rows.filter(
      ({ category }) => category.startsWith(`${dimension}:`) && !category.includes("|"),
    );
    return [...groupBy(split, setKey)].flatMap(([key, cells]) => {
      const total = totals.get(key);
      const counts = [sum(cells, "numerator"), sum(cells, "denominator")] as const;
      const adds =
        total?.value === ""
          ? counts[0].eq(total.numerator) && counts[1].eq(total.denominator)
          : counts[0].div(counts[1]).mul(100).toFixed(indicator.decimals) ===
            new Decimal(total?.value ?? 0).toFixed(indicator.decimals);
      return adds ? [] : [`${key} ${dimension}`];
    });
  });
};

describe.each(demoInitiatives)("the observations of $slug", (initiative) => {
  const rows = rowsOf(initiative);

  it("M4: no observation stands twice", () => {
    const names = rows.map(name);
    expect(names.length).toBe(new Set(names).size);
  });

  it("W7: each belongs to an agreed indicator, its reporter, a period of its kind and a known place", () => {
    const places = placesOf(initiative);
    expect(rows.filter((row) => !isAtHome(row, initiative, places)).map(name)).toEqual([]);
  });

  it("M5: each split adds up to its total", () => {
    expect(
      initiative.indicators.flatMap((i) =>
        brokenSplits(
          rows.filter(({ indicator }) => indicator === i.code),
          i,
        ),
      ),
    ).toEqual([]);
  });

  it("each open report with values has rows, and one that is owed has none", () => {
    const reported = new Set(rows.filter(({ open }) => open).map(reportKey));
    const expected = initiative.openReports
      .filter(({ state }) => state !== "owing")
      .map(({ indicator, period, reporter }) => `${indicator} ${period} ${reporter}`);
    expect([...reported].toSorted()).toEqual(expected.toSorted());
  });

  it("a series that is invented as a whole holds invented figures only", () => {
    const invented = new Set(
      initiative.sources.filter(({ illustrative }) => illustrative).map(({ label }) => label),
    );
    const series = new Set(
      initiative.indicators.filter(({ illustrative }) => illustrative).map(({ code }) => code),
    );
    const claimed = rows.filter(
      ({ indicator, source }) => series.has(indicator) && !invented.has(source),
    );
    expect(claimed.map(name)).toEqual([]);
  });
});
