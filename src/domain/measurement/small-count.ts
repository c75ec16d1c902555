import type { Decimal } from "decimal.js";
import { exact } from "../kernel/exact-number";

/** M20: the settings of an initiative: counts from 1 to k − 1 are hidden, and 0 too where it says so. */
export type SuppressionSettings = { readonly threshold: number; readonly hideZero: boolean };

/** M20: the settings where an initiative says nothing else. */
export const usualSuppression: SuppressionSettings = { threshold: 10, hideZero: false };

/**
 * M20: the settings for one indicator: its own threshold where it is stricter than the
 * initiative's, never a looser one.
 */
export function stricterSettings(
  settings: SuppressionSettings,
  ownThreshold: number | null,
): SuppressionSettings {
  return { ...settings, threshold: Math.max(settings.threshold, ownThreshold ?? 0) };
}

/** M20: what of a value counts people: a count itself, the parts of a percent, those of a rate or ratio, or nothing. */
export type SuppressionBasis = "count" | "percent" | "quotient" | "none";

/** M20: the parts of a figure that count people, each of which adds up along the dimensions. */
export type Measures = Readonly<Partial<Record<Measure, Decimal>>>;

/** M20: the name of such a part; the complement is those who are in the denominator only. */
export type Measure = "count" | "numerator" | "denominator" | "complement";

/** M20: what a value of a kind counts. Indices, scales and money count nobody. */
export function suppressionBasisOf(valueKind: string): SuppressionBasis {
  if (valueKind === "count" || valueKind === "percent") return valueKind;
  return valueKind === "rate" || valueKind === "ratio" ? "quotient" : "none";
}

/** M20: a figure with the parts behind it, as they are stored. */
export type Figure = {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
};

/** M20: the numbers of people behind a figure. */
export function measuresOf(basis: SuppressionBasis, figure: Figure): Measures {
  const { value, numerator, denominator } = figure;
  if (basis === "count" && value !== null) return { count: exact(value) };
  if (basis === "none" || basis === "count" || numerator === null || denominator === null) {
    return {};
  }
  const [part, whole] = [exact(numerator), exact(denominator)];
  const isShare = basis === "percent" && part.lte(whole);
  // The denominator of a share needs no protection of its own: it is small only where a part is.
  return isShare
    ? { numerator: part, complement: whole.minus(part) }
    : { numerator: part, denominator: whole };
}

/** M20: whether a number of people is small enough to be hidden: 1 … k − 1, or 0 where the settings say so. k = 1 hides no number. */
export function isSmall(people: Decimal, { threshold, hideZero }: SuppressionSettings): boolean {
  if (people.isZero()) return hideZero;
  return threshold > 1 && people.gt(0) && people.lt(threshold);
}
