import {
  cellAddress,
  type FilePlace,
  type FileRow,
  type UnreadRow,
} from "@/domain/measurement/import/file-row";
import type { Reading } from "@/domain/measurement/import/reading";
import { readTidyHead, type TidyColumn, tidyRow } from "@/domain/measurement/tidy-row";
import { readSeparated } from "@/platform/spreadsheet/read-separated";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";

type Places = readonly (TidyColumn | null)[];

function placeOf(places: Places, line: number): FilePlace {
  const cells: Partial<Record<TidyColumn, string>> = {};
  for (const [place, column] of places.entries()) {
    if (column !== null) cells[column] = cellAddress(place, line);
  }
  return { sheet: null, line, cells };
}

async function* readTidyFile(content: Uint8Array): AsyncGenerator<FileRow | UnreadRow> {
  let places: Places | null = null;
  for await (const { line, cells } of readSeparated(content)) {
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

/**
 * The rows of a stored file, one after the other, as its reading says. A text file is read in flat
 * memory. Throws UnreadableFile, with a key and values for the words, where the file cannot be taken at all.
 */
export async function* readFileRows(
  content: Uint8Array,
  _fileName: string,
  reading: Reading,
): AsyncGenerator<FileRow | UnreadRow> {
  if (reading.kind === "tidy") yield* readTidyFile(content);
  else throw new UnreadableFile("unknown_reading");
}
