import { exact } from "../kernel/exact-number";
import { median, quantileOfNormal } from "./robust-statistics";

/** M17: a reported value on the axis of years; the value is an exact text. */
export type ForecastPoint = { readonly position: number; readonly value: string };

/** M17: how a forecast is made, and for which places on the axis of years. */
export type ForecastOptions = {
  /** How many of the last reported points are looked at. */
  readonly window?: number;
  /** How sure the interval is to hold the true slope: 0.9 is nine times in ten. */
  readonly confidence?: number;
  /** The last place asked for; nothing later is forecast. */
  readonly until: number;
  /** The places asked for; without them, the end alone. Those not after the last point are left out. */
  readonly positions?: readonly number[];
  /** What a value can never pass: 0 and 100 for a percent. */
  readonly limits?: { readonly low?: string; readonly high?: string };
};

/** M17: where the line leads at one place, and between what. */
export type ForecastAt = {
  readonly position: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

/** M17: where it goes if nothing changes, with all that has to be said beside the line. Slopes are per year. */
export type Forecast = {
  readonly points: readonly ForecastAt[];
  /** How many points were looked at: fewer than asked where fewer are reported. */
  readonly window: number;
  readonly confidence: number;
  readonly slope: number;
  readonly slopeLow: number;
  readonly slopeHigh: number;
};

/** M17: a forecast, or the name of what stands in its way. */
export type ForecastResult =
  | { readonly forecast: Forecast; readonly reason: null }
  | { readonly forecast: null; readonly reason: "fewer_than_three_points" | "all_at_one_position" };

type Place = { readonly position: number; readonly value: number };
type Line = { readonly from: number; readonly at: number; readonly slope: number };

/** M17: the slopes between all pairs of points, from the steepest fall to the steepest rise; pairs at one place have none. */
function pairwiseSlopes(places: readonly Place[]): readonly number[] {
  return places
    .flatMap((one, index) =>
      places
        .slice(index + 1)
        .filter(({ position }) => position !== one.position)
        .map((other) => (other.value - one.value) / (other.position - one.position)),
    )
    .sort((a, b) => a - b);
}

/**
 * M17: the interval of the slope after Sen (1968): with N slopes between n points, and
 * c = z · √(n(n − 1)(2n + 5) / 18), the spread of Kendall's S where no two values are tied, the
 * bounds are the slopes of rank (N − c)/2 and (N + c)/2 + 1, rounded outwards and kept within the
 * slopes there are. Few points have wide bounds: that is what few points say.
 */
function slopeInterval(slopes: readonly number[], points: number, confidence: number) {
  const spread = Math.sqrt((points * (points - 1) * (2 * points + 5)) / 18);
  const reach = quantileOfNormal((1 + confidence) / 2) * spread;
  const last = slopes.length - 1;
  const low = Math.max(0, Math.floor((slopes.length - reach) / 2) - 1);
  const high = Math.min(last, Math.ceil((slopes.length + reach) / 2));
  return { slopeLow: slopes[low] ?? 0, slopeHigh: slopes[high] ?? 0 };
}

/** The line of a slope through the middle of the points: its height is the median of what they leave. */
function lineOf(places: readonly Place[], slope: number): Line {
  const from = places.at(-1)?.position ?? 0;
  return {
    from,
    slope,
    at: median(places.map((one) => one.value - slope * (one.position - from))),
  };
}

function heightAt({ from, at, slope }: Line, position: number): number {
  return at + slope * (position - from);
}

/**
 * M17: "where it goes if nothing changes": the Theil–Sen line through the last `window` reported
 * points (the median of the slopes between all pairs, the median of the heights), which one
 * odd year cannot bend. The interval is that of the slope, turned about the line's height at the last point.
 */
export function forecast(
  points: readonly ForecastPoint[],
  options: ForecastOptions,
): ForecastResult {
  const { confidence = 0.9, until, positions = [until], limits = {} } = options;
  const places = [...points]
    .sort((a, b) => a.position - b.position)
    .slice(-(options.window ?? 6))
    .map(({ position, value }) => ({ position, value: exact(value).toNumber() }));
  if (places.length < 3) return { forecast: null, reason: "fewer_than_three_points" };
  const slopes = pairwiseSlopes(places);
  if (slopes.length === 0) return { forecast: null, reason: "all_at_one_position" };
  const slope = median(slopes);
  const { slopeLow, slopeHigh } = slopeInterval(slopes, places.length, confidence);
  const line = lineOf(places, slope);
  const within = boundBy(limits);
  const asked = positions.filter((position) => position > line.from && position <= until);
  const ahead = [...new Set(asked)]
    .sort((a, b) => a - b)
    .map((position) => ({
      position,
      value: within(heightAt(line, position)),
      low: within(heightAt({ ...line, slope: slopeLow }, position)),
      high: within(heightAt({ ...line, slope: slopeHigh }, position)),
    }));
  const found = { points: ahead, window: places.length, confidence, slope, slopeLow, slopeHigh };
  return { forecast: found, reason: null };
}

function boundBy({ low, high }: NonNullable<ForecastOptions["limits"]>) {
  const [least, most] = [
    low === undefined ? Number.NEGATIVE_INFINITY : exact(low).toNumber(),
    high === undefined ? Number.POSITIVE_INFINITY : exact(high).toNumber(),
  ];
  return (value: number) => Math.min(most, Math.max(least, value));
}

/** M17: the forecast that is shown, and whose it is: people's own wins over a computed one. */
export type ChosenForecast<Own> =
  | { readonly by: "people"; readonly own: Own }
  | { readonly by: "theil_sen"; readonly computed: Forecast }
  | { readonly by: "nobody" };

/** M17: people's own forecast wins wherever there is one; else the computed line; else none. */
export function chosenForecast<Own>(
  own: readonly Own[],
  computed: Forecast | null,
): ChosenForecast<readonly Own[]> {
  if (own.length > 0) return { by: "people", own };
  return computed ? { by: "theil_sen", computed } : { by: "nobody" };
}
