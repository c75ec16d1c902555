import { type TidyRow, tidyColumns, toldColumns } from "../tidy-row";

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

/** The head of a file of ours: the tidy columns, and what is told beside the values. */
export const tidyHead = [...tidyColumns, ...toldColumns] as const;

/** What is told beside a value (W12). */
export type Told = Readonly<Record<(typeof toldColumns)[number], string>>;

const guarded = new Set(["not_available_reason", "note", "source", "unit"]);

/** M4: one observation as the cells of a file, in the order of its head. Free text is guarded; codes and numbers are none. */
export function tidyCells(row: TidyRow & Told): readonly string[] {
  return tidyHead.map((column) => (guarded.has(column) ? guardedText(row[column]) : row[column]));
}
