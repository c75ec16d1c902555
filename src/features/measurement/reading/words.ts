import type { getTranslations } from "next-intl/server";
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

/** The points of a stored series for a chart. */
export function pointsForChart(
  points: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly value: string | null;
    readonly isProvisional?: boolean;
  }[],
  display: (value: string) => string,
): readonly ChartPoint[] {
  return points.map(({ periodKey, position, value, isProvisional = false }) => ({
    ...{ key: periodKey, label: formatPeriod(periodKey), position, isProvisional },
    // Only drawing uses binary numbers; people read the exact text.
    value: value === null ? null : Number(value),
    display: value === null ? "–" : display(value),
  }));
}
