/** M2: a series as a file has it: what it is of, and its values with the index where there is one. */
export type FiledSeries = {
  readonly code: string;
  readonly indicator: string;
  readonly category: string;
  readonly place: string;
  readonly unit: string;
  readonly points: readonly {
    readonly periodKey: string;
    readonly own: string | null;
    readonly value: string | null;
    readonly isProvisional: boolean;
  }[];
};

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name in a cell: one that a spreadsheet would take for a formula begins with an apostrophe. */
function nameCell(text: string): string {
  return quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

/** M2: series side by side as a file, one value a row; a missing value is an empty cell, never 0. */
export function comparisonFile(series: readonly FiledSeries[], isIndexed: boolean): string {
  const head = [
    ...["indicator", "name", "category", "place", "period", "value", "unit", "provisional"],
    ...(isIndexed ? ["index"] : []),
  ];
  const rows = series.flatMap((one) =>
    one.points.map((point) =>
      [
        ...[one.code, nameCell(one.indicator), nameCell(one.category), nameCell(one.place)],
        ...[point.periodKey, point.own ?? "", nameCell(one.unit), String(point.isProvisional)],
        ...(isIndexed ? [point.value ?? ""] : []),
      ].join(","),
    ),
  );
  return `${[head.join(","), ...rows].join("\n")}\n`;
}
