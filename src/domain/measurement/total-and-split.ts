import { type ExactNumber, exact, exactText } from "../kernel/exact-number";
import { type AggregationRule, type RolledUpValue, rollUp } from "./aggregation";

/** M5: a value as it was reported, with its parts; its text null where it is missing or not available. */
export type SplitValue = {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
};

/**
 * M5: what a total and its split say of each other. `derived` is the sum of a full split where no
 * total was entered; `differs` is to be shown and asked about, and may be accepted with a note.
 */
export type SplitFinding =
  | { readonly finding: "nothing_to_compare" }
  | { readonly finding: "derived"; readonly total: RolledUpValue }
  | { readonly finding: "agrees" }
  | {
      readonly finding: "differs";
      readonly entered: ExactNumber;
      readonly split: ExactNumber;
      readonly difference: ExactNumber;
    };

/** What of a value adds up: of a sum the value, of a quotient its parts. */
function additiveParts(rule: AggregationRule, value: SplitValue): readonly string[] | null {
  const parts = rule === "sum" ? [value.value] : [value.numerator, value.denominator];
  const present = parts.filter((part) => part !== null);
  return present.length === parts.length ? present : null;
}

/**
 * M5: compares an entered total with the categories of one dimension, all of which must be there:
 * counts by their sum, percents and rates by the sums of their numerators and denominators. What
 * does not add up by its rule (latest, minimum, maximum, none) is not compared.
 */
export function compareTotalWithSplit(
  rule: AggregationRule,
  factor: number,
  total: SplitValue | null,
  split: readonly SplitValue[],
): SplitFinding {
  const isAdditive = rule === "sum" || rule === "ratio" || rule === "weighted_mean";
  const isFull = split.length > 0 && split.every((part) => additiveParts(rule, part) !== null);
  if (!isAdditive || !isFull) return { finding: "nothing_to_compare" };
  const sum = rollUp(
    rule,
    factor,
    split.map((part, index) => ({ reporter: String(index), ...part })),
  );
  if (total === null) return { finding: "derived", total: sum };
  const [entered, added] = [additiveParts(rule, total), additiveParts(rule, sum)];
  if (entered === null || added === null) return { finding: "nothing_to_compare" };
  for (const [index, text] of entered.entries()) {
    const [stated, calculated] = [exact(text), exact(added[index] ?? text)];
    if (stated.eq(calculated)) continue;
    const difference = exactText(stated.minus(calculated));
    return {
      ...{
        finding: "differs",
        entered: exactText(stated),
        split: exactText(calculated),
        difference,
      },
    };
  }
  return { finding: "agrees" };
}
