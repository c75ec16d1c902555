import type { Decimal } from "decimal.js";
import { type ExactNumber, exact, exactText } from "../kernel/exact-number";

/** M7: the rules by which several reporters' or places' values become one. */
export const aggregationRules = [
  "sum",
  "ratio",
  "weighted_mean",
  "latest",
  "minimum",
  "maximum",
  "none",
] as const;

/** M7: the rule of an indicator. */
export type AggregationRule = (typeof aggregationRules)[number];

/** One approved value of one reporter and place, in the order in which they were recorded. */
export type ApprovedValue = {
  readonly reporter: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
};

/** A rolled-up value with the parts it came from. */
export type RolledUpValue = {
  readonly value: ExactNumber | null;
  readonly numerator: ExactNumber | null;
  readonly denominator: ExactNumber | null;
};

/** M1: the factor from a quotient to the displayed value: 100 for percent, N for a rate per N, else 1. */
export function quotientFactor(valueKind: string, rateBase: number | null): number {
  if (valueKind === "percent") return 100;
  return valueKind === "rate" ? (rateBase ?? 1) : 1;
}

function sumOf(texts: readonly (string | null)[]): Decimal | null {
  const present = texts.filter((text) => text !== null);
  return present.length === 0
    ? null
    : present.reduce((sum, text) => sum.plus(exact(text)), exact("0"));
}

function asText(value: Decimal | null): ExactNumber | null {
  return value === null ? null : exactText(value);
}

/**
 * M7: one value from several, by the indicator's rule. Percentages are never averaged: `ratio`
 * divides the sum of numerators by the sum of denominators, `weighted_mean` weighs each value with
 * its denominator, and neither uses a value without them. `none` gives nothing: the values stand
 * side by side. src/features/measurement/series/roll-up says the same in SQL, and a test holds both together.
 */
export function rollUp(
  rule: AggregationRule,
  factor: number,
  values: readonly ApprovedValue[],
): RolledUpValue {
  const nothing = { value: null, numerator: null, denominator: null };
  const parted = values.filter(
    ({ numerator, denominator }) => numerator !== null && denominator !== null,
  );
  const numerator = asText(sumOf(parted.map((one) => one.numerator)));
  const denominator = asText(sumOf(parted.map((one) => one.denominator)));
  const present = values.flatMap(({ value }) => (value === null ? [] : [exact(value)]));
  switch (rule) {
    case "none":
      return nothing;
    case "sum":
      return { value: asText(sumOf(values.map(({ value }) => value))), numerator, denominator };
    case "ratio":
      return { value: ratioValue(numerator, denominator, factor), numerator, denominator };
    case "weighted_mean":
      return { value: weightedMean(values), numerator, denominator };
    case "latest": {
      const latest = values.findLast(({ value }) => value !== null);
      return latest
        ? {
            value: asText(latest.value === null ? null : exact(latest.value)),
            numerator: asText(latest.numerator === null ? null : exact(latest.numerator)),
            denominator: asText(latest.denominator === null ? null : exact(latest.denominator)),
          }
        : nothing;
    }
    case "minimum":
    case "maximum": {
      const sorted = present.sort((a, b) => a.comparedTo(b));
      return {
        ...nothing,
        value: asText((rule === "minimum" ? sorted[0] : sorted.at(-1)) ?? null),
      };
    }
  }
}

function ratioValue(
  numerator: string | null,
  denominator: string | null,
  factor: number,
): ExactNumber | null {
  if (numerator === null || denominator === null || exact(denominator).isZero()) return null;
  return exactText(exact(numerator).times(factor).div(exact(denominator)));
}

function weightedMean(values: readonly ApprovedValue[]): ExactNumber | null {
  let sum = exact("0");
  let weight = exact("0");
  for (const { value, denominator } of values) {
    if (value === null || denominator === null) continue;
    sum = sum.plus(exact(value).times(exact(denominator)));
    weight = weight.plus(exact(denominator));
  }
  return weight.isZero() ? null : exactText(sum.div(weight));
}

/** M8: whether a point contains too few of its reporters to be final (default limit 80 %). */
export function isProvisional(included: number, expected: number, neededPercent: number): boolean {
  return expected > 0 && included * 100 < expected * neededPercent;
}
