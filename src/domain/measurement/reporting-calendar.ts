import { Temporal } from "temporal-polyfill";
import type { Period } from "../kernel/period";
import { periodsBetween } from "../kernel/period-sequence";
import type { ReportState } from "./report-state";

/** M6: how many periods are opened at once at most: ten years of months. */
export const mostPeriodsAtOnce = 120;

/** M3, M6: the periods from the first to the last, or null where they are no span: of two kinds, the wrong way round, or too many. */
export function periodsToOpen(first: Period, last: Period): readonly Period[] | null {
  const periods = periodsBetween(first, last);
  return periods.length === 0 || periods.length > mostPeriodsAtOnce ? null : periods;
}

/** M6: the day by which a period is to be reported, some days after its last one (both ISO dates). */
export function dueOnAfter(endOn: string, days: number): string {
  return Temporal.PlainDate.from(endOn).add({ days }).toString();
}

/** M6: how far the report of one stakeholder on one indicator is; `missing` where none was begun. */
export type OwedState = "missing" | ReportState;

/** M6: whether a report in this state is still owed: it was not handed in, or came back. */
export function isOwed(state: OwedState): boolean {
  return state === "missing" || state === "draft" || state === "returned";
}

/** M6: whether something owed is late on a day (ISO dates); without a due day nothing is. */
export function isLate(state: OwedState, dueOn: string | null, today: string): boolean {
  return isOwed(state) && dueOn !== null && dueOn < today;
}
