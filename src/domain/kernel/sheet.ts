/**
 * A cell of a sheet. A text file has only texts and blanks; a spreadsheet also knows numbers (their
 * exact text; `isPercent` where it shows them times 100 with a percent sign) and dates (ISO).
 */
export type Cell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly isPercent: boolean }
  | { readonly kind: "date"; readonly text: string };

/** A row with its number as a spreadsheet counts it, from 1. */
export type SheetRow = { readonly line: number; readonly cells: readonly Cell[] };

/** Cells that are one on the screen: rows from 1, places from 0, both ends belong to it. */
export type MergedCells = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstPlace: number;
  readonly lastPlace: number;
};

/** A sheet of a file. Of a very long text file only the beginning and the end are at hand for guessing. */
export type Sheet = {
  /** Null where the file has no sheets. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
};

const blank: Cell = { kind: "blank" };

/** A cell of a text file. */
export function textCell(text: string): Cell {
  return text.trim() === "" ? blank : { kind: "text", text };
}

/** The text of a cell, trimmed, white space of any kind as one space. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === "blank") return "";
  return cell.text.replaceAll(/\s+/g, " ").trim();
}

/** Whether a cell holds nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return textOf(cell) === "";
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
