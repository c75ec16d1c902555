import { type AggregationRule, quotientFactor } from "./aggregation";
import { readCell, type ValueRule } from "./entered-value";
import type { TypedRow } from "./entry-sheet";
import { compareTotalWithSplit, type SplitValue } from "./total-and-split";

/** M5: what a row of the entry grid stands for. */
export type EntryPlace = ValueRule & {
  readonly indicatorId: string;
  /** Where rows of several periods stand in one sheet. */
  readonly periodKey?: string;
  readonly placeCode: string;
  readonly categoryKey: string;
  readonly aggregationRule: AggregationRule | null;
};

/** M5: a total that is not what its groups add up to; both as exact texts. */
export type SplitDifference = { readonly entered: string; readonly split: string };

function reportedIn(place: EntryPlace, typed: TypedRow | undefined): SplitValue | null {
  const reading = typed && readCell(place, typed);
  if (!reading?.ok || reading.recorded?.availability !== "reported") return null;
  return reading.recorded;
}

const nothing: SplitValue = { value: null, numerator: null, denominator: null };

/**
 * M5: the totals among the rows that differ from the sum of one of their splits, by the index of
 * the total's row. A split counts once each of its groups has a value; what cannot be read yet is
 * not compared.
 */
export function splitDifferences(
  places: readonly EntryPlace[],
  typed: readonly TypedRow[],
): ReadonlyMap<number, SplitDifference> {
  const differences = new Map<number, SplitDifference>();
  for (const [index, total] of places.entries()) {
    const entered = reportedIn(total, typed[index]);
    if (total.categoryKey !== "" || total.aggregationRule === null || entered === null) continue;
    const splits = new Map<string, SplitValue[]>();
    for (const [other, place] of places.entries()) {
      const isOfTotal =
        place.indicatorId === total.indicatorId &&
        place.placeCode === total.placeCode &&
        place.periodKey === total.periodKey;
      if (!isOfTotal || place.categoryKey === "" || place.categoryKey.includes("|")) continue;
      const [dimension = ""] = place.categoryKey.split(":");
      const split = splits.get(dimension) ?? [];
      split.push(reportedIn(place, typed[other]) ?? nothing);
      splits.set(dimension, split);
    }
    const factor = quotientFactor(total.valueKind, total.rateBase);
    for (const split of splits.values()) {
      const found = compareTotalWithSplit(total.aggregationRule, factor, entered, split);
      if (found.finding !== "differs") continue;
      differences.set(index, { entered: found.entered, split: found.split });
    }
  }
  return differences;
}
