import { beginsAnew, type LineRule, unitAt } from "@/domain/measurement/comparable-points";
import { formatPeriod, formatValue } from "@/i18n/format";
import type { ChartPoint } from "@/ui/chart/chart-data";

/** How a number on an axis is written: with the unit where it is one sign, else bare. */
export function tickOf(unit: string): (value: number) => string {
  const isShort = unit === "%" || /^[$€£¥]$/.test(unit);
  return (value) => formatValue(String(value), isShort ? unit : "");
}

/** What of an indicator decides how its values are written and drawn (M7, W12). */
export type Charted = Omit<LineRule, "breaks"> & {
  readonly unit: string;
  readonly decimals: number;
  readonly breaks: readonly { readonly position: number; readonly unitBefore: string }[];
};

/** A value as people read it, in the unit in which it was measured (W12). */
export function shownAt(value: string, position: number, charted: Charted): string {
  return formatValue(value, unitAt(charted.breaks, position, charted.unit), charted.decimals);
}

type StoredPoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
  readonly isProvisional?: boolean;
};

type PointWords<Point> = {
  /** What a value is said as, where it is not a value of the indicator itself. */
  readonly display?: (value: string, position: number) => string;
  /** What a point without a value is said as; left out, it is a dash. */
  readonly missing?: (point: Point) => string;
};

/** The points of a stored series for a chart and its table (M7, W12). */
export function pointsForChart<Point extends StoredPoint>(
  points: readonly Point[],
  charted: Charted,
  words: PointWords<Point> = {},
): readonly ChartPoint[] {
  const { missing = () => "–" } = words;
  const { display = (value, position) => shownAt(value, position, charted) } = words;
  // Values in another unit stand in the table; on one axis with today's they would mislead.
  const isDrawn = (position: number) =>
    unitAt(charted.breaks, position, charted.unit) === charted.unit;
  return points.map((point, index) => {
    const { periodKey, position, value, isProvisional = false } = point;
    return {
      ...{ key: periodKey, label: formatPeriod(periodKey), position, isProvisional },
      // Only drawing uses binary numbers; people read the exact text.
      value: value === null || !isDrawn(position) ? null : Number(value),
      display: value === null ? missing(point) : display(value, position),
      beginsAnew: beginsAnew(charted, points[index - 1], point),
    };
  });
}

/** M7, W12: the points since a line began anew for the last time: only these say how something changed. */
export function sinceAnew(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return points.slice(
    Math.max(
      points.findLastIndex(({ beginsAnew: anew }) => anew),
      0,
    ),
  );
}
