import { type Sheet, type SheetRow, textCell } from "@/domain/kernel/sheet";
import { readOds } from "./read-ods";
import { readSeparated, type SeparatedRow, separatorOf } from "./read-separated";
import { readXls } from "./read-xls";
import { readXlsx } from "./read-xlsx";
import { UnreadableFile } from "./unreadable-file";

/** What a file is, by its first bytes and not by its name. */
export type FileKind = "text" | "xlsx" | "ods" | "xls";

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

function holds(bytes: Uint8Array, text: string, encoding: BufferEncoding): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding);
}

/** Bytes that no text has: a picture or a programme renamed to .csv. */
function isBinary(bytes: Uint8Array): boolean {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return !isWide && bytes.subarray(0, 4096).includes(0);
}

/** What a file is. Throws UnreadableFile for all that is no table, with a key that says what to do. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFile("file_empty");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const head = bytes.subarray(0, 4096);
    if (holds(head, "application/vnd.oasis.opendocument.spreadsheet", "latin1")) return "ods";
    return "xlsx";
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holds(bytes, "EncryptedPackage", "utf16le")) throw new UnreadableFile("file_encrypted");
    return "xls";
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableFile("file_pdf");
  if (isBinary(bytes)) throw new UnreadableFile("file_of_another_kind");
  return "text";
}

/** How many rows of the beginning and of the end of a long text file are kept for guessing. */
const [keptBeginning, keptEnd] = [3000, 200];
/** Of a text file larger than this only so many bytes are looked at for guessing; it is read whole when it is imported. */
const lookedAt = 8 * 1024 * 1024;

/** The rows of a text file; of a large one, those of its beginning, without the row that was cut. */
async function* textRows(bytes: Uint8Array): AsyncGenerator<SeparatedRow> {
  if (bytes.length <= lookedAt) {
    yield* readSeparated(bytes);
    return;
  }
  let before: SeparatedRow | null = null;
  try {
    for await (const row of readSeparated(bytes.subarray(0, lookedAt), separatorOf(bytes))) {
      if (before) yield before;
      before = row;
    }
  } catch (failure) {
    // Where the beginning was cut inside quotation marks, the rows above it are enough.
    if (!(failure instanceof UnreadableFile) || before === null) throw failure;
  }
}

async function textSheet(bytes: Uint8Array): Promise<Sheet> {
  const beginning: SheetRow[] = [];
  let end: SheetRow[] = [];
  for await (const { line, cells } of textRows(bytes)) {
    const row = { line, cells: cells.map(textCell) };
    if (beginning.length < keptBeginning) beginning.push(row);
    else {
      end.push(row);
      if (end.length >= keptEnd * 2) end = end.slice(-keptEnd);
    }
  }
  const isCut = bytes.length > lookedAt;
  const rows = isCut ? beginning : [...beginning, ...end.slice(-keptEnd)];
  return { name: null, isHidden: false, rows, merged: [] };
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  switch (fileKindOf(bytes)) {
    case "xlsx":
      return readXlsx(bytes);
    case "ods":
      return readOds(bytes);
    case "xls":
      return readXls(bytes);
    default:
      return [await textSheet(bytes)];
  }
}

/** The sheets of a file for guessing and showing; of a long text file the beginning and the end. Throws UnreadableFile. */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const sheets = await sheetsOf(bytes);
  if (
    sheets.every(({ rows }) =>
      rows.every(({ cells }) => cells.every(({ kind: one }) => one === "blank")),
    )
  ) {
    throw new UnreadableFile("file_empty");
  }
  return sheets;
}
