import { exact, exactText } from "@/domain/kernel/exact-number";
import { type Cell, cellAddress, textCell } from "@/domain/kernel/sheet";
import type { FilePlace, FileRow, UnreadRow } from "@/domain/measurement/import/file-row";
import { tableReader } from "@/domain/measurement/import/read-rows";
import type { Reading, TableReading } from "@/domain/measurement/import/reading";
import { readTidyHead, type TidyColumn, tidyRow } from "@/domain/measurement/tidy-row";
import { readSeparated } from "@/platform/spreadsheet/read-separated";
import { fileKindOf, readSheets } from "@/platform/spreadsheet/read-sheets";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";

type Places = readonly (TidyColumn | null)[];

function placeOf(places: Places, line: number): FilePlace {
  const cells: Partial<Record<TidyColumn, string>> = {};
  for (const [place, column] of places.entries()) {
    if (column !== null) cells[column] = cellAddress(place, line);
  }
  return { sheet: null, line, cells };
}

/** A cell as people see it: seven percent is 7. */
function shownText(cell: Cell): string {
  if (cell.kind === "blank") return "";
  const isPercent = cell.kind === "number" && cell.isPercent;
  return isPercent ? exactText(exact(cell.text).times(100)) : cell.text;
}

/** The lines of a text file, or of the first sheet of a workbook: one of our own has no other. */
async function* linesOf(
  content: Uint8Array,
): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }> {
  if (fileKindOf(content) === "text") {
    yield* readSeparated(content);
    return;
  }
  const [sheet] = await readSheets(content);
  for (const { line, cells } of sheet?.rows ?? []) yield { line, cells: cells.map(shownText) };
}

async function* readTidyFile(content: Uint8Array): AsyncGenerator<FileRow | UnreadRow> {
  let places: Places | null = null;
  for await (const { line, cells } of linesOf(content)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (places === null) {
      const head = readTidyHead(cells);
      if (!head.ok) throw new UnreadableFile(head.key, { column: head.column });
      places = head.places;
      continue;
    }
    const at = placeOf(places, line);
    if (cells.slice(places.length).some((cell) => cell.trim() !== "")) {
      yield { at, key: "too_many_cells", column: "", text: cells.join(",").slice(0, 80) };
      continue;
    }
    yield { at, row: tidyRow(places, cells) };
  }
  if (places === null) throw new UnreadableFile("file_empty");
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
export async function* readFileRows(
  content: Uint8Array,
  reading: Reading,
): AsyncGenerator<FileRow | UnreadRow> {
  if (reading.kind === "table") yield* readTable(content, reading);
  else yield* readTidyFile(content);
}
