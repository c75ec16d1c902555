import { Temporal } from "temporal-polyfill";
import type { Period } from "../kernel/period";
import { readPeriod } from "../kernel/period-reader";

/** M7: what a value counts: its own period alone, the year so far, or everything since the beginning. */
export const accumulations = ["periodic", "within_year", "since_start"] as const;

/** M7: what a value of an indicator counts. */
export type Accumulation = (typeof accumulations)[number];

/** W12: where another definition begins, and whether the baseline was worked out again by it. */
export type BreakMark = { readonly position: number; readonly isBaselineRestated: boolean };

/** M7, W12: what of a passport says which of its values may be compared with each other. */
export type Comparison = {
  readonly accumulation: Accumulation;
  /** The month (1 to 12) with which the year begins in which values grow. */
  readonly yearStartMonth: number;
  readonly breaks: readonly BreakMark[];
};

/** M7, W12: every value may be compared with every other. */
export const allComparable: Comparison = {
  ...{ accumulation: "periodic", yearStartMonth: 1, breaks: [] },
};

const yearLong: ReadonlySet<string> = new Set(["calendar_year", "school_year", "fiscal_year"]);

/** M7: whether the last day of such a year lies in a period: only then is its sum whole. */
export function closesYear(
  { kind, startOn, endOn }: Pick<Period, "kind" | "startOn" | "endOn">,
  yearStartMonth: number,
): boolean {
  if (yearLong.has(kind)) return true;
  const afterEnd = Temporal.PlainDate.from(endOn).add({ days: 1 });
  const start = Temporal.PlainDate.from(startOn);
  // The year that follows begins after the period's first day, and no later than the day after its last.
  return [afterEnd.year - 1, afterEnd.year].some((year) => {
    const nextYear = Temporal.PlainDate.from({ year, month: yearStartMonth, day: 1 });
    const { compare } = Temporal.PlainDate;
    return compare(nextYear, start) > 0 && compare(nextYear, afterEnd) <= 0;
  });
}

/** W12: the break after which values keep one definition until now; null where it never changed. */
export function lastBreak(breaks: readonly BreakMark[]): BreakMark | null {
  return breaks.reduce<BreakMark | null>(
    (last, one) => (last === null || one.position > last.position ? one : last),
    null,
  );
}

/**
 * M7, W12: the points that may be compared with each other: those since the last series break, and
 * of a value that grows within a year only the one that closes it, for the year so far says nothing
 * beside another part of a year. Status, forecast and headline are made from these alone; charts,
 * tables and files show all.
 */
export function comparablePoints<
  Point extends { readonly periodKey: string; readonly position: number },
>({ accumulation, yearStartMonth, breaks }: Comparison, points: readonly Point[]): Point[] {
  const since = lastBreak(breaks)?.position ?? Number.NEGATIVE_INFINITY;
  return points.filter(({ periodKey, position }) => {
    if (position < since) return false;
    if (accumulation !== "within_year") return true;
    const period = readPeriod(periodKey);
    return period !== null && closesYear(period, yearStartMonth);
  });
}

/**
 * M7: where a value stands when years are counted: the closing value of a year that grows stands
 * for the whole of it, so that a baseline of 2023 and the sum of December 2024 lie one year apart.
 */
export function comparedPosition(
  { accumulation, yearStartMonth }: Comparison,
  { periodKey, position }: { readonly periodKey: string; readonly position: number },
): number {
  const period = readPeriod(periodKey);
  if (accumulation !== "within_year" || period === null || yearLong.has(period.kind)) {
    return position;
  }
  // A week or day may stand a little before the month begins: a thousandth of a year is no month.
  return Math.floor(position - (yearStartMonth - 1) / 12 + 0.001);
}

/**
 * W12: since when values cannot be compared with the baseline, because the definition changed and
 * the baseline was not worked out again; null where nothing stands between them.
 */
export function brokenAt({ breaks }: Comparison): number | null {
  const last = lastBreak(breaks);
  return last === null || last.isBaselineRestated ? null : last.position;
}

/** W12: which definition a period is measured by: 1 for the first, one more after each break. */
export function definitionAt(
  breaks: readonly { readonly position: number }[],
  position: number,
): number {
  return 1 + breaks.filter((one) => one.position <= position).length;
}

/** W12: the unit in which values of a period stand: that of the next break after it, or the one of today. */
export function unitAt(
  breaks: readonly { readonly position: number; readonly unitBefore: string }[],
  position: number,
  unitToday: string,
): string {
  const next = breaks
    .filter((one) => one.position > position)
    .sort((a, b) => a.position - b.position)[0];
  return next && next.unitBefore !== "" ? next.unitBefore : unitToday;
}

/** M7, W12: what of a passport says where a line begins anew. */
export type LineRule = Pick<Comparison, "accumulation" | "yearStartMonth"> & {
  readonly breaks: readonly { readonly position: number }[];
};

/** M7, W12: whether no line leads to this point from the one before: another definition holds, or the year begins in which values grow. */
export function beginsAnew(
  { accumulation, yearStartMonth, breaks }: LineRule,
  before: { readonly periodKey: string; readonly position: number } | undefined,
  point: { readonly periodKey: string; readonly position: number },
): boolean {
  if (before === undefined) return false;
  if (definitionAt(breaks, before.position) !== definitionAt(breaks, point.position)) return true;
  if (accumulation !== "within_year") return false;
  const period = readPeriod(point.periodKey);
  if (period === null || yearLong.has(period.kind)) return false;
  const rule = { accumulation, yearStartMonth, breaks: [] };
  return comparedPosition(rule, before) !== comparedPosition(rule, point);
}
