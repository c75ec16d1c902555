import { type TidyRow, tidyColumns } from "../tidy-row";

/**
 * M4: a text as it stands in a file, so that no spreadsheet takes it for a formula: where it begins
 * with a mark of one, an apostrophe comes first. A text that begins so itself gets another, so that
 * reading gives back exactly what was written.
 */
export function guardedText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** M4: the text behind the guard of a file. */
export function unguardedText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** M4: cells as one line of a CSV. Only what needs them has quotation marks, so that the same rows are the same bytes. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}

/** The first line of a tidy file. */
export const tidyHeadLine = csvLine(tidyColumns);

const guarded = new Set(["not_available_reason", "note", "source"]);

/** M4: one observation as the cells of a tidy file, in the order of its columns. Free text is guarded; codes and numbers are none. */
export function tidyCells(row: TidyRow): readonly string[] {
  return tidyColumns.map((column) =>
    guarded.has(column) ? guardedText(row[column]) : row[column],
  );
}
