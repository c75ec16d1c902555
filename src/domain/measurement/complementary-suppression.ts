import type { Decimal } from "decimal.js";
import { exact } from "../kernel/exact-number";
import {
  type AdditiveSet,
  type AdditiveTable,
  additiveTableOf,
  type MeasuredCell,
} from "./additive-table";
import { disclosureWidth, type KnownSum, sumsByUnknown, type Unknown } from "./disclosure";
import { isSmall, type Measure, type SuppressionSettings } from "./small-count";

/** M22: the same table as an earlier release had it, with what it hid. */
export type EarlierTable = {
  readonly cells: readonly MeasuredCell[];
  readonly hidden: ReadonlySet<number>;
};

/** One number of one place in the table; the next release that leaves it as it was speaks of the same one. */
type Headcount = Unknown & { readonly isSmall: boolean };

/** One measure of a table, with the number of each cell, and of those whom no part of a set names. */
type Counted = {
  readonly table: AdditiveTable;
  readonly numbers: ReadonlyMap<number, Headcount>;
  readonly unnamed: ReadonlyMap<AdditiveSet, Headcount>;
};

/** M22: all that is public of one measure: the table now, and what earlier releases said of it. */
type Measured = Counted & {
  readonly cellOf: ReadonlyMap<Headcount, number>;
  /** Told by an earlier release, and the same since: hiding such a number protects nothing. */
  readonly told: ReadonlySet<Headcount>;
  readonly earlier: readonly Counted[];
  /** Hidden by every earlier release that had it. */
  readonly keptBack: ReadonlySet<Headcount>;
};

/**
 * M20: all cells to hide, when the primary ones are. Repeats over all additive sets until nothing
 * changes: a lone hidden cell takes a companion with it, so does a hidden sum below k, and at last
 * every small cell from which less than k is unknown (M22), also to those who kept the earlier
 * releases. Cells of more than two categories are shown only where nothing of the indicator and
 * period is small.
 */
export function complementOf(
  cells: readonly MeasuredCell[],
  primary: ReadonlySet<number>,
  settings: SuppressionSettings,
  earlier: readonly EarlierTable[] = [],
): ReadonlySet<number> {
  const hidden = new Set(primary);
  for (const [index, { coordinates }] of cells.entries()) {
    const isCrossed = coordinates.filter((one) => one !== null).length > 2;
    if (isCrossed && primary.size > 0) hidden.add(index);
  }
  const names = new Set(cells.flatMap((cell) => Object.keys(cell.measures) as Measure[])); // the keys of Measures are Measure
  const measured = [...names].map((name) => measuredOf(name, cells, settings, earlier));
  // What is the same as when it was hidden stays hidden, so that companions do not change without need.
  for (const { numbers, keptBack } of measured) {
    for (const [cell, number] of numbers) if (keptBack.has(number)) hidden.add(cell);
  }
  hideBySets(measured, hidden, settings);
  while (hideByIntervals(measured, hidden, settings)) hideBySets(measured, hidden, settings);
  return hidden;
}

function measuredOf(
  name: Measure,
  cells: readonly MeasuredCell[],
  settings: SuppressionSettings,
  earlier: readonly EarlierTable[],
): Measured {
  const latest = new Map<string, Headcount & { readonly text: string }>();
  const numberOf = (place: string, people: Decimal, isSecret: boolean) => {
    const text = people.toFixed();
    const before = latest.get(place);
    if (before?.text === text) return before;
    const number = { people: people.toNumber(), isSmall: isSecret, text };
    latest.set(place, number);
    return number;
  };
  const counted = (of: readonly MeasuredCell[]): Counted => {
    const table = additiveTableOf(of, name);
    const numbers = [...table.people].map(([index, people]) => {
      const place = JSON.stringify(of[index]?.coordinates);
      return [index, numberOf(place, people, isSmall(people, settings))] as const;
    });
    const unnamed = table.sets.flatMap((set) =>
      set.gap.isZero() ? [] : [[set, numberOf(set.line, set.gap, false)] as const],
    );
    return { table, numbers: new Map(numbers), unnamed: new Map(unnamed) };
  };
  // In the order of time: a number is the same as long as it does not change.
  const tables = earlier.map(({ cells: then, hidden }) => ({ ...counted(then), hidden }));
  const now = counted(cells);
  const those = (isMeant: (number: Headcount, isHidden: boolean) => boolean) =>
    new Set(
      tables.flatMap(({ numbers: own, hidden }) =>
        [...own].flatMap(([at, number]) => (isMeant(number, hidden.has(at)) ? [number] : [])),
      ),
    );
  const told = those((_, isHidden) => !isHidden);
  const keptBack = those((number, isHidden) => isHidden && !told.has(number));
  return {
    ...{ ...now, told, keptBack, earlier: tables },
    cellOf: new Map([...now.numbers].map(([cell, number]) => [number, cell])),
  };
}

/** M22: what all tables together say to who sees everything but the hidden cells. */
function sumsOf(one: Measured, hidden: ReadonlySet<number>): readonly KnownSum[] {
  const isShown = (number: Headcount) => {
    const cell = one.cellOf.get(number);
    return one.told.has(number) || (cell !== undefined && !hidden.has(cell));
  };
  return [...one.earlier, one].flatMap(({ table, numbers, unnamed }) => {
    const unknown = (number: Headcount | undefined) => (number && !isShown(number) ? [number] : []);
    return table.sets.flatMap((set) => {
      const parts = set.parts.flatMap((cell) => unknown(numbers.get(cell)));
      const [plus, minus] = [
        [...parts, ...unknown(unnamed.get(set))],
        unknown(numbers.get(set.total)),
      ];
      return plus.length + minus.length === 0 ? [] : [{ plus, minus }];
    });
  });
}

function hideBySets(
  measured: readonly Measured[],
  hidden: Set<number>,
  settings: SuppressionSettings,
): void {
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const one of measured) {
      for (const set of one.table.sets) {
        while (isLone(one, set, hidden) || isHiddenSumSmall(one, set, hidden, settings)) {
          const companion = companionIn(one, set, hidden);
          if (companion === null) break;
          hidden.add(companion);
        }
      }
    }
  }
}

function peopleIn({ table }: Measured, cell: number): Decimal {
  return table.people.get(cell) ?? exact("0");
}

function isUnknown({ numbers, told }: Measured, cell: number, hidden: ReadonlySet<number>) {
  const number = numbers.get(cell);
  return number !== undefined && hidden.has(cell) && !told.has(number);
}

function isLone(one: Measured, set: AdditiveSet, hidden: ReadonlySet<number>): boolean {
  const unknown = [set.total, ...set.parts].filter((cell) => isUnknown(one, cell, hidden));
  const [lone] = unknown;
  if (unknown.length !== 1 || lone === undefined || set.gap.gt(0)) return false;
  return !peopleIn(one, lone).isZero();
}

function isHiddenSumSmall(
  one: Measured,
  set: AdditiveSet,
  hidden: ReadonlySet<number>,
  settings: SuppressionSettings,
): boolean {
  if (isUnknown(one, set.total, hidden)) return false;
  const unknown = set.parts.filter((cell) => isUnknown(one, cell, hidden));
  if (!unknown.some((cell) => isSmall(peopleIn(one, cell), settings))) return false;
  const sum = unknown.reduce((all, cell) => all.plus(peopleIn(one, cell)), set.gap);
  return sum.lt(settings.threshold);
}

/** The smallest other part that is shown and not 0; where there is none, the total. */
function companionIn(one: Measured, set: AdditiveSet, hidden: ReadonlySet<number>): number | null {
  return smallestOf(one, set.parts, hidden) ?? smallestOf(one, [set.total], hidden);
}

function smallestOf(
  one: Measured,
  cells: readonly number[],
  hidden: ReadonlySet<number>,
  mayBeZero = false,
): number | null {
  const { numbers, told } = one;
  const shown = cells.filter((cell) => {
    const number = numbers.get(cell);
    const protects = number !== undefined && !told.has(number) && !hidden.has(cell);
    return protects && (mayBeZero || number.people > 0);
  });
  const [smallest] = shown.sort((a, b) => peopleIn(one, a).cmp(peopleIn(one, b)) || a - b);
  return smallest ?? null;
}

/** M22: hides more until each small number, of now and of earlier, can be anything within k. Says whether it had to. */
function hideByIntervals(
  measured: readonly Measured[],
  hidden: Set<number>,
  { threshold }: SuppressionSettings,
): boolean {
  const before = hidden.size;
  for (const one of measured) {
    const { numbers, told, cellOf, keptBack } = one;
    const now = [...numbers].flatMap(([cell, number]) =>
      number.isSmall && hidden.has(cell) && !told.has(number) ? [number] : [],
    );
    // More that is hidden makes no interval narrower, so that one walk over all is enough.
    let sums = sumsByUnknown(sumsOf(one, hidden));
    const then = [...keptBack].filter((number) => number.isSmall);
    for (const secret of new Set([...now, ...then])) {
      while (disclosureWidth(sums, secret, threshold) < threshold) {
        const companion = companionOf(one, cellOf.get(secret), hidden);
        if (companion === null) break;
        hidden.add(companion);
        sums = sumsByUnknown(sumsOf(one, hidden));
      }
    }
  }
  return hidden.size > before;
}

/** Of the sets the cell stands in, else of the whole table; at last even a 0. */
function companionOf(
  one: Measured,
  cell: number | undefined,
  hidden: ReadonlySet<number>,
): number | null {
  const sets = one.table.sets.filter(
    ({ total, parts }) => cell !== undefined && (total === cell || parts.includes(cell)),
  );
  for (const set of sets) {
    const found = companionIn(one, set, hidden);
    if (found !== null) return found;
  }
  const all = [...one.table.people.keys()];
  return smallestOf(one, all, hidden) ?? smallestOf(one, all, hidden, true);
}
