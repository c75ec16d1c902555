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
  readonly total: number;
  readonly parts: readonly number[];
  readonly gap: Decimal;
  readonly sign: 1 | -1;
};

/**
 * M22: a cell as an arc between its two additive sets, so that what can be worked out of a table is
 * a question of flows. 0 is the outside, where nothing has to add up.
 */
export type Arc = { readonly cell: number | null; readonly from: number; readonly to: number };

/** M20: one measure of a table of up to two dimensions: its cells, its additive sets, its arcs. */
export type AdditiveTable = {
  readonly people: ReadonlyMap<number, Decimal>;
  readonly sets: readonly AdditiveSet[];
  readonly arcs: readonly Arc[];
};

type Axis = 0 | 1;

/**
 * M20: the tables of two dimensions within the cells of an indicator, once for each measure. With
 * more than two dimensions each pair of them is a table, over the totals of the others.
 */
export function additiveTablesOf(
  cells: readonly MeasuredCell[],
  measures: readonly Measure[],
): readonly AdditiveTable[] {
  const dimensions = cells[0]?.coordinates.length ?? 0;
  return pairsOf(dimensions).flatMap((pair) =>
    measures.map((measure) => additiveTable(cells, measure, pair)),
  );
}

function pairsOf(dimensions: number): readonly (readonly [number, number])[] {
  if (dimensions <= 2) return [[0, 1]];
  const all = Array.from({ length: dimensions }, (_, index) => index);
  return all.flatMap((one) =>
    all.filter((other) => other > one).map((other) => [one, other] as const),
  );
}

function additiveTable(
  cells: readonly MeasuredCell[],
  measure: Measure,
  [first, second]: readonly [number, number],
): AdditiveTable {
  const people = new Map<number, Decimal>();
  const places = new Map<number, readonly [string | null, string | null]>();
  for (const [index, { coordinates, measures }] of cells.entries()) {
    const isHere = coordinates.every((one, at) => one === null || at === first || at === second);
    const value = measures[measure];
    if (!isHere || value === undefined) continue;
    people.set(index, value);
    places.set(index, [coordinates[first] ?? null, coordinates[second] ?? null]);
  }
  const along = [0, 1].map((axis) => setsAlong(axis === 0 ? 0 : 1, people, places));
  const sets = along.flatMap((found) => [...found.values()]);
  const nodeOf = (axis: Axis, line: string | null): number => {
    const set = along[axis]?.get(line);
    return set ? sets.indexOf(set) + 1 : 0;
  };
  const arcs = [...places].map(([cell, [row, column]]): Arc => {
    const [one, other] = [nodeOf(0, column), nodeOf(1, row)];
    const isForward = (row === null) === (column === null);
    return isForward ? { cell, from: one, to: other } : { cell, from: other, to: one };
  });
  return { people, sets, arcs };
}

/** The additive sets along one axis, by the category of the other axis they belong to. */
function setsAlong(
  axis: Axis,
  people: ReadonlyMap<number, Decimal>,
  places: ReadonlyMap<number, readonly [string | null, string | null]>,
): ReadonlyMap<string | null, AdditiveSet> {
  const lines = new Map<string | null, { total: number | null; parts: number[] }>();
  for (const [cell, place] of places) {
    const line = place[axis === 0 ? 1 : 0];
    const found = lines.get(line) ?? { total: null, parts: [] };
    if (place[axis] === null) found.total = cell;
    else found.parts.push(cell);
    lines.set(line, found);
  }
  const sets = new Map<string | null, AdditiveSet>();
  for (const [line, { total, parts }] of lines) {
    if (total === null || parts.length === 0) continue;
    const whole = people.get(total) ?? exact("0");
    const gap = parts.reduce((rest, part) => rest.minus(people.get(part) ?? 0), whole);
    // Parts that exceed their total overlap, so that nothing can be subtracted from it.
    if (gap.lt(0)) continue;
    const sign = (line === null) === (axis === 0) ? -1 : 1;
    sets.set(line, { total, parts, gap, sign });
  }
  return sets;
}
