import { isBlank, type MergedCells, type Sheet, type SheetRow, textOf } from "../../kernel/sheet";
import type { Layout } from "./layout";
import { foldedName } from "./name-matching";
import { isPeriodLike } from "./period-cell";
import { entriesOf, isMeasureColumn, type TableReading } from "./reading";

function mergedText(rows: readonly SheetRow[], merged: readonly MergedCells[]) {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  return (line: number, place: number): string => {
    const range = merged.find(
      ({ firstLine, lastLine, firstPlace, lastPlace }) =>
        firstLine <= line && line <= lastLine && firstPlace <= place && place <= lastPlace,
    );
    const [from, at] = range ? [range.firstLine, range.firstPlace] : [line, place];
    return textOf(byLine.get(from)?.cells[at]);
  };
}

/** Where nothing says which cells are one, a heading holds for the empty cells to its right, but for the lowest row. */
function filledRight(row: SheetRow, isLowest: boolean, { figurePlaces, width }: Layout) {
  const from = figurePlaces[0] ?? 0;
  let carried = "";
  return Array.from({ length: width }, (_, place) => {
    const text = textOf(row.cells[place]);
    if (isLowest || place < from) return text;
    if (text !== "") carried = text;
    return text === "" && figurePlaces.includes(place) ? carried : text;
  });
}

/** The words above each column, from the top down. A heading over several columns stands above each of them. */
export function headingsOf(sheet: Sheet, layout: Layout): readonly (readonly string[])[] {
  const rows = sheet.rows.filter(({ line }) => layout.headerRows.includes(line));
  const lowest = rows.findLastIndex((row) =>
    layout.figurePlaces.some((place) => !isBlank(row.cells[place])),
  );
  const textAt = mergedText(sheet.rows, sheet.merged);
  const lines = rows.map((row, at) =>
    sheet.merged.length > 0
      ? Array.from({ length: layout.width }, (_, place) => textAt(row.line, place))
      : filledRight(row, at >= lowest, layout),
  );
  return Array.from({ length: layout.width }, (_, place) => [
    ...new Set(lines.map((line) => line[place] ?? "").filter((text) => text !== "")),
  ]);
}

/** A heading without its periods, which change from one file of an office to the next. */
function lastingHeading(heading: readonly string[]): string {
  const lasting = heading.filter((text) => !isPeriodLike({ kind: "text", text }));
  return lasting.map(foldedName).join(" / ");
}

/** By what a file of the same office is known again: the words above its columns, without periods. */
export function signatureOf({ headings }: Pick<TableReading, "headings">): string {
  const lasting = headings.map(lastingHeading).filter((heading) => heading !== "");
  return [...new Set(lasting)].join(" | ").slice(0, 1000);
}

/**
 * The reading of a new file by what people said of an earlier one with the same headings: roles,
 * names, marks and number format are kept; rows and periods are those of the new file.
 */
export function rememberedReading(fresh: TableReading, past: TableReading): TableReading {
  const known = new Map(past.headings.map((heading, place) => [lastingHeading(heading), place]));
  const columns = fresh.columns.map((column, place) => {
    const heading = fresh.headings[place] ?? [];
    const before = past.columns[known.get(lastingHeading(heading)) ?? place];
    if (before === undefined || !known.has(lastingHeading(heading))) return column;
    if (!isMeasureColumn(before)) return before;
    const period = isMeasureColumn(column) ? column.says.period : undefined;
    const lasting = entriesOf(before.says).filter(([part]) => part !== "period");
    return { ...before, says: { ...Object.fromEntries(lasting), ...(period && { period }) } };
  });
  const { period: pastPeriod, ...constants } = past.constants;
  const period = fresh.constants.period ?? undefined;
  const parts = new Set(
    [...entriesOf(fresh.names), ...entriesOf(past.names)].map(([part]) => part),
  );
  return {
    ...fresh,
    columns,
    constants: { ...constants, ...(period !== undefined && { period }) },
    ...{ decimal: past.decimal, dateOrder: past.dateOrder, datesStandFor: past.datesStandFor },
    names: Object.fromEntries(
      [...parts].map((part) => [part, { ...fresh.names[part], ...past.names[part] }]),
    ),
    labels: { ...fresh.labels, ...past.labels },
    marks: { ...fresh.marks, ...past.marks },
  };
}
