import type { ProgressMethod } from "../../initiative/progress-method";
import { yearPosition } from "../../kernel/period";
import { readPeriod } from "../../kernel/period-reader";
import {
  allComparable,
  brokenAt,
  type Comparison,
  comparablePoints,
  comparedPosition,
} from "../comparable-points";
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
  /** M7, W12: which of the points may be compared; all of them where it is left out. */
  readonly comparison?: Comparison | undefined;
};

/** Where a period lies on the axis of years (M3); a key that cannot be read lies at 0. */
export function positionOfKey(periodKey: string): number {
  const period = readPeriod(periodKey);
  return period ? yearPosition(period) : 0;
}

/**
 * M10 to M13: where an indicator stands, judged by its passport from those points of its whole series
 * that may be compared (W12); the last target counts, and a passport without baseline begins at the
 * first of them.
 */
export function standing(
  passport: JudgedPassport,
  points: readonly { readonly periodKey: string; readonly value: string | null }[],
): ProgressAssessment {
  const { direction, method, baseline, limit, bandLow, bandHigh } = passport;
  const { comparison = allComparable } = passport;
  const dated = <One extends { readonly periodKey: string }>(one: One) => {
    const position = positionOfKey(one.periodKey);
    return { ...one, position: comparedPosition(comparison, { ...one, position }) };
  };
  const placed = points.flatMap(({ periodKey, value }) =>
    value === null ? [] : [{ periodKey, value, position: positionOfKey(periodKey) }],
  );
  const observations = comparablePoints(comparison, placed).map(dated);
  const target = passport.targets.map(dated).sort((a, b) => a.position - b.position);
  return assessProgress({
    ...{ direction: direction ?? "increase", method, observations, target: target.at(-1) },
    baseline: {
      position: baseline ? dated(baseline).position : (observations[0]?.position ?? 0),
      value: baseline?.value ?? null,
      periodKey: baseline?.periodKey,
    },
    limit: limit ?? undefined,
    band: bandLow !== null && bandHigh !== null ? { low: bandLow, high: bandHigh } : undefined,
    brokenAt: brokenAt(comparison) ?? undefined,
  });
}
