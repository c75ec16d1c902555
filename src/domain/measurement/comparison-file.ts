import { definitionAt, unitAt } from "./comparable-points";
import { csvLine, guardedText } from "./import/tidy-file";

/** M2: a series as a file has it: what it is of, and its values with the index where there is one. */
export type FiledSeries = {
  readonly code: string;
  readonly indicator: string;
  readonly category: string;
  readonly place: string;
  readonly unit: string;
  readonly breaks: readonly { readonly position: number; readonly unitBefore: string }[];
  readonly points: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly own: string | null;
    readonly value: string | null;
    readonly isProvisional: boolean;
  }[];
};

/**
 * M2, W12: series side by side as a file, one value a row with its own unit and definition (1 is the
 * first); a missing value is an empty cell, never 0.
 */
export function comparisonFile(series: readonly FiledSeries[], isIndexed: boolean): string {
  const head = [
    ...["indicator", "name", "category", "place", "period", "value", "unit", "definition"],
    ...["provisional", ...(isIndexed ? ["index"] : [])],
  ];
  const rows = series.flatMap((one) =>
    one.points.map((point) => [
      ...[one.code, ...[one.indicator, one.category, one.place].map(guardedText)],
      ...[point.periodKey, point.own ?? ""],
      guardedText(unitAt(one.breaks, point.position, one.unit)),
      ...[String(definitionAt(one.breaks, point.position)), String(point.isProvisional)],
      ...(isIndexed ? [point.value ?? ""] : []),
    ]),
  );
  return [head, ...rows].map(csvLine).join("");
}
