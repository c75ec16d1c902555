import { type EnteredCell, readCell, type ValueRule } from "./entered-value";

/** M4: what somebody types for one row of the entry grid: the cell itself, its note and where it can be read. */
export type TypedRow = EnteredCell & { readonly note: string; readonly source?: string };

/** M1, M4: what was said of a row last time: its parts where it takes parts, else its value. */
export type LastTime = {
  readonly takesParts: boolean;
  readonly lastValue: string | null;
  readonly lastNumerator: string | null;
  readonly lastDenominator: string | null;
};

/** M2, M4: what stands in the boxes of a row that says the same as last time: a value, so no reason why there is none. */
export function sameAsLastTime(row: LastTime): EnteredCell {
  return {
    value: row.takesParts ? "" : (row.lastValue ?? ""),
    numerator: row.takesParts ? (row.lastNumerator ?? "") : "",
    denominator: row.takesParts ? (row.lastDenominator ?? "") : "",
    notAvailableReason: "",
  };
}

/** M4: one box of a row, by the name under which it is sent. */
export type EntryBox = keyof TypedRow;

/** M1: the boxes of a row from left to right: numerator and denominator, or the bare value; then why not, a note and the evidence. */
export function boxesOf(takesParts: boolean): readonly EntryBox[] {
  const number: readonly EntryBox[] = takesParts ? ["numerator", "denominator"] : ["value"];
  return [...number, "notAvailableReason", "note", "source"];
}

/**
 * Splits what a spreadsheet puts on the clipboard: lines into cells by tabs; a cell in quotation
 * marks may hold tabs, line breaks and doubled marks. Total: any text gives at least one cell.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  // Each cell is read with the mark before it, so that an empty one is not skipped.
  const pattern = /[\t\n](?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g;
  const plain = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(/\n$/, "");
  for (const match of `\n${plain}`.matchAll(pattern)) {
    if (match[0].startsWith("\n")) rows.push([]);
    const cell = match[1]?.replaceAll('""', '"') ?? match[2] ?? "";
    rows.at(-1)?.push(cell.trim());
  }
  return rows;
}

/** Where pasted cells went: the rows as they are now, and how many cells found no box. */
export type Pasted = { readonly rows: readonly TypedRow[]; readonly left: number };

/** M4: writes a block of cells into the grid from one box on, rightwards and downwards. What finds no box is counted, not lost in silence. */
export function pasteAt(
  rows: readonly TypedRow[],
  takesParts: readonly boolean[],
  start: { readonly row: number; readonly box: EntryBox },
  cells: readonly (readonly string[])[],
): Pasted {
  const pasted = [...rows];
  let left = 0;
  for (const [down, line] of cells.entries()) {
    const row = pasted[start.row + down];
    const boxes = boxesOf(takesParts[start.row + down] ?? false);
    const first = Math.max(0, boxes.indexOf(start.box));
    const room = row ? boxes.slice(first, first + line.length) : [];
    left += line.slice(room.length).filter((cell) => cell !== "").length;
    if (!row) continue;
    const written = Object.fromEntries(room.map((box, right) => [box, line[right] ?? ""]));
    pasted[start.row + down] = { ...row, ...written };
  }
  return { rows: pasted, left };
}

/** M2: whether a row in which something stands was emptied: what stands there is to be taken back. */
export function isEmptied(rule: ValueRule, stored: TypedRow, typed: TypedRow): boolean {
  const [before, now] = [readCell(rule, stored), readCell(rule, typed)];
  return before.ok && before.recorded !== null && now.ok && now.recorded === null;
}

/** M4: whether two readings of a row mean the same, however they are written; what cannot be read never does. */
export function saysTheSame(rule: ValueRule, one: TypedRow, other: TypedRow): boolean {
  const [first, second] = [readCell(rule, one), readCell(rule, other)];
  if (!first.ok || !second.ok) return false;
  const besides = ({ note, source = "" }: TypedRow) => `${note.trim()}\n${source.trim()}`;
  return (
    JSON.stringify(first.recorded) === JSON.stringify(second.recorded) &&
    besides(one) === besides(other)
  );
}

/**
 * M2, M4: what of a row is still to be sent: nothing where it says what is stored already, or
 * cannot be read yet; a note alone does not make a value; a row that was emptied is sent empty.
 */
export function isUnsent(rule: ValueRule, stored: TypedRow, typed: TypedRow): boolean {
  const reading = readCell(rule, typed);
  if (!reading.ok) return false;
  return reading.recorded === null
    ? isEmptied(rule, stored, typed)
    : !saysTheSame(rule, stored, typed);
}

/** M4: what is known to be stored of each row, what is typed, and what turns out to be stored now. */
export type StoredAnew = {
  readonly known: readonly TypedRow[];
  readonly typed: readonly TypedRow[];
  readonly stored: readonly TypedRow[];
};

/** M4: the rows as they read on, and how many of them somebody else had changed. */
export type TakenOver = { readonly rows: readonly TypedRow[]; readonly taken: number };

/**
 * M4: two people, or two windows, write into one report. A row with nothing unsent takes over what
 * was stored elsewhere meanwhile, so that it is never sent back unseen; what is unsent here stays.
 */
export function takeOver(
  rules: readonly ValueRule[],
  { known, typed, stored }: StoredAnew,
): TakenOver {
  let taken = 0;
  const rows = typed.map((now, index) => {
    const [rule, before, anew] = [rules[index], known[index], stored[index]];
    if (!rule || !before || !anew) return now;
    if (isUnsent(rule, before, now) || !isUnsent(rule, anew, now)) return now;
    taken += 1;
    return anew;
  });
  return { rows, taken };
}
