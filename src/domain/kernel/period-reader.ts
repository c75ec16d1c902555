import {
  type Calendar,
  calendarYear,
  dayOf,
  fiscalYear,
  halfYearOf,
  monthOf,
  type Period,
  quarterOf,
  schoolYear,
  usualCalendar,
  weekOf,
} from "./period";
import { remembered } from "./remembered";

/** M3: in which order day, month and year stand in a date written with numbers alone. */
export type DateOrder = "dmy" | "mdy" | "ymd";

const months = [
  ...["january", "february", "march", "april", "may", "june", "july", "august"],
  ...["september", "october", "november", "december"],
];

function monthNamed(name: string): number {
  const wanted = name.toLowerCase().replace(/\.$/, "");
  const isName = wanted.length >= 3;
  return isName
    ? months.findIndex(
        (month) =>
          month === wanted ||
          (month.slice(0, 3) === wanted.slice(0, 3) &&
            month.startsWith(wanted.replace(/^sept$/, "sep"))),
      ) + 1
    : 0;
}

function twoYears(first: string, second: string, calendar: Calendar): Period | null {
  const year = Number(first);
  const follows =
    second.length === 4 ? Number(second) : Math.trunc((year + 1) / 100) * 100 + Number(second);
  return follows === year + 1 ? schoolYear(year, calendar) : null;
}

/** The months by which DHIS2 names its financial years; "2021April" runs from April 2021 to March 2022. */
const financialMonths = ["April", "July", "Sep", "Oct", "Nov"];

type Reading = (parts: readonly string[], calendar: Calendar, isStated: boolean) => Period | null;
type Reader = readonly [RegExp, Reading];

const n = (text: string | undefined): number => Number(text);

/** Each form with what it means, tried in order; the forms exclude each other. */
const readers: readonly Reader[] = [
  [/^(\d{4})$/, ([year]) => calendarYear(n(year))],
  [/^(\d{4})-(\d{2})$/, ([year, month], calendar) => monthOrSchoolYear(year, month, calendar)],
  [/^(\d{4})-?M(\d{1,2})$/i, ([year, month]) => monthOf(n(year), n(month))],
  [/^(\d{4})(\d{2})$/, ([year, month]) => monthOf(n(year), n(month))],
  [/^([a-z]{3,9}\.?)[ -](\d{4})$/i, ([name, year]) => monthOf(n(year), monthNamed(name ?? ""))],
  [
    new RegExp(`^(\\d{4})(${financialMonths.join("|")})$`),
    ([year, name], calendar, isStated) => financialYear(n(year), name ?? "", isStated && calendar),
  ],
  [/^(\d{4})[ -]?([a-z]{3,9})$/i, ([year, name]) => monthOf(n(year), monthNamed(name ?? ""))],
  [/^(\d{4})[- ]?Q([1-4])$/i, ([year, quarter]) => quarterOf(n(year), n(quarter))],
  [/^Q([1-4])[ -/]?(\d{4})$/i, ([quarter, year]) => quarterOf(n(year), n(quarter))],
  [/^(\d{4})[- ]?[HS]([12])$/i, ([year, half]) => halfYearOf(n(year), n(half))],
  [/^[HS]([12])[ -]?(\d{4})$/i, ([half, year]) => halfYearOf(n(year), n(half))],
  [/^(\d{4})\s*[/–]\s*(\d{2}|\d{4})$/, ([a, b], calendar) => twoYears(a ?? "", b ?? "", calendar)],
  [/^(\d{4})-(\d{4})$/, ([a, b], calendar) => twoYears(a ?? "", b ?? "", calendar)],
  [/^FY\s?-?(\d{4})$/i, ([year], calendar) => fiscalYear(n(year), calendar)],
  [/^FY\s?(\d{4})[/-](\d{2}|\d{4})$/i, ([a, b], calendar) => fiscalYears(a, b, calendar)],
  [/^FY\s?'?(\d{2})$/i, ([year], calendar) => fiscalYear(2000 + n(year), calendar)],
  [
    /^([a-z]{3,9}\.?)(?:-| ')(\d{2})$/i,
    ([name, year]) => monthOf(century(year), monthNamed(name ?? "")),
  ],
  [
    /^([a-z]{3,9}\.?) ?(?:-|–|to) ?([a-z]{3,9}\.?),? (\d{4})$/i,
    ([first, last, year]) => monthsOf(monthNamed(first ?? ""), monthNamed(last ?? ""), n(year)),
  ],
  [/^(\d{4})-?W(\d{1,2})$/i, ([year, week]) => weekOf(n(year), n(week))],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year, month, day]) => dayOf(n(year), n(month), n(day))],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => dayOf(n(year), n(month), n(day))],
];

/** Two digits name a year from 1970 to 2069: 87 is 1987, 15 is 2015. */
function century(year: string | undefined): number {
  return n(year) + (n(year) >= 70 ? 1900 : 2000);
}

/** "Jan-Mar 2002" is a quarter, "Jan-Jun" a half, "Jan-Dec" a year; other spans are no period. */
function monthsOf(first: number, last: number, year: number): Period | null {
  const length = last - first + 1;
  if (first === 0 || last === 0 || (first - 1) % length !== 0) return null;
  if (length === 3) return quarterOf(year, last / 3);
  if (length === 6) return halfYearOf(year, last / 6);
  return length === 12 ? calendarYear(year) : null;
}

/** A financial year that begins in another month than the stated calendar's is not one of its fiscal years. */
function financialYear(firstYear: number, name: string, stated: Calendar | false): Period | null {
  const month = monthNamed(name);
  if (stated && stated.fiscalYearStartMonth !== month) return null;
  return fiscalYear(firstYear + 1, { ...usualCalendar, fiscalYearStartMonth: month });
}

function fiscalYears(
  first: string | undefined,
  second: string | undefined,
  calendar: Calendar,
): Period | null {
  const isPair = twoYears(first ?? "", second ?? "", calendar) !== null;
  return isPair ? fiscalYear(n(first) + 1, calendar) : null;
}

/** "2019-20" cannot be a month, so it is a school year; "2019-12" is a month, as the canonical form says. */
function monthOrSchoolYear(
  year: string | undefined,
  second: string | undefined,
  calendar: Calendar,
): Period | null {
  return monthOf(n(year), n(second)) ?? twoYears(year ?? "", second ?? "", calendar);
}

const dateForm = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?$/;

/** The three numbers of a date written with numbers alone, as they stand, or null where it is none. */
export function dateNumbers(text: string): readonly [string, string, string] | null {
  const [, first, , second, third] = dateForm.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  return [first, second, third];
}

/** M3: reads a day written with numbers alone in a stated order, or null where it is none. Two digits are a year near ours. */
export function readOrderedDate(text: string, order: DateOrder): Period | null {
  const numbers = dateNumbers(text);
  if (!numbers) return null;
  const [year, month, day] = [order.indexOf("y"), order.indexOf("m"), order.indexOf("d")].map(
    (place) => numbers[place] ?? "",
  );
  if (year === undefined || (year.length !== 2 && year.length !== 4)) return null;
  if ((month?.length ?? 9) > 2 || (day?.length ?? 9) > 2) return null;
  return dayOf(year.length === 4 ? n(year) : century(year), n(month), n(day));
}

function periodIn(text: string, calendar: Calendar | undefined): Period | null {
  const trimmed = text.trim().replaceAll(/\s+/g, " ");
  if (trimmed.length > 20) return null;
  for (const [form, read] of readers) {
    const match = form.exec(trimmed);
    if (match) return read(match.slice(1), calendar ?? usualCalendar, calendar !== undefined);
  }
  return null;
}

const readersOf = new Map<string, (text: string) => Period | null>();

/**
 * M3: reads a period in any of the forms offices write (canonical, 2024M03, 202403, Mar 2024,
 * Q1 2024, 2024Q1, Jan-Mar 2024, Apr-15, 2019/20,
 * 2019-20, FY2021, and those of DHIS2), or null where it is none. Total. Years that begin in another month
 * than January lie as the initiative's calendar says.
 */
export function readPeriod(text: string, calendar?: Calendar): Period | null {
  const name = `${calendar?.schoolYearStartMonth} ${calendar?.fiscalYearStartMonth}`;
  const known = readersOf.get(name);
  if (known) return known(text);
  const made = remembered((written) => periodIn(written, calendar));
  readersOf.set(name, made);
  return made(text);
}
