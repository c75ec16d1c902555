import type { TidyColumn, TidyRow } from "../tidy-row";

/**
 * Where a row stands in its file: the row as a spreadsheet counts it, from 1 (several tidy rows may
 * come from one), and the cell in which each part stood ("B7"). What a
 * heading says is found where its figure stands. A part said for the whole file has no cell.
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
