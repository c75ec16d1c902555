import { readCell } from "./entered-value";
import type { EntryPlace } from "./entry-findings";
import { isUnsent, type LastTime, sameAsLastTime, type TypedRow } from "./entry-sheet";
import { implausible, type PlausibilityFinding, rangeFinding } from "./plausibility";

/** M4: a row of the form that is sent whole: what it stands for, what is stored, and what was said before. */
export type SheetRow = EntryPlace &
  LastTime & {
    readonly naturalLimit: string | null;
    readonly stored: TypedRow;
    readonly history: readonly string[];
  };

/** M4: a row as it was sent: what was typed, the tick at "same as last time", and the value that was asked about before. */
export type SentRow = {
  readonly typed: TypedRow;
  readonly isSame: boolean;
  readonly asked: string;
};

/** M1, M2: what is wrong with one box of a row. */
export type RowMistake = {
  readonly row: number;
  readonly typed: TypedRow;
  readonly problem: { readonly path: string; readonly key: string };
};

/** M5: a value that looks wrong: out of range, or far from its history, with nothing in its note that says why. */
export type RowQuestion = { readonly value: string; readonly finding: PlausibilityFinding };

/** M4: a whole form as it was sent: what is to be recorded, what must be mended, and what is to be asked first. */
export type SentSheet = {
  readonly changed: readonly { readonly row: number; readonly typed: TypedRow }[];
  readonly mistakes: readonly RowMistake[];
  readonly questions: readonly (RowQuestion & { readonly row: number })[];
};

const isEmpty = ({ value, numerator, denominator }: TypedRow) =>
  [value, numerator, denominator].every((text) => text.trim() === "");

/** M4: the row with last time's value in its boxes. A reason that was just typed stays, and contradicts it; a stored one gives way. */
function asLastTime(row: SheetRow, typed: TypedRow): TypedRow {
  const { notAvailableReason } = typed;
  const isStored = notAvailableReason.trim() === row.stored.notAvailableReason.trim();
  return { ...typed, ...sameAsLastTime(row), ...(isStored ? {} : { notAvailableReason }) };
}

/** M5: the question about a row as it is now, or null: out of range before far from its history. */
export function questionOf(row: SheetRow, typed: TypedRow): RowQuestion | null {
  const reading = readCell(row, typed);
  if (!reading.ok || reading.recorded?.availability !== "reported") return null;
  if (typed.note.trim() !== "") return null;
  const { value } = reading.recorded;
  const finding = rangeFinding(row, value) ?? implausible(row.history, value);
  return finding && { value, finding };
}

/**
 * M4: reads a form that was sent whole, as a page without a script sends it. Rows that say what is
 * stored already are left alone; a row with a mistake is not recorded and comes back as it was
 * typed; a value that looks wrong (M5) is asked about once, unless its note says why.
 */
export function readSentSheet(rows: readonly SheetRow[], sent: readonly SentRow[]): SentSheet {
  const changed: { row: number; typed: TypedRow }[] = [];
  const mistakes: RowMistake[] = [];
  const questions: (RowQuestion & { row: number })[] = [];
  for (const [index, row] of rows.entries()) {
    const one = sent[index];
    if (!one) continue;
    const takesLast = one.isSame && row.lastValue !== null;
    if (takesLast && !isEmpty(one.typed) && !isUntouched(row, one.typed)) {
      const problem = { path: row.takesParts ? "numerator" : "value", key: "same_and_value" };
      mistakes.push({ row: index, typed: one.typed, problem });
      continue;
    }
    const typed = takesLast ? asLastTime(row, one.typed) : one.typed;
    const reading = readCell(row, typed);
    if (!reading.ok) {
      mistakes.push({ row: index, typed, problem: reading.problem });
      continue;
    }
    const lonely = reading.recorded === null ? boxBesides(typed) : null;
    if (lonely) {
      const problem = { path: lonely, key: "note_without_value" };
      mistakes.push({ row: index, typed, problem });
      continue;
    }
    if (isUnsent(row, row.stored, typed)) changed.push({ row: index, typed });
    const question = questionOf(row, typed);
    if (question && question.value !== one.asked) questions.push({ row: index, ...question });
  }
  return { changed, mistakes, questions };
}

/** Whether the boxes hold what is stored: then a tick at "same as last time" replaces it. */
function isUntouched(row: SheetRow, typed: TypedRow): boolean {
  const { value, numerator, denominator } = row.stored;
  return (
    typed.value === value && typed.numerator === numerator && typed.denominator === denominator
  );
}

/** Which of the boxes beside the value has something in it: without a value it says nothing that can be recorded. */
function boxBesides({ note, source = "" }: TypedRow): "note" | "source" | null {
  if (note.trim() !== "") return "note";
  return source.trim() === "" ? null : "source";
}
