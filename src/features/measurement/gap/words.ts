import { unitAt } from "@/domain/measurement/comparable-points";
import { formatNumber, formatValue } from "@/i18n/format";
import type { ChartMark, ChartPoint } from "@/ui/chart/chart-data";
import { type Charted, pointsForChart } from "../reading/words";

/** What a gap is said with, from the words of "reading". */
type Words = (key: "gap.points" | "gap.target" | "gap.baseline") => string;

/** A gap between two groups as it was measured, in a workspace or in a release (M19). */
export type MeasuredGap = {
  readonly categoryName: string;
  readonly referenceName: string;
  readonly measure: "difference" | "ratio";
  readonly baseline: { readonly periodKey: string; readonly value: string | null } | null;
  readonly targets: readonly { readonly position: number; readonly value: string }[];
  readonly points: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly difference: string | null;
    readonly ratio: string | null;
  }[];
};

/** A gap ready to be drawn: what lies between the groups, where it should be, and where it began (M19). */
export type DrawnGap = Pick<MeasuredGap, "categoryName" | "referenceName" | "measure"> & {
  /** The size of the gap by period; `display` says it in its unit. */
  readonly between: readonly ChartPoint[];
  readonly target: ChartMark | undefined;
  readonly baseline: ChartMark | undefined;
};

/** M19: a gap as people read it: points of a percentage, a plain ratio, or the unit itself. Its side is said in words. */
function gapText(
  value: string,
  measure: MeasuredGap["measure"],
  { unit, decimals }: Pick<Charted, "unit" | "decimals">,
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

/** M19: a measured gap as it is drawn: by its size, and by its ratio where that was asked for. */
export function drawnGap(gap: MeasuredGap, charted: Charted, t: Words): DrawnGap {
  const { measure, baseline } = gap;
  const size = (value: string) => (measure === "ratio" ? value : value.replace(/^-/, ""));
  const said = (value: string, position: number) => {
    const unit = unitAt(charted.breaks, position, charted.unit);
    return gapText(value, measure, { ...charted, unit }, t);
  };
  const mark = (label: string, position: number, value: string): ChartMark => ({
    ...{ label, position, value: Number(size(value)), display: said(value, position) },
  });
  const between = gap.points.map((point) => {
    const value = measure === "ratio" ? point.ratio : point.difference;
    return { ...point, value: value === null ? null : size(value) };
  });
  const target = gap.targets.at(-1);
  const start = gap.points.find(({ periodKey }) => periodKey === baseline?.periodKey);
  return {
    ...{ categoryName: gap.categoryName, referenceName: gap.referenceName, measure },
    between: pointsForChart(between, charted, { display: said }),
    target: target && mark(t("gap.target"), target.position, target.value),
    baseline:
      start && baseline?.value != null
        ? mark(t("gap.baseline"), start.position, baseline.value)
        : undefined,
  };
}
