import { type Forecast, forecast } from "./forecast";

/** M17: what of a passport bounds a forecast: a percent never leaves 0 to 100, a count never falls below 0. */
export type ForecastPassport = {
  readonly valueKind: string;
  readonly naturalLimit: string | null;
  readonly targets: readonly { readonly position: number; readonly categoryKey: string }[];
};

type SeriesPoint = { readonly position: number; readonly value: string | null };

const neverBelowZero: ReadonlySet<string> = new Set(["count", "percent", "rate", "ratio"]);
const yearsAhead = 3;

function limitsOf({ valueKind, naturalLimit }: ForecastPassport) {
  const high = naturalLimit ?? (valueKind === "percent" ? "100" : null);
  return {
    ...(neverBelowZero.has(valueKind) ? { low: "0" } : {}),
    ...(high !== null && valueKind === "percent" ? { high } : {}),
  };
}

/**
 * M17: the forecast of a series, year by year to its last target, or three years ahead where no
 * target lies later; null where too few points are reported.
 */
export function forecastOfSeries(
  passport: ForecastPassport,
  points: readonly SeriesPoint[],
  pointsUsed: number,
): Forecast | null {
  const reported = points.flatMap(({ position, value }) =>
    value === null ? [] : [{ position, value }],
  );
  if (reported.length === 0) return null;
  const last = Math.max(...reported.map(({ position }) => position));
  const goals = passport.targets.filter(({ categoryKey }) => categoryKey === "");
  const goal = Math.max(last, ...goals.map(({ position }) => position));
  const until = goal > last ? goal : last + yearsAhead;
  const positions = Array.from({ length: Math.ceil(until - last) }, (_, year) =>
    Math.min(until, last + year + 1),
  );
  return forecast(reported, { window: pointsUsed, until, positions, limits: limitsOf(passport) })
    .forecast;
}
