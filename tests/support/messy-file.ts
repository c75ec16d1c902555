import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sheet } from "@/domain/kernel/sheet";
import { type FileRow, isUnread, type UnreadRow } from "@/domain/measurement/import/file-row";
import { guessReading } from "@/domain/measurement/import/guess-reading";
import type { Known } from "@/domain/measurement/import/known";
import type { NamedCode } from "@/domain/measurement/import/name-matching";
import type { TableReading } from "@/domain/measurement/import/reading";
import { readFileRows } from "@/features/measurement/source-file/facts";
import { readSheets } from "@/platform/spreadsheet/read-sheets";
import { sharedData } from "./shared-data";

/** The bytes of one of the real offices' files. */
export function messyBytes(name: string): Uint8Array {
  return readFileSync(join(sharedData, "messy", name));
}

/** An initiative that knows what a test says, and one reporter. */
export function knownTo(known: Partial<Known>): Known {
  return {
    ...{ indicators: [], places: [], dimensions: [] },
    reporters: [{ code: "OFFICE", name: "Statistical office" }],
    reasons: { notAvailable: "not available", suppressed: "held back" },
    ...known,
  };
}

/** Codes that are made of names. */
export function named(...names: readonly string[]): readonly NamedCode[] {
  return names.map((name) => ({ code: name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_"), name }));
}

/** One sheet of a file. */
export async function sheetOf(file: string, name: string | null = null): Promise<Sheet> {
  const found = (await readSheets(messyBytes(file))).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`${file} has no sheet ${name}`);
  return found;
}

/** What is guessed of a sheet. */
export async function guessed(
  file: string,
  known: Known,
  sheet: string | null = null,
): Promise<TableReading> {
  const reading = guessReading(await sheetOf(file, sheet), known);
  if (!reading) throw new Error(`no table was found in ${file}`);
  return reading;
}

/** All rows of a file as an import reads them: those with a value by the address of their value, and those refused. */
export async function rowsOf(file: string, reading: TableReading) {
  const rows: FileRow[] = [];
  const refused: UnreadRow[] = [];
  for await (const row of readFileRows(messyBytes(file), reading)) {
    if (isUnread(row)) refused.push(row);
    else rows.push(row);
  }
  const at = (cell: string) => {
    const found = rows.find(
      ({ at: { cells } }) => Object.values(cells).includes(cell) && cells.value === cell,
    );
    if (!found) return null;
    const filled = Object.entries(found.row).filter(([, text]) => text !== "");
    return Object.fromEntries(filled);
  };
  return { rows, refused, at };
}
