import type { CellObject, WorkSheet } from "@e965/xlsx";
import { exact, exactText } from "@/domain/kernel/exact-number";
import type { Cell, MergedCells, Sheet, SheetRow } from "@/domain/kernel/sheet";
import { compoundStream } from "./guarded-compound";
import { cellLimit } from "./read-xlsx";
import { UnreadableFile } from "./unreadable-file";

/** The kinds of records of a workbook stream that are looked at before it is read. */
const kinds = { begin: 0x0809, end: 0x000a, sheet: 0x0085, password: 0x002f } as const;

/** The records that hold a cell with something in it; one holds several of a row, its last column at its end. */
const oneCell = new Set([0x0203, 0x027e, 0x00fd, 0x0204, 0x0006, 0x0205, 0x00d6]);
const manyCells = 0x00bd;

/** What values, their formats and their places are made of; of all other records the library hears nothing. */
const needed = new Set([
  ...[kinds.begin, kinds.end, kinds.sheet, manyCells, ...oneCell],
  // Dimensions, continued records, code page, days from 1904, formats, texts, merged cells.
  ...[0x0200, 0x003c, 0x0042, 0x0022, 0x041e, 0x00e0, 0x00fc, 0x0207, 0x00e5],
]);
/** A kind of record that the library passes over without a word. */
const passedOver = 0x0802;

/** The version of Excel 97 and later; older ones write their texts in code pages nobody names. */
const readVersion = 0x0600;
const mostSheets = 2000;

type Reach = { rows: number; columns: number };

function reachOf(reach: Reach | undefined, row: number, lastColumn: number): Reach {
  const { rows, columns } = reach ?? { rows: 0, columns: 0 };
  return { rows: Math.max(rows, row + 1), columns: Math.max(columns, lastColumn + 1) };
}

/**
 * Walks over the records of a workbook before anything is made of them: each must lie in the stream,
 * none may ask for a password, and the sheets may not reach further than a workbook of today may.
 * What is not needed is marked to be passed over.
 */
function guard(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const reaches: Reach[] = [];
  let [depth, sheets, at] = [0, 0, 0];
  while (at + 4 <= stream.length) {
    const [kind, from] = [view.getUint16(at, true), at + 4];
    const end = from + view.getUint16(at + 2, true);
    // Behind the last sheet the stream is filled up to the end of its sector.
    if (depth === 0 && kind !== kinds.begin) break;
    if (end > stream.length) throw new UnreadableFile("workbook_broken");
    const isCell = oneCell.has(kind) || kind === manyCells;
    if (kind === kinds.begin) {
      proveVersion(view, from, end);
      depth += 1;
      if (depth === 1) reaches.push({ rows: 0, columns: 0 });
    } else if (kind === kinds.end) depth -= 1;
    else if (kind === kinds.password) throw new UnreadableFile("file_encrypted");
    else if (kind === kinds.sheet) sheets += 1;
    else if (isCell && depth === 1 && end - from >= 6) {
      const column = view.getUint16(kind === manyCells ? end - 2 : from + 2, true);
      reaches.push(reachOf(reaches.pop(), view.getUint16(from, true), column));
    }
    // What stands inside a sheet, such as a chart, repeats values that are no cells of it.
    if (!needed.has(kind) || (depth > 1 && isCell)) view.setUint16(at, passedOver, true);
    at = end;
  }
  if (reaches.length === 0 || depth !== 0) throw new UnreadableFile("workbook_broken");
  const span = reaches.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (span > cellLimit || sheets > mostSheets) {
    throw new UnreadableFile("too_many_spreadsheet_cells", { most: cellLimit });
  }
}

function proveVersion(view: DataView, from: number, end: number): void {
  if (end - from < 4) throw new UnreadableFile("workbook_broken");
  if (view.getUint16(from, true) !== readVersion) throw new UnreadableFile("file_old_excel");
}

const millisecondsADay = 24 * 60 * 60 * 1000;

/** The date of a day as Excel counts them, from 1900 (with a 29 February that never was) or from 1904. */
function dateOf(serial: number, from1904: boolean): Cell {
  const missing = serial < 60 ? 1 : 0;
  const day = Math.floor(serial) + (from1904 ? 1462 : missing);
  const date = new Date(Date.UTC(1899, 11, 30) + day * millisecondsADay);
  const isDate = !Number.isNaN(date.valueOf()) && date.getUTCFullYear() < 10_000;
  return isDate ? { kind: "date", text: date.toISOString().slice(0, 10) } : { kind: "blank" };
}

const errors: Readonly<Record<number, string>> = {
  ...{ 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!" },
  42: "#N/A",
};

type Formats = { readonly isDate: (format: string) => boolean; readonly from1904: boolean };

function cellOf(cell: CellObject | undefined, { isDate, from1904 }: Formats): Cell {
  if (cell?.v === undefined || cell.t === "z") return { kind: "blank" };
  const { v: value, t: type } = cell;
  const format = String(cell.z ?? "General");
  if (type === "n" && typeof value === "number") {
    if (!Number.isFinite(value)) return { kind: "blank" };
    if (isDate(format)) return dateOf(value, from1904);
    const isPercent = format.replaceAll(/"[^"]*"|\\./g, "").includes("%");
    return { kind: "number", text: exactText(exact(value)), isPercent };
  }
  const text = type === "e" ? (errors[Number(value)] ?? "#N/A") : String(value);
  return text.trim() === "" ? { kind: "blank" } : { kind: "text", text };
}

function rowsOf(sheet: WorkSheet, formats: Formats): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (const [at, row] of (sheet["!data"] ?? []).entries()) {
    const cells = Array.from(row ?? [], (cell) => cellOf(cell, formats));
    if (cells.length > 0) rows.push({ line: at + 1, cells });
  }
  return rows;
}

function mergedIn(sheet: WorkSheet): readonly MergedCells[] {
  return (sheet["!merges"] ?? []).map(({ s: start, e: end }) => ({
    ...{ firstLine: start.r + 1, lastLine: end.r + 1 },
    ...{ firstPlace: start.c, lastPlace: end.c },
  }));
}

/**
 * The sheets of a workbook of Excel 97 to 2003 (.xls), behind guards of its own: the library that
 * reads it, which is loaded for such a file alone, gets nothing but a stream that was walked over.
 * Throws UnreadableFile.
 */
export async function readXls(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const stream = compoundStream(bytes, ["Workbook"]);
  if (stream === null) {
    const isOlder = compoundStream(bytes, ["Book"]) !== null;
    throw new UnreadableFile(isOlder ? "file_old_excel" : "file_of_another_kind");
  }
  guard(stream);
  const { read, SSF } = await import("@e965/xlsx");
  try {
    const book = read(stream, {
      ...{ type: "buffer", dense: true, cellNF: true, cellText: false },
      ...{ cellFormula: false, cellHTML: false },
    });
    const formats = { isDate: SSF.is_date, from1904: book.Workbook?.WBProps?.date1904 === true };
    return book.SheetNames.flatMap((name, at) => {
      const sheet = book.Sheets[name];
      if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") return [];
      const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
      return [{ name, isHidden, rows: rowsOf(sheet, formats), merged: mergedIn(sheet) }];
    });
  } catch {
    // The reader says in its own words what is wrong; people are told to save the file anew.
    throw new UnreadableFile("workbook_broken");
  }
}
