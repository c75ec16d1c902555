import { type ExactNumber, exact, exactText, quotient, rounded } from "../../kernel/exact-number";
import type { ProgressAssessment } from "./progress-question";
import { type JudgedPassport, positionOfKey, standing } from "./standing";

/** M19: the value of a series in one period; null where it is missing. */
export type GapSource = { readonly periodKey: string; readonly value: string | null };

/** M19: how far a category stands from the reference category in one period. */
export type GapPoint = {
  readonly periodKey: string;
  readonly reference: ExactNumber | null;
  readonly category: ExactNumber | null;
  /** Category minus reference: below 0 where the category has less. */
  readonly difference: ExactNumber | null;
  /** Category divided by reference: 1 is parity. None where the reference is 0. */
  readonly ratio: ExactNumber | null;
};

/** M19: what a gap is measured by: what lies between, or how many times as much. */
export type GapMeasure = "difference" | "ratio";

/** M19: what decides where a gap stands: its measure, method, and its own baseline and targets, in that measure. */
export type GapPassport = Pick<JudgedPassport, "method" | "baseline" | "targets" | "comparison"> & {
  readonly measure: GapMeasure;
};

const ratioDecimals = 12;

function valuesByPeriod(points: readonly GapSource[]): ReadonlyMap<string, ExactNumber> {
  return new Map(
    points.flatMap(({ periodKey, value }) =>
      value === null ? [] : [[periodKey, exactText(exact(value))] as const],
    ),
  );
}

/**
 * M19: the gap of a category against the reference category, period by period in the order of
 * time. A period that only one of them has stays in the list, without a gap: missing is missing (M2).
 */
export function gapSeries(
  reference: readonly GapSource[],
  category: readonly GapSource[],
): readonly GapPoint[] {
  const [ours, theirs] = [valuesByPeriod(reference), valuesByPeriod(category)];
  const keys = [...new Set([...reference, ...category].map(({ periodKey }) => periodKey))];
  return keys
    .sort((a, b) => positionOfKey(a) - positionOfKey(b))
    .map((periodKey) =>
      gapAt(periodKey, ours.get(periodKey) ?? null, theirs.get(periodKey) ?? null),
    );
}

function gapAt(
  periodKey: string,
  reference: ExactNumber | null,
  category: ExactNumber | null,
): GapPoint {
  const sides = { periodKey, reference, category };
  if (reference === null || category === null) return { ...sides, difference: null, ratio: null };
  const ratio = quotient(category, reference);
  return {
    ...sides,
    difference: exactText(exact(category).minus(reference)),
    ratio: ratio && rounded(ratio, ratioDecimals),
  };
}

/** M19: the size of a difference, whichever side has more; what is missing stays missing. */
function sizeOf(difference: string | null): ExactNumber | null {
  return difference === null ? null : exactText(exact(difference).abs());
}

/**
 * M19: where a gap stands, by the same methods as any indicator: a difference should become smaller,
 * whichever side has more, and a ratio should come closer to 1. A gap without a baseline of its own
 * begins with its first point; a baseline or target below 0 is read as its size.
 */
export function gapStanding(
  { measure, method, baseline, targets, comparison }: GapPassport,
  points: readonly Pick<GapPoint, "periodKey" | "difference" | "ratio">[],
): ProgressAssessment {
  const isRatio = measure === "ratio";
  const said = (value: string) => (isRatio ? value : exactText(exact(value).abs()));
  const passport: JudgedPassport = {
    direction: isRatio ? "parity" : "decrease",
    method,
    baseline: baseline && {
      ...baseline,
      value: baseline.value === null ? null : said(baseline.value),
    },
    targets: targets.map(({ periodKey, value }) => ({ periodKey, value: said(value) })),
    ...{ limit: null, bandLow: null, bandHigh: null, comparison },
  };
  return standing(
    passport,
    points.map(({ periodKey, difference, ratio }) => ({
      ...{ periodKey, value: isRatio ? ratio : sizeOf(difference) },
    })),
  );
}
