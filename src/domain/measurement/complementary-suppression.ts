import type { Decimal } from "decimal.js";
import { exact } from "../kernel/exact-number";
import {
  type AdditiveSet,
  type AdditiveTable,
  additiveTablesOf,
  type MeasuredCell,
} from "./additive-table";
import { disclosureWidth } from "./disclosure";
import { isSmall, type Measure, type SuppressionSettings } from "./small-count";

/**
 * M20: all cells to hide, when the primary ones are. Repeats over rows and columns until nothing
 * changes: a lone hidden cell of an additive set takes a companion with it, so does a hidden sum
 * below k, and at last every small cell from which less than k is unknown (M22). Cells of more than
 * two categories are shown only where nothing of the indicator and period is small.
 */
export function complementOf(
  cells: readonly MeasuredCell[],
  primary: ReadonlySet<number>,
  settings: SuppressionSettings,
): ReadonlySet<number> {
  const hidden = new Set(primary);
  for (const [index, { coordinates }] of cells.entries()) {
    if (coordinates.filter((one) => one !== null).length > 2) hidden.add(index);
  }
  const measures = new Set(cells.flatMap((cell) => Object.keys(cell.measures) as Measure[])); // the keys of Measures are Measure
  const tables = additiveTablesOf(cells, [...measures]);
  for (;;) {
    const next =
      firstOf(tables, (table) => companionBySets(table, hidden, settings)) ??
      firstOf(tables, (table) => companionByInterval(table, hidden, settings));
    if (next === null) return hidden;
    hidden.add(next);
  }
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => number | null): number | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** M20: the next cell that a set with one hidden cell, or with a hidden sum below k, has to hide. */
function companionBySets(
  table: AdditiveTable,
  hidden: ReadonlySet<number>,
  settings: SuppressionSettings,
): number | null {
  return firstOf(table.sets, (set) =>
    isLone(table, set, hidden) || isHiddenSumSmall(table, set, hidden, settings)
      ? companionIn(table, set, hidden)
      : null,
  );
}

function peopleIn(table: AdditiveTable, cell: number): Decimal {
  return table.people.get(cell) ?? exact("0");
}

function isLone(table: AdditiveTable, set: AdditiveSet, hidden: ReadonlySet<number>): boolean {
  const unknown = [set.total, ...set.parts].filter((cell) => hidden.has(cell));
  const [lone] = unknown;
  if (unknown.length !== 1 || lone === undefined || set.gap.gt(0)) return false;
  return !peopleIn(table, lone).isZero();
}

function isHiddenSumSmall(
  table: AdditiveTable,
  set: AdditiveSet,
  hidden: ReadonlySet<number>,
  settings: SuppressionSettings,
): boolean {
  if (hidden.has(set.total)) return false;
  const unknown = set.parts.filter((cell) => hidden.has(cell));
  if (!unknown.some((cell) => isSmall(peopleIn(table, cell), settings))) return false;
  const sum = unknown.reduce((all, cell) => all.plus(peopleIn(table, cell)), set.gap);
  return sum.lt(settings.threshold);
}

/** The smallest other part that is shown and not 0; where there is none, the total. */
function companionIn(
  table: AdditiveTable,
  set: AdditiveSet,
  hidden: ReadonlySet<number>,
): number | null {
  return smallestOf(table, set.parts, hidden) ?? smallestOf(table, [set.total], hidden);
}

function smallestOf(
  table: AdditiveTable,
  cells: readonly number[],
  hidden: ReadonlySet<number>,
): number | null {
  const shown = cells.filter((cell) => !hidden.has(cell) && !peopleIn(table, cell).isZero());
  const [smallest] = shown.sort((a, b) => peopleIn(table, a).cmp(peopleIn(table, b)) || a - b);
  return smallest ?? null;
}

/** M22: the next cell to hide because a small one can still be narrowed down to less than k. */
function companionByInterval(
  table: AdditiveTable,
  hidden: ReadonlySet<number>,
  settings: SuppressionSettings,
): number | null {
  const small = [...table.people].flatMap(([cell, people]) =>
    isSmall(people, settings) && hidden.has(cell) ? [cell] : [],
  );
  return firstOf(small, (cell) => {
    const { threshold } = settings;
    if (disclosureWidth(table, hidden, cell, threshold) >= threshold) return null;
    const sets = table.sets.filter((set) => set.total === cell || set.parts.includes(cell));
    return (
      firstOf(sets, (set) => companionIn(table, set, hidden)) ??
      smallestOf(table, [...table.people.keys()], hidden)
    );
  });
}
