import { settingsOf } from "@/domain/initiative/settings";
import { isProvisional } from "@/domain/measurement/aggregation";
import type { Accumulation } from "@/domain/measurement/comparable-points";
import {
  type ComparisonShape,
  commonStarts,
  comparedSeries,
  comparisonShape,
  indexedTo,
  mostCompared,
  refText,
  type SeriesRef,
} from "@/domain/measurement/comparison";
import { positionOfKey } from "@/domain/measurement/progress/standing";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { dimensionsInOrder, namesByKey } from "../../category/facts";

/** A point of a compared series; the value is its own or an index, `shown` is always its own. */
export type ComparedPoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
  readonly own: string | null;
  readonly isProvisional: boolean;
};

/** One of the series that are compared, by the names people know. */
export type ComparedSeries = {
  readonly ref: string;
  readonly code: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly category: string;
  readonly place: string;
  readonly unit: string;
  readonly decimals: number;
  /** M7, W12: where its line begins anew, and in which unit it was measured before. */
  readonly accumulation: Accumulation;
  readonly yearStartMonth: number;
  readonly breaks: readonly { readonly position: number; readonly unitBefore: string }[];
  readonly points: readonly ComparedPoint[];
};

/** Up to six series side by side, how they are shown, and what can be added. */
export type ComparisonView = {
  readonly shape: ComparisonShape;
  /** How many series one picture can hold. */
  readonly most: number;
  readonly series: readonly ComparedSeries[];
  /** Named in the address, but beyond six. */
  readonly beyond: readonly string[];
  /** Named in the address, but not known here. */
  readonly unknown: readonly string[];
  readonly hasOneUnit: boolean;
  /** Where an index may begin, and where it does. */
  readonly starts: readonly { readonly position: number; readonly periodKey: string }[];
  readonly start: { readonly position: number; readonly periodKey: string } | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly places: readonly { readonly value: string; readonly label: string }[];
};

type PointRow = {
  ordinal: number;
  periodKey: string;
  value: string | null;
  included: number;
  expected: number;
};

async function knownIndicators(initiativeId: string) {
  return db().indicator.findMany({
    where: { initiativeId, state: { in: ["agreed", "retired"] } },
    select: {
      ...{ id: true, code: true, name: true, unit: true, decimals: true },
      ...{ accumulation: true, yearStartMonth: true },
      seriesBreaks: { select: { periodKey: true, unitBefore: true } },
      dimensions: dimensionsInOrder,
    },
    orderBy: [{ isCore: "desc" }, { code: "asc" }],
  });
}

/** The points of the series asked for, in the order of time; one statement however many there are. */
async function pointsOf(
  initiativeId: string,
  wanted: readonly (SeriesRef & { readonly indicatorId: string })[],
): Promise<readonly PointRow[]> {
  return db().$queryRaw<PointRow[]>`
    SELECT w.ordinal::int AS ordinal, p.period_key AS "periodKey",
           trim_scale(p.value)::text AS value, p.reporters_included AS included,
           p.reporters_expected AS expected
      FROM unnest(${wanted.map(({ indicatorId }) => indicatorId)}::uuid[],
                  ${wanted.map(({ categoryKey }) => categoryKey)}::text[],
                  ${wanted.map(({ placeCode }) => placeCode)}::text[])
           WITH ORDINALITY AS w(indicator_id, category_key, place_code, ordinal)
      JOIN series_point p ON p.initiative_id = ${initiativeId}::uuid
       AND p.indicator_id = w.indicator_id AND p.category_key = w.category_key
       AND p.place_code = w.place_code
     ORDER BY w.ordinal, p.period_start_on`;
}

export const getComparison = query(
  "indicator.read",
  async (
    scope,
    filter: {
      series: readonly string[];
      show?: string | undefined;
      base?: string | undefined;
    },
  ): Promise<ComparisonView> => {
    const { initiativeId } = scope;
    const { refs, beyond } = comparedSeries(filter.series);
    const [initiative, indicators, places] = await Promise.all([
      db().initiative.findUniqueOrThrow({
        where: { id: initiativeId },
        select: { settings: true },
      }),
      knownIndicators(initiativeId),
      db().place.findMany({ where: { initiativeId }, orderBy: [{ name: "asc" }, { code: "asc" }] }),
    ]);
    const byCode = new Map(indicators.map((one) => [one.code, one]));
    const placeNames = new Map(places.map(({ code, name }) => [code, code === "" ? "" : name]));
    const known = refs.flatMap((ref) => {
      const indicator = byCode.get(ref.code);
      const names = namesByKey(indicator?.dimensions ?? []);
      const parts = ref.categoryKey === "" ? [] : ref.categoryKey.split("|");
      const isKnown =
        indicator !== undefined &&
        parts.every((part) => names.has(part)) &&
        (ref.placeCode === "" || placeNames.has(ref.placeCode));
      if (!isKnown) return [];
      const category = parts.map((part) => names.get(part) ?? part).join(", ");
      return [{ ...ref, indicatorId: indicator.id, indicator, category }];
    });
    const needed = settingsOf(initiative.settings).coverageNeededPercent;
    const rows = known.length === 0 ? [] : await pointsOf(initiativeId, known);
    const own = known.map((_, index) =>
      rows
        .filter(({ ordinal }) => ordinal === index + 1)
        .map(({ periodKey, value, included, expected }) => ({
          ...{ periodKey, position: positionOfKey(periodKey), value, own: value },
          isProvisional: isProvisional(included, expected, needed),
        })),
    );
    const drawn = own.filter((points) => points.length > 0);
    const starts = commonStarts(drawn).map((position) => ({
      position,
      periodKey: drawn[0]?.find((point) => point.position === position)?.periodKey ?? "",
    }));
    const start = starts.find(({ periodKey }) => periodKey === filter.base) ?? starts[0] ?? null;
    const units = known.map(({ indicator }) => indicator.unit);
    const hasOneUnit = new Set(units).size <= 1;
    const shape = comparisonShape(units, filter.show, start !== null);
    return {
      ...{ shape, starts, start, hasOneUnit, most: mostCompared },
      beyond: beyond.map(refText),
      unknown: refs.map(refText).filter((ref) => !known.some((one) => refText(one) === ref)),
      series: known.map((one, index) => {
        const points = own[index] ?? [];
        const { indicator } = one;
        const breaks = indicator.seriesBreaks.map(({ periodKey, unitBefore }) => ({
          ...{ unitBefore, position: positionOfKey(periodKey) },
        }));
        return {
          ...{ ref: refText(one), code: one.code, indicatorId: one.indicatorId },
          ...{ indicator: indicator.name, category: one.category },
          place: placeNames.get(one.placeCode) ?? "",
          ...{ unit: indicator.unit, decimals: indicator.decimals, breaks },
          accumulation: indicator.accumulation,
          yearStartMonth: indicator.yearStartMonth,
          points: shape === "indexed" && start ? indexedTo(points, start.position, breaks) : points,
        };
      }),
      choices: indicators.flatMap((indicator) => [
        { value: indicator.code, label: `${indicator.name} (${indicator.code})` },
        ...indicator.dimensions.flatMap(({ dimension }) =>
          dimension.categories.map(({ code, name }) => ({
            value: `${indicator.code}~${dimension.code}:${code}`,
            label: `${indicator.name} · ${name}`,
          })),
        ),
      ]),
      places: places
        .filter(({ code }) => code !== "")
        .map(({ code, name }) => ({ value: code, label: name })),
    };
  },
);
