import type { Decimal } from "decimal.js";
import { exact } from "../kernel/exact-number";
import type { Measure, Measures } from "./small-count";

/** M20: a cell as suppression sees it: where it stands, and how many people it counts. */
export type MeasuredCell = {
  readonly coordinates: readonly (string | null)[];
  readonly measures: Measures;
};

/** M20: parts that add up to a total everybody knows; `gap` people of the total are in none of them. */
export type AdditiveSet = {
  /** Along which dimension, within which combination of the others. */
  readonly line: string;
  readonly total: number;
  readonly parts: readonly number[];
  readonly gap: Decimal;
};

/** M20: one measure of a table: how many people each cell counts, and what adds up to what. */
export type AdditiveTable = {
  readonly people: ReadonlyMap<number, Decimal>;
  readonly sets: readonly AdditiveSet[];
};

/**
 * M20: one measure of all cells of an indicator and period, of any number of dimensions: along each
 * dimension the categories add up to the total over it, within every combination of the others.
 */
export function additiveTableOf(cells: readonly MeasuredCell[], measure: Measure): AdditiveTable {
  const people = new Map<number, Decimal>();
  for (const [index, { measures }] of cells.entries()) {
    const value = measures[measure];
    if (value !== undefined) people.set(index, value);
  }
  const dimensions = cells[0]?.coordinates.length ?? 0;
  const axes = Array.from({ length: dimensions }, (_, axis) => axis);
  return { people, sets: axes.flatMap((axis) => setsAlong(axis, cells, people)) };
}

function setsAlong(
  axis: number,
  cells: readonly MeasuredCell[],
  people: ReadonlyMap<number, Decimal>,
): readonly AdditiveSet[] {
  const lines = new Map<string, { total: number | null; parts: number[] }>();
  for (const index of people.keys()) {
    const coordinates = cells[index]?.coordinates ?? [];
    const line = JSON.stringify([axis, coordinates.with(axis, null)]);
    const found = lines.get(line) ?? { total: null, parts: [] };
    if (coordinates[axis] === null) found.total = index;
    else found.parts.push(index);
    lines.set(line, found);
  }
  return [...lines].flatMap(([line, { total, parts }]) => {
    if (total === null || parts.length === 0) return [];
    const whole = people.get(total) ?? exact("0");
    const gap = parts.reduce((rest, part) => rest.minus(people.get(part) ?? 0), whole);
    // Parts that exceed their total overlap, so that nothing can be subtracted from it.
    return gap.lt(0) ? [] : [{ line, total, parts, gap }];
  });
}
