import { Temporal } from "temporal-polyfill";
import { exact, rounded } from "../kernel/exact-number";
import { isOwed, type OwedState } from "./reporting-calendar";

/** M8: one report that is asked for: of one reporter, on one indicator, for one period. Days are ISO dates. */
export type ExpectedReport = {
  readonly state: OwedState;
  readonly dueOn: string | null;
  /** The day the period ends: before it is over nothing is owed. */
  readonly endOn: string;
  /** The day it was handed in first; a correction later does not make it late. */
  readonly submittedOn: string | null;
};

/** M8: how one cell of the picture of health looks: the worst that stands in it is what is to be mended. */
export type HealthKind = "whole" | "waiting" | "returned" | "overdue" | "open" | "none";

/** M8: whether a report had to be there on a day: it is handed in, or its due day is past, or without one its period. */
export function isExpectedBy(report: ExpectedReport, today: string): boolean {
  return !isOwed(report.state) || (report.dueOn ?? report.endOn) < today;
}

/** M8: how many of the reports that had to be there by a day were handed in. */
export function completeness(
  reports: readonly ExpectedReport[],
  today: string,
): { readonly reported: number; readonly expected: number } {
  const expected = reports.filter((report) => isExpectedBy(report, today));
  const reported = expected.filter(({ state }) => !isOwed(state));
  return { reported: reported.length, expected: expected.length };
}

/** M8: a share of something counted in whole percent, as an exact text; null where there is nothing to count. */
export function sharePercent(part: number, whole: number): string | null {
  return whole === 0 ? null : rounded(exact(part).times(100).div(whole), 0);
}

/** M8: how many of the reports with a due day were handed in by then, and by how many days in the middle: negative is early. */
export function timeliness(reports: readonly ExpectedReport[]): {
  readonly onTime: number;
  readonly judged: number;
  readonly medianDays: number | null;
} {
  const days = reports
    .flatMap(({ dueOn, submittedOn }) =>
      dueOn === null || submittedOn === null ? [] : daysBetween(dueOn, submittedOn),
    )
    .sort((a, b) => a - b);
  const middle = days.length >> 1;
  const upper = days[middle] ?? null;
  const lower = days.length % 2 === 1 ? upper : (days[middle - 1] ?? null);
  const medianDays = upper === null || lower === null ? null : (upper + lower) / 2;
  return { onTime: days.filter((one) => one <= 0).length, judged: days.length, medianDays };
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total("days");
}

/**
 * M8: how many periods of its frequency have ended since the last one with an approved value; all
 * that ended where none was ever approved. Periods are given in any order.
 */
export function staleness(
  periods: readonly { readonly startOn: string; readonly endOn: string }[],
  latestApprovedStartOn: string | null,
  today: string,
): number {
  return periods.filter(
    ({ startOn, endOn }) =>
      endOn < today && (latestApprovedStartOn === null || startOn > latestApprovedStartOn),
  ).length;
}

/** M8: the worst that stands in the reports of one indicator and period: overdue, then returned, then waiting, then still open; whole where all count. */
export function healthKind(reports: readonly ExpectedReport[], today: string): HealthKind {
  const has = (judge: (report: ExpectedReport) => boolean) => reports.some(judge);
  if (reports.length === 0) return "none";
  if (
    has(
      (report) =>
        report.state !== "returned" && isOwed(report.state) && isExpectedBy(report, today),
    )
  ) {
    return "overdue";
  }
  if (has(({ state }) => state === "returned")) return "returned";
  if (has(({ state }) => isOwed(state))) return "open";
  return has(({ state }) => state !== "approved") ? "waiting" : "whole";
}
