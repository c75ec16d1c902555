import type { Decimal } from "decimal.js";
import {
  type ExactNumber,
  exact,
  exactText,
  parseExactNumber,
  rounded,
} from "../kernel/exact-number";

/** M5: what a series usually says, for a sentence such as "usually 120 to 140"; all exact texts. */
export type UsualRange = {
  readonly median: ExactNumber;
  readonly usualLow: ExactNumber;
  readonly usualHigh: ExactNumber;
};

/** M5: a value that jumps away from its own history, and to which side. */
export type JumpFinding = UsualRange & { readonly kind: "jump"; readonly side: "above" | "below" };

/** M5: a value outside what its kind can be, with the bound it passed. */
export type RangeFinding = {
  readonly kind: "percent_below_zero" | "percent_above_hundred" | "count_negative" | "above_limit";
  readonly bound: ExactNumber;
};

/** M5: what looks wrong with an entered value. It asks, and never forbids. */
export type PlausibilityFinding = JumpFinding | RangeFinding;

/** M5: what of a passport bounds a value: its kind, and the natural limit where it names one. */
export type RangeRule = { readonly valueKind: string; readonly naturalLimit: string | null };

const pointsNeeded = 4;
/** Iglewicz and Hoaglin's modified z-score: 0.6745 · distance ÷ MAD, strange beyond 3.5. */
const scale = "0.6745";
const strangeBeyond = "3.5";
/** Where the history hardly moves, half the median is the most that is usual. */
const usualShare = "0.5";
const shownDecimals = 12;

function medianOf(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? exact("0");
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[middle - 1] ?? upper).div(2);
}

function numbersIn(texts: readonly string[]): readonly Decimal[] {
  return texts.flatMap((text) => {
    const read = parseExactNumber(text);
    return read === null ? [] : [exact(read)];
  });
}

/**
 * M5: a value that jumps away from the values reported before it: farther from their median than
 * 3.5 modified z-scores, by the median absolute deviation (MAD), which one old mistake cannot
 * widen. With a MAD of 0, a change of more than half the median. Fewer than 4 values say nothing, and neither does what is no number.
 */
export function implausible(history: readonly string[], value: string): JumpFinding | null {
  const past = numbersIn(history);
  const [entered] = numbersIn([value]);
  if (entered === undefined || past.length < pointsNeeded) return null;
  const median = medianOf(past);
  const deviation = medianOf(past.map((one) => one.minus(median).abs()));
  const reach = deviation.isZero()
    ? median.abs().times(usualShare)
    : deviation.times(strangeBeyond).div(scale);
  if (entered.minus(median).abs().lte(reach)) return null;
  return {
    ...{ kind: "jump", side: entered.gt(median) ? "above" : "below" },
    median: exactText(median),
    usualLow: rounded(median.minus(reach), shownDecimals),
    usualHigh: rounded(median.plus(reach), shownDecimals),
  };
}

/** M5: a value outside what its kind can be: a percent outside 0 to 100, a negative count, or anything above its natural limit. */
export function rangeFinding(
  { valueKind, naturalLimit }: RangeRule,
  value: string,
): RangeFinding | null {
  const [entered] = numbersIn([value]);
  if (entered === undefined) return null;
  const found = (kind: RangeFinding["kind"], bound: string): RangeFinding => ({
    ...{ kind, bound: exactText(exact(bound)) },
  });
  if (valueKind === "count" && entered.lt(0)) return found("count_negative", "0");
  if (valueKind === "percent" && entered.lt(0)) return found("percent_below_zero", "0");
  // A limit of its own says more than the kind does.
  if (naturalLimit !== null && entered.gt(naturalLimit)) return found("above_limit", naturalLimit);
  if (valueKind === "percent" && entered.gt(100)) return found("percent_above_hundred", "100");
  return null;
}
