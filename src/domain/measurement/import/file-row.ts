import type { TidyColumn, TidyRow } from "../tidy-row";

/**
 * Where a row stands in its file: the row as a spreadsheet counts it, from 1 (several tidy rows may
 * come from one), and the cell in which each part stood ("B7"). A part said for the whole file has no cell.
 */
export type FilePlace = {
  readonly sheet: string | null;
  readonly line: number;
  readonly cells: Readonly<Partial<Record<TidyColumn, string>>>;
};

/** One observation of a file, in the tidy layout, with its place. */
export type FileRow = { readonly at: FilePlace; readonly row: TidyRow };

/** A row or cell that could not be read at all: why, in which column, and what stood there. */
export type UnreadRow = {
  readonly at: FilePlace;
  readonly key: string;
  readonly column: TidyColumn | "";
  readonly text: string;
};

/** Whether a row could not be read. */
export function isUnread(row: FileRow | UnreadRow): row is UnreadRow {
  return "key" in row;
}

/** The letters of a column as a spreadsheet names it: 0 is A, 26 is AA. */
export function columnLetters(place: number): string {
  const rest = String.fromCharCode(65 + (place % 26));
  return place < 26 ? rest : columnLetters(Math.floor(place / 26) - 1) + rest;
}

/** The address of a cell as a spreadsheet names it: place 1 in row 7 is B7. */
export function cellAddress(place: number, line: number): string {
  return `${columnLetters(place)}${line}`;
}
