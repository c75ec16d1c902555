import type { ProgressMethod } from "../../initiative/progress-method";
import { yearPosition } from "../../kernel/period";
import { readPeriod } from "../../kernel/period-reader";
import { assessProgress } from "./assess-progress";
import type { ProgressAssessment, ProgressDirection } from "./progress-question";

/** M10 to M13: what of a passport decides where an indicator stands. Periods are canonical keys, values exact texts. */
export type JudgedPassport = {
  readonly direction: ProgressDirection | null;
  readonly method: ProgressMethod;
  readonly baseline: { readonly periodKey: string; readonly value: string | null } | null;
  readonly targets: readonly { readonly periodKey: string; readonly value: string }[];
  readonly limit: string | null;
  readonly bandLow: string | null;
  readonly bandHigh: string | null;
};

/** Where a period lies on the axis of years (M3); a key that cannot be read lies at 0. */
export function positionOfKey(periodKey: string): number {
  const period = readPeriod(periodKey);
  return period ? yearPosition(period) : 0;
}

/**
 * M10 to M13: where an indicator stands, judged by its passport from the points of its whole series;
 * the last target counts, and a passport without baseline begins at its first point.
 */
export function standing(
  passport: JudgedPassport,
  points: readonly { readonly periodKey: string; readonly value: string | null }[],
): ProgressAssessment {
  const { direction, method, baseline, limit, bandLow, bandHigh } = passport;
  const dated = (one: { readonly periodKey: string; readonly value: string }) => ({
    ...{ periodKey: one.periodKey, value: one.value, position: positionOfKey(one.periodKey) },
  });
  const observations = points.flatMap(({ periodKey, value }) =>
    value === null ? [] : [dated({ periodKey, value })],
  );
  const target = passport.targets.map(dated).sort((a, b) => a.position - b.position);
  return assessProgress({
    ...{ direction: direction ?? "increase", method, observations, target: target.at(-1) },
    baseline: {
      position: baseline ? positionOfKey(baseline.periodKey) : (observations[0]?.position ?? 0),
      value: baseline?.value ?? null,
      periodKey: baseline?.periodKey,
    },
    limit: limit ?? undefined,
    band: bandLow !== null && bandHigh !== null ? { low: bandLow, high: bandHigh } : undefined,
  });
}
