import { exact, quotient, rounded } from "../kernel/exact-number";
import { definitionAt } from "./comparable-points";

/** M4: one series as it stands in an address: an indicator by its code, a category combination, a place. */
export type SeriesRef = {
  readonly code: string;
  readonly categoryKey: string;
  readonly placeCode: string;
};

/** M4: how many series one picture can hold and still be read. */
export const mostCompared = 6;

/** M4: a series as a word of an address: "KR-CPS", "KR-CPS~income:low", "ABS~~CIN". */
export function refText({ code, categoryKey, placeCode }: SeriesRef): string {
  return [code, categoryKey, placeCode].join("~").replace(/~+$/, "");
}

/** M4: the series an address names: each once, the first six of them; those beyond are named, never drawn. */
export function comparedSeries(texts: readonly string[]): {
  readonly refs: readonly SeriesRef[];
  readonly beyond: readonly SeriesRef[];
} {
  const refs = new Map<string, SeriesRef>();
  for (const text of texts) {
    const [code = "", categoryKey = "", placeCode = ""] = text
      .split("~")
      .map((part) => part.trim());
    if (code === "") continue;
    const ref = { code: code.toUpperCase(), categoryKey, placeCode };
    refs.set(refText(ref), ref);
  }
  const all = [...refs.values()];
  return { refs: all.slice(0, mostCompared), beyond: all.slice(mostCompared) };
}

/** M1: how several series are shown: on one axis, indexed to 100 at a period, or each in a chart of its own. */
export type ComparisonShape = "together" | "indexed" | "apart";

/**
 * M1: only values of one unit stand on one axis as they are; others are indexed, or apart if people
 * ask for it, or if there is no period from which all of them could begin.
 */
export function comparisonShape(
  units: readonly string[],
  wish: string | undefined,
  canBeIndexed: boolean,
): ComparisonShape {
  if (new Set(units).size <= 1) return wish === "indexed" && canBeIndexed ? "indexed" : "together";
  return wish === "apart" || !canBeIndexed ? "apart" : "indexed";
}

type Dated = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
};

/** M2: the places in time at which every series has a value other than 0: there an index can begin. */
export function commonStarts(series: readonly (readonly Dated[])[]): readonly number[] {
  const [first, ...others] = series.map(
    (points) =>
      new Set(
        points.flatMap(({ position, value }) =>
          value === null || exact(value).isZero() ? [] : [position],
        ),
      ),
  );
  return [...(first ?? [])]
    .filter((position) => others.every((other) => other.has(position)))
    .sort((a, b) => a - b);
}

const indexDecimals = 6;

/**
 * M2, W12: a series with its value at a place in time as 100; what is missing stays missing, and
 * without a start there is no index. Values by another definition than that of the start have none.
 */
export function indexedTo<Point extends Dated>(
  points: readonly Point[],
  start: number,
  breaks: readonly { readonly position: number }[] = [],
): readonly Point[] {
  const definition = definitionAt(breaks, start);
  const base = points.find(({ position }) => position === start)?.value ?? null;
  return points.map((point) => {
    const isAlike = definitionAt(breaks, point.position) === definition;
    const share =
      base === null || point.value === null || !isAlike ? null : quotient(point.value, base);
    return { ...point, value: share === null ? null : rounded(share.times(100), indexDecimals) };
  });
}
