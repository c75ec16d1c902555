import { Temporal } from "temporal-polyfill";

let frozenAt: Date | null = null;

/** The present instant (T2: UTC). The only reader of the system clock besides the log. */
export function now(): Date {
  return frozenAt ? new Date(frozenAt) : new Date();
}

/** Holds the clock at one instant (or lets it run again with null): for tests and for demo data, whose history lies in the past. */
export function setClock(instant: Date | null): void {
  frozenAt = instant;
}

// Making a format costs far more than using it.
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in a time zone, "2026-03-01" (T2: shown in the initiative's time zone). */
export function dateIn(timeZone: string, instant: Date): string {
  const format =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
    });
  calendars.set(timeZone, format);
  return format.format(instant);
}

/** The instant at which a calendar day ends in a time zone (T2): what holds "until 3 March" holds before it. */
export function endOfDay(timeZone: string, date: string): Date {
  const next = Temporal.PlainDate.from(date).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
}
