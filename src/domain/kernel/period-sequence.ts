import { Temporal } from "temporal-polyfill";
import {
  type Calendar,
  calendarYear,
  dayOf,
  fiscalYear,
  halfYearOf,
  monthOf,
  type Period,
  type PeriodKind,
  quarterOf,
  schoolYear,
  usualCalendar,
  weekOf,
} from "./period";

/** M3: the order of periods in time: by their first day, then the shorter one first. */
export function comparePeriods(a: Period, b: Period): number {
  const [one, other] = a.startOn === b.startOn ? [a.endOn, b.endOn] : [a.startOn, b.startOn];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** M3: the period of a kind in which a day (an ISO date) lies; null beyond the years 1000 to 9998. */
export function periodContaining(
  kind: PeriodKind,
  date: string,
  calendar: Calendar = usualCalendar,
): Period | null {
  const day = Temporal.PlainDate.from(date);
  const { year, month } = day;
  switch (kind) {
    case "month":
      return monthOf(year, month);
    case "quarter":
      return quarterOf(year, Math.ceil(month / 3));
    case "half_year":
      return halfYearOf(year, Math.ceil(month / 6));
    case "calendar_year":
      return calendarYear(year);
    case "school_year":
      return schoolYear(month < calendar.schoolYearStartMonth ? year - 1 : year, calendar);
    case "fiscal_year": {
      const { fiscalYearStartMonth: start } = calendar;
      return fiscalYear(start > 1 && month >= start ? year + 1 : year, calendar);
    }
    case "week":
      return weekOf(day.yearOfWeek ?? year, day.weekOfYear ?? 0);
    case "date":
      return dayOf(year, month, day.day);
  }
}

/** M3: a period as an initiative's calendar has it: its school and fiscal years begin in its own months. */
export function periodInCalendar(period: Period, calendar: Calendar): Period {
  const firstYear = Number(/\d{4}/.exec(period.key)?.[0]);
  if (period.kind === "school_year") return schoolYear(firstYear, calendar) ?? period;
  if (period.kind === "fiscal_year") return fiscalYear(firstYear, calendar) ?? period;
  return period;
}

/** M3: the period of the same kind that follows without a gap; null after the year 9998. */
export function nextPeriod(period: Period): Period | null {
  const startMonth = Temporal.PlainDate.from(period.startOn).month;
  const calendar = { schoolYearStartMonth: startMonth, fiscalYearStartMonth: startMonth };
  const date = Temporal.PlainDate.from(period.endOn).add({ days: 1 }).toString();
  return periodContaining(period.kind, date, calendar);
}

/** M3: all periods from the first to the last, both included; none where they differ in kind or order. */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  const periods: Period[] = [];
  if (first.kind !== last.kind) return periods;
  for (
    let period: Period | null = first;
    period !== null && period.startOn <= last.startOn;
    period = nextPeriod(period)
  ) {
    periods.push(period);
  }
  return periods;
}
