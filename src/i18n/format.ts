const locale = "en";

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and a page writes hundreds of dates and numbers. */
function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(parts);
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  dateFormats.set(key, made);
  return made;
}

/** A date in words: "3 March 2015". Takes an ISO date or an instant; an instant is shown in the time zone given (T2). */
export function formatDate(date: string | Date, timeZone = "UTC"): string {
  const instant = typeof date === "string" ? new Date(date) : date;
  return dateFormat({ dateStyle: "long", timeZone }).format(instant);
}

/** An instant in words, with the time: "3 March 2015 at 14:05". */
export function formatInstant(instant: string | Date, timeZone: string): string {
  return dateFormat({
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone,
  }).format(typeof instant === "string" ? new Date(instant) : instant);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${least} ${most}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  numberFormats.set(key, made);
  return made;
}

/** An exact decimal text with thousands marks and a fixed number of decimals: "12,345.6". The text is never turned into a binary float. */
export function formatNumber(value: string, decimals?: number): string {
  const format = numberFormat(decimals ?? 0, decimals ?? 12);
  // Intl takes decimal texts exactly; TypeScript's type knows only their literal form.
  return format.format(value as Intl.StringNumericLiteral);
}

/** A number with its unit as people write it: "57 %", "$1,200", "3.2 per 1,000". */
export function formatValue(value: string, unit: string, decimals?: number): string {
  const number = formatNumber(value, decimals);
  if (unit === "") return number;
  if (/^[$€£¥]$/.test(unit))
    return value.startsWith("-") ? `−${unit}${number.slice(1)}` : `${unit}${number}`;
  return `${number}\u00a0${unit}`;
}

/** The months as choices of a form: "1" is January. */
export function monthChoices(): { value: string; label: string }[] {
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: formatMonth(index + 1),
  }));
}

/** A month of any year in words: 7 is July. */
export function formatMonth(month: number): string {
  const parts = { month: "long", timeZone: "UTC" } as const;
  return dateFormat(parts).format(new Date(Date.UTC(2024, month - 1, 1)));
}

/** A period as people read it: "2011/12", "March 2024", "Week 7, 2024", "Fiscal year 2024". */
export function formatPeriod(periodKey: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(periodKey);
  if (month) {
    const instant = new Date(`${periodKey}-01T00:00:00Z`);
    const parts = { year: "numeric", month: "long", timeZone: "UTC" } as const;
    return dateFormat(parts).format(instant);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(periodKey)) return formatDate(periodKey);
  return periodKey
    .replace(/^FY(\d{4})$/, "Fiscal year $1")
    .replace(/^(\d{4})-W(\d{2})$/, "Week $2, $1")
    .replace(/^(\d{4})-Q(\d)$/, "Quarter $2, $1")
    .replace(/^(\d{4})-H1$/, "First half of $1")
    .replace(/^(\d{4})-H2$/, "Second half of $1");
}

/** A month in a few letters, for the axis of a chart: "Mar 2024". */
export function formatShortMonth(year: number, month: number): string {
  const instant = new Date(Date.UTC(year, month - 1, 1));
  const parts = { year: "numeric", month: "short", timeZone: "UTC" } as const;
  return dateFormat(parts).format(instant);
}

/** The months from one day to another: "October – December 2026". */
export function formatMonths(startOn: string, endOn: string): string {
  const parts = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return dateFormat(parts).formatRange(new Date(startOn), new Date(endOn));
}
