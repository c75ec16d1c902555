import type { getTranslations } from "next-intl/server";
import { beginsAnew, type LineRule, unitAt } from "@/domain/measurement/comparable-points";
import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import type { ChartPoint } from "@/ui/chart/chart-data";

type Words = Awaited<ReturnType<typeof getTranslations<"reading">>>;

/** How a number on an axis is written: with the unit where it is one sign, else bare. */
export function tickOf(unit: string): (value: number) => string {
  const isShort = unit === "%" || /^[$€£¥]$/.test(unit);
  return (value) => formatValue(String(value), isShort ? unit : "");
}

/** M19: a gap as people read it: points of a percentage, a plain ratio, or the unit itself. Its side is said in words. */
export function gapText(
  value: string,
  measure: "difference" | "ratio",
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
  t: Words,
): string {
  if (measure === "ratio") return formatNumber(value, 2);
  const size = value.startsWith("-") ? value.slice(1) : value;
  // What lies between two numbers is small beside them: it is said with at least one decimal.
  const places = unit === "%" ? Math.max(decimals, 1) : decimals;
  return unit === "%"
    ? `${formatNumber(size, places)}\u00a0${t("gap.points")}`
    : formatValue(size, unit, decimals);
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

/** The points of a stored series for a chart; they are said as values of the indicator unless `display` says another thing. */
export function pointsForChart(
  points: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly value: string | null;
    readonly isProvisional?: boolean;
  }[],
  charted: Charted,
  display: (value: string, position: number) => string = (value, position) =>
    shownAt(value, position, charted),
): readonly ChartPoint[] {
  // Values in another unit stand in the table; on one axis with today's they would mislead.
  const isDrawn = (position: number) =>
    unitAt(charted.breaks, position, charted.unit) === charted.unit;
  return points.map((point, index) => {
    const { periodKey, position, value, isProvisional = false } = point;
    return {
      ...{ key: periodKey, label: formatPeriod(periodKey), position, isProvisional },
      // Only drawing uses binary numbers; people read the exact text.
      value: value === null || !isDrawn(position) ? null : Number(value),
      display: value === null ? "–" : display(value, position),
      beginsAnew: beginsAnew(charted, points[index - 1], point),
    };
  });
}
