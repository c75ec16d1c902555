import { complementOf } from "./complementary-suppression";
import {
  type Figure,
  isSmall,
  measuresOf,
  type SuppressionBasis,
  type SuppressionSettings,
  usualSuppression,
} from "./small-count";

/**
 * M20: one figure of one period. Each coordinate names a category of one dimension (a place is one
 * too), or is null for the total over that dimension; all cells of a table have equally many.
 */
export type SuppressionCell = Figure & {
  readonly coordinates: readonly (string | null)[];
};

/** M20: why a cell is hidden: it is small itself, or it would give a small one away. */
export type SuppressionCause = "primary" | "complementary";

/** M20: a cell with the decision about it; where `hidden` is set, none of its figures may be shown. */
export type SuppressionDecision<Cell> = {
  readonly cell: Cell;
  readonly hidden: SuppressionCause | null;
};

/**
 * M20: the coordinates of a figure stored under a place and a category key such as
 * "age:young|sex:female", in the order of the given dimension codes; the place comes first.
 */
export function coordinatesOf(
  placeCode: string,
  categoryKey: string,
  dimensionCodes: readonly string[],
): readonly (string | null)[] {
  const named = new Map(
    categoryKey.split("|").map((pair) => {
      const [dimension = "", ...category] = pair.split(":");
      return [dimension, category.join(":")] as const;
    }),
  );
  return [placeCode || null, ...dimensionCodes.map((code) => named.get(code) || null)];
}

/** M22: a cell as an earlier release had it, with the figure it hid or told. */
export type ReleasedCell = SuppressionCell & { readonly isHidden: boolean };

/**
 * M20: decides for all cells of one indicator and period together which may be shown: small ones
 * are hidden (primary), then as many others as it takes that no small one can be worked out from
 * what is left (complementary). A percent is hidden with its numerator and denominator. The
 * decisions stand in the order of the cells. M22: `earlier` is what earlier releases said of the same
 * indicator and period; who has kept them learns no small number either, of now or of then.
 */
export function suppress<Cell extends SuppressionCell>(
  basis: SuppressionBasis,
  cells: readonly Cell[],
  settings: SuppressionSettings = usualSuppression,
  earlier: readonly (readonly ReleasedCell[])[] = [],
): readonly SuppressionDecision<Cell>[] {
  const measured = (of: readonly SuppressionCell[]) =>
    of.map((cell) => ({ coordinates: cell.coordinates, measures: measuresOf(basis, cell) }));
  const now = measured(cells);
  const primary = new Set(
    now.flatMap(({ measures }, index) =>
      Object.values(measures).some((people) => isSmall(people, settings)) ? [index] : [],
    ),
  );
  const released = earlier.map((then) => ({
    cells: measured(then),
    hidden: new Set(then.flatMap(({ isHidden }, index) => (isHidden ? [index] : []))),
  }));
  const isWhollyShown = primary.size === 0 && released.every((one) => one.hidden.size === 0);
  const hidden = isWhollyShown ? primary : complementOf(now, primary, settings, released);
  return cells.map((cell, index) => ({
    cell,
    hidden: causeOf(primary.has(index), hidden.has(index)),
  }));
}

function causeOf(isPrimary: boolean, isHidden: boolean): SuppressionCause | null {
  if (isPrimary) return "primary";
  return isHidden ? "complementary" : null;
}
