import { exact, exactText } from "@/domain/kernel/exact-number";
import { type Cell, columnLetters, textCell } from "@/domain/kernel/sheet";
import type { FilePlace, FileRow, UnreadRow } from "@/domain/measurement/import/file-row";
import { tableReader } from "@/domain/measurement/import/read-rows";
import type { Reading, TableReading } from "@/domain/measurement/import/reading";
import { readTidyHead, type TidyColumn, tidyRowReader } from "@/domain/measurement/tidy-row";
import { readSeparated, type SeparatedRow } from "@/platform/spreadsheet/read-separated";
import { fileKindOf, readSheets } from "@/platform/spreadsheet/read-sheets";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";

type Places = readonly (TidyColumn | null)[];

/** Says where each part of a row stands; the letters of the columns are found once for the whole file. */
function placeReader(places: Places): (line: number) => FilePlace {
  const letters = places.flatMap((column, place) =>
    column === null ? [] : [[column, columnLetters(place)] as const],
  );
  return (line) => {
    const cells: Partial<Record<TidyColumn, string>> = {};
    for (const [column, letter] of letters) cells[column] = `${letter}${line}`;
    return { sheet: null, line, cells };
  };
}

/** Reads the rows below the head of a tidy file. */
function tidyReader(places: Places): (row: SeparatedRow) => FileRow | UnreadRow {
  const [placeOf, rowOf] = [placeReader(places), tidyRowReader(places)];
  return ({ line, cells }) => {
    const at = placeOf(line);
    const isTooLong =
      cells.length > places.length && cells.slice(places.length).some((cell) => cell.trim() !== "");
    if (!isTooLong) return { at, row: rowOf(cells) };
    return { at, key: "too_many_cells", column: "", text: cells.join(",").slice(0, 80) };
  };
}

/** A cell as people see it: seven percent is 7. */
function shownText(cell: Cell): string {
  if (cell.kind === "blank") return "";
  const isPercent = cell.kind === "number" && cell.isPercent;
  return isPercent ? exactText(exact(cell.text).times(100)) : cell.text;
}

async function* firstSheetLines(content: Uint8Array): AsyncGenerator<SeparatedRow> {
  const [sheet] = await readSheets(content);
  for (const { line, cells } of sheet?.rows ?? []) yield { line, cells: cells.map(shownText) };
}

/** The lines of a text file, or of the first sheet of a workbook: one of our own has no other. */
function linesOf(content: Uint8Array): AsyncGenerator<SeparatedRow> {
  return fileKindOf(content) === "text" ? readSeparated(content) : firstSheetLines(content);
}

async function* readTidyFile(content: Uint8Array): AsyncGenerator<FileRow | UnreadRow> {
  let read: ReturnType<typeof tidyReader> | null = null;
  for await (const row of linesOf(content)) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    if (read !== null) {
      yield read(row);
      continue;
    }
    const head = readTidyHead(row.cells);
    if (!head.ok) throw new UnreadableFile(head.key, { column: head.column });
    read = tidyReader(head.places);
  }
  if (read === null) throw new UnreadableFile("file_empty");
}

async function* readTable(
  content: Uint8Array,
  reading: TableReading,
): AsyncGenerator<FileRow | UnreadRow> {
  const read = tableReader(reading);
  if (fileKindOf(content) === "text") {
    for await (const { line, cells } of readSeparated(content)) {
      yield* read({ line, cells: cells.map(textCell) });
    }
    return;
  }
  const sheets = await readSheets(content);
  const sheet = sheets.find(({ name }) => name === reading.sheet);
  if (!sheet) throw new UnreadableFile("unknown_sheet", { column: reading.sheet ?? "" });
  for (const row of sheet.rows) yield* read(row);
}

/**
 * The rows of a stored file, one after the other, as its reading says. A text file is read in flat
 * memory; a spreadsheet is held whole, under its limits. What the file is, its bytes say and not its
 * name. Throws UnreadableFile, with a key and values for the words, where it cannot be taken at all.
 */
export function readFileRows(
  content: Uint8Array,
  reading: Reading,
): AsyncGenerator<FileRow | UnreadRow> {
  return reading.kind === "table" ? readTable(content, reading) : readTidyFile(content);
}
