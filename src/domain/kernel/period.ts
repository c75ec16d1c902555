import { Temporal } from "temporal-polyfill";

/** M3: the kinds of period observations are made for. */
export const periodKinds = [
  "month",
  "quarter",
  "half_year",
  "calendar_year",
  "school_year",
  "fiscal_year",
  "week",
  "date",
] as const;

/** M3: the kind of a period. */
export type PeriodKind = (typeof periodKinds)[number];

/** M3: a span of days with its canonical key. Both dates are ISO dates and belong to it. */
export type Period = {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly startOn: string;
  readonly endOn: string;
};

/** M3: in which month (1 to 12) the school year and the fiscal year of an initiative begin. */
export type Calendar = {
  readonly schoolYearStartMonth: number;
  readonly fiscalYearStartMonth: number;
};

/** M3: the calendar where an initiative says nothing else: schools begin in August, budgets in July. */
export const usualCalendar: Calendar = { schoolYearStartMonth: 8, fiscalYearStartMonth: 7 };

type Span = { readonly startOn: Temporal.PlainDate; readonly months: number };

function period(kind: PeriodKind, key: string, { startOn, months }: Span): Period {
  const endOn = startOn.add({ months }).subtract({ days: 1 });
  return { kind, key, startOn: startOn.toString(), endOn: endOn.toString() };
}

function monthStart(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 1 });
}

function isYear(year: number): boolean {
  return year >= 1000 && year <= 9998;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** M3: the month of a year (1 to 12), or null where there is none. */
export function monthOf(year: number, month: number): Period | null {
  if (!isYear(year) || month < 1 || month > 12) return null;
  return period("month", `${year}-${pad(month)}`, { startOn: monthStart(year, month), months: 1 });
}

/** M3: the quarter of a year (1 to 4), or null where there is none. */
export function quarterOf(year: number, quarter: number): Period | null {
  if (!isYear(year) || quarter < 1 || quarter > 4) return null;
  const startOn = monthStart(year, quarter * 3 - 2);
  return period("quarter", `${year}-Q${quarter}`, { startOn, months: 3 });
}

/** M3: the half of a year (1 or 2), or null where there is none. */
export function halfYearOf(year: number, half: number): Period | null {
  if (!isYear(year) || half < 1 || half > 2) return null;
  const startOn = monthStart(year, half * 6 - 5);
  return period("half_year", `${year}-H${half}`, { startOn, months: 6 });
}

/** M3: the calendar year, or null where it has not four digits. */
export function calendarYear(year: number): Period | null {
  if (!isYear(year)) return null;
  return period("calendar_year", String(year), { startOn: monthStart(year, 1), months: 12 });
}

/** M3: the school year that begins in a year: "2019/20". */
export function schoolYear(firstYear: number, calendar: Calendar = usualCalendar): Period | null {
  if (!isYear(firstYear)) return null;
  const startOn = monthStart(firstYear, calendar.schoolYearStartMonth);
  const key = `${firstYear}/${pad((firstYear + 1) % 100)}`;
  return period("school_year", key, { startOn, months: 12 });
}

/** M3: the fiscal year named by the year in which it ends: "FY2024". */
export function fiscalYear(year: number, calendar: Calendar = usualCalendar): Period | null {
  if (!isYear(year)) return null;
  const month = calendar.fiscalYearStartMonth;
  const startOn = monthStart(month === 1 ? year : year - 1, month);
  return period("fiscal_year", `FY${year}`, { startOn, months: 12 });
}

/** M3: the ISO week of a year, or null where that year has no such week. */
export function weekOf(year: number, week: number): Period | null {
  if (!isYear(year) || week < 1 || week > 53) return null;
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  if (monday.add({ days: 3 }).year !== year) return null;
  const endOn = monday.add({ days: 6 }).toString();
  return { kind: "week", key: `${year}-W${pad(week)}`, startOn: monday.toString(), endOn };
}

/** M3: a single day, or null where the calendar has none such. */
export function dayOf(year: number, month: number, day: number): Period | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1) return null;
  if (day > monthStart(year, month).daysInMonth) return null;
  const key = Temporal.PlainDate.from({ year, month, day }).toString();
  return { kind: "date", key, startOn: key, endOn: key };
}

/**
 * M10: where a period stands on the axis of years: its first year, and the months of its start as
 * twelfths. A period such as 2015/16 or FY2016 counts as its first year, as METHOD.md says.
 */
export function yearPosition({ kind, startOn }: Pick<Period, "kind" | "startOn">): number {
  const [year, month] = [Number(startOn.slice(0, 4)), Number(startOn.slice(5, 7))];
  const isYearLong = kind === "calendar_year" || kind === "school_year" || kind === "fiscal_year";
  if (isYearLong) return year;
  if (kind !== "week" && kind !== "date") return year + (month - 1) / 12;
  const start = Temporal.PlainDate.from(startOn);
  return year + (start.dayOfYear - 1) / start.daysInYear;
}
