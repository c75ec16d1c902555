import { parse } from "csv-parse";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { UnreadableFile } from "./unreadable-file";

const pieceBytes = 64 * 1024;

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    // Not UTF-8: an older spreadsheet of a western office.
    return false;
  }
}

/** In which characters a text file is written: by its byte order mark, else UTF-8 where every byte fits, else Windows-1252. */
export function textEncodingOf(bytes: Uint8Array): "utf16le" | "utf16be" | "utf8" | "win1252" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  return isUtf8(bytes) ? "utf8" : "win1252";
}

/** The text of a file in pieces, so that a large one is never held twice. */
export function* textPieces(bytes: Uint8Array): Generator<string> {
  const decoder = iconv.getDecoder(textEncodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const text = decoder.write(Buffer.from(bytes.subarray(at, at + pieceBytes)));
    yield at === 0 ? text.replace(/^\uFEFF/, "") : text;
  }
  yield decoder.end() ?? "";
}

const separators = [",", ";", "\t", "|"];

/** What stands between the cells of a text table, judged by its beginning. */
export function separatorOf(bytes: Uint8Array): string {
  const [beginning = ""] = textPieces(bytes.subarray(0, pieceBytes));
  const { meta } = Papa.parse(beginning, { delimitersToGuess: separators, preview: 200 });
  return separators.includes(meta.delimiter) ? meta.delimiter : ",";
}

/** One row of a text table: its cells, and its number as a spreadsheet counts rows. */
export type SeparatedRow = { readonly line: number; readonly cells: readonly string[] };

/** Reads a text table row by row in flat memory. Throws UnreadableFile where a quote never closes. */
export async function* readSeparated(
  bytes: Uint8Array,
  separator: string = separatorOf(bytes),
): AsyncGenerator<SeparatedRow> {
  const rows = parse({
    delimiter: separator,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  });
  const pieces = textPieces(bytes);
  const feed = () => {
    for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
      if (piece.value !== "" && !rows.write(piece.value)) return;
    }
    rows.end();
  };
  rows.on("drain", feed);
  feed();
  let line = 0;
  try {
    for await (const parsed of rows) {
      const cells: string[] = parsed; // csv-parse gives lists of texts where no columns are named
      line += 1;
      yield { line, cells };
    }
  } catch (failure) {
    if (!(failure instanceof Error && "code" in failure)) throw failure;
    if (!String(failure.code).startsWith("CSV_")) throw failure;
    throw new UnreadableFile("broken_quoting", { line: line + 1 });
  }
}
