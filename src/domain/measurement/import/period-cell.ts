import {
  type Calendar,
  calendarYear,
  dayOf,
  monthOf,
  type Period,
  quarterOf,
} from "../../kernel/period";
import {
  type DateOrder,
  dateNumbers,
  readOrderedDate,
  readPeriod,
} from "../../kernel/period-reader";
import type { Cell } from "../../kernel/sheet";
import { textOf } from "../../kernel/sheet";
import type { DatesStandFor, TableReading } from "./reading";

/** M3: a cell as a period, or why it is none. */
export type PeriodReading =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly key: "not_a_period" | "date_order_unknown" };

function stoodFor(day: Period, grain: DatesStandFor): Period | null {
  const [year = 0, month = 0] = day.startOn.split("-").map(Number);
  if (grain === "month") return monthOf(year, month);
  if (grain === "quarter") return quarterOf(year, Math.ceil(month / 3));
  return grain === "calendar_year" ? calendarYear(year) : day;
}

function isoDay(text: string): Period | null {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  return dayOf(year, month, day);
}

/** A date of numbers alone whose order its own form proves: the year first, with four digits. */
function provenOrder(text: string): DateOrder | null {
  return /^\d{4}\D/.test(text) ? "ymd" : null;
}

/** Footnote marks behind a period are no part of it: "2015 (p)", "2019/20*", "2002¹". */
function withoutFootnote(text: string): string {
  return text.replace(/\s*([*†‡¹²³⁰⁴-⁹]+|\([a-z0-9]{1,3}\)|\[[a-z0-9]{1,9}\])$/iu, "");
}

/** M3: reads a cell as a period by what was said of the file's dates. Total: never throws. */
export function readPeriodCell(
  cell: Cell | undefined,
  { dateOrder, datesStandFor }: Pick<TableReading, "dateOrder" | "datesStandFor">,
  calendar?: Calendar,
): PeriodReading {
  const found = (period: Period | null): PeriodReading =>
    period === null ? { ok: false, key: "not_a_period" } : { ok: true, key: period.key };
  const day = (date: Period | null) => found(date && stoodFor(date, datesStandFor));
  if (cell?.kind === "date") return day(isoDay(cell.text));
  const text = withoutFootnote(textOf(cell));
  if (text.length > 40) return { ok: false, key: "not_a_period" };
  if (dateNumbers(text) !== null) {
    const order = provenOrder(text) ?? dateOrder;
    if (order === null) return { ok: false, key: "date_order_unknown" };
    return day(readOrderedDate(text, order));
  }
  const period = readPeriod(text, calendar);
  return period?.kind === "date" ? day(period) : found(period);
}

/** Whether a cell can be a period, whatever the order of its date. */
export function isPeriodLike(cell: Cell | undefined): boolean {
  const reading = readPeriodCell(cell, { dateOrder: null, datesStandFor: "date" });
  if (reading.ok) return isLikelyYear(reading.key);
  return (
    reading.key === "date_order_unknown" &&
    (["dmy", "mdy", "ymd"] as const).some((dateOrder) => {
      const tried = readPeriodCell(cell, { dateOrder, datesStandFor: "date" });
      return tried.ok && isLikelyYear(tried.key);
    })
  );
}

/** A bare number is a year only near our own times: 1,234 people are no year 1234. */
function isLikelyYear(key: string): boolean {
  const year = Number(/\d{4}/.exec(key)?.[0] ?? 0);
  return year >= 1850 && year <= 2150;
}

/**
 * The order of the dates of a column, where their numbers prove one: no month is above 12, no day
 * above 31. Null where two orders fit or none does, or where there are no such dates.
 */
export function provenDateOrder(texts: readonly string[]): DateOrder | null {
  const dates = texts.filter((text) => dateNumbers(text) !== null && provenOrder(text) === null);
  if (dates.length === 0) return null;
  const fitting = (["dmy", "mdy", "ymd"] as const).filter((order) =>
    dates.every((text) => readOrderedDate(text, order) !== null),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a column has dates whose order must be known. */
export function needsDateOrder(texts: readonly string[]): boolean {
  return texts.some((text) => dateNumbers(text) !== null && provenOrder(text) === null);
}
