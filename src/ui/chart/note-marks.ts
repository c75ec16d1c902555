import type { ChartAnnotation, ChartBreak } from "./chart-data";
import { blockSize, lineHeight, type PlacedLabel } from "./label-box";
import { textWidth, wrapped } from "./text-size";

const size = 11;
const markHeight = 16;

/** The height of the strip for numbered marks, between the plot and the words of the time axis. */
export const stripHeight = 24;

/** The height of the band above the plot where breaks are named. */
export const breakBandHeight = 2 * lineHeight(size) + 4;

/** A numbered mark on the axis; several that would touch are one: "2–4". */
export type NoteMark = {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Where on the axis each of its notes happened. */
  readonly stems: readonly number[];
};

/** The marks of a chart's notes, and the words of those that have room beside theirs. */
export type PlacedNotes = {
  readonly marks: readonly NoteMark[];
  readonly labels: readonly PlacedLabel[];
  /** The numbers of notes whose words stand in the chart. */
  readonly named: ReadonlySet<number>;
};

/** An annotation with its number, in the order of time. */
export type NumberedNote = ChartAnnotation & { readonly number: number };

type Group = { readonly from: number; readonly to: number; readonly xs: readonly number[] };

function markText({ from, to }: Group): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function markWidth(group: Group): number {
  return Math.max(markHeight, textWidth(markText(group), size) + 8);
}

function centre(group: Group, left: number, right: number): number {
  const half = markWidth(group) / 2;
  const middle = group.xs.reduce((sum, x) => sum + x, 0) / group.xs.length;
  return Math.max(left + half, Math.min(middle, right - half));
}

/** Neighbours that would touch become one, until none does. */
function grouped(notes: readonly Group[], left: number, right: number): readonly Group[] {
  let groups = notes;
  for (;;) {
    const merged: Group[] = [];
    for (const group of groups) {
      const before = merged.at(-1);
      const gap = before
        ? centre(group, left, right) - centre(before, left, right)
        : Number.POSITIVE_INFINITY;
      if (before && gap < (markWidth(group) + markWidth(before)) / 2 + 2) {
        merged[merged.length - 1] = {
          ...{ from: before.from, to: group.to, xs: [...before.xs, ...group.xs] },
        };
      } else merged.push(group);
    }
    if (merged.length === groups.length) return merged;
    groups = merged;
  }
}

/** Places the numbered marks on the axis, with their words where there is room before the next one. */
export function placeNotes(
  notes: readonly NumberedNote[],
  x: (position: number) => number,
  { left, right, top, isNamed }: { left: number; right: number; top: number; isNamed: boolean },
): PlacedNotes {
  const groups = grouped(
    notes.map(({ position, number }) => ({ from: number, to: number, xs: [x(position)] })),
    left,
    right,
  );
  const marks = groups.map((group) => ({
    ...{ key: markText(group), text: markText(group), stems: group.xs },
    ...{ x: centre(group, left, right), width: markWidth(group) },
  }));
  const labels: PlacedLabel[] = [];
  const named = new Set<number>();
  for (const [index, mark] of marks.entries()) {
    const group = groups[index];
    const note = notes.find(({ number }) => number === group?.from && number === group.to);
    if (!isNamed || !note) continue;
    const start = mark.x + mark.width / 2 + 4;
    const next = marks[index + 1];
    const end = next ? next.x - next.width / 2 - 6 : right;
    const { width, height } = blockSize([note.label], size);
    if (start + width > end) continue;
    named.add(note.number);
    labels.push({
      ...{ key: `note ${note.number}`, lines: [note.label], size, anchor: "start", tone: "soft" },
      isStrong: false,
      box: { x: start, y: top + (stripHeight - height) / 2, width, height },
    });
  }
  return { marks, labels, named };
}

/** The words of breaks, in the order of time, above their rules: beside the rule where they fit, in two lines at most; else only below the chart. */
export function placeBreaks(
  breaks: readonly ChartBreak[],
  x: (position: number) => number,
  { left, right, bottom }: { left: number; right: number; bottom: number },
): readonly PlacedLabel[] {
  const labels: PlacedLabel[] = [];
  let cursor = left;
  for (const [index, { position, label }] of breaks.entries()) {
    const rule = x(position);
    const next = breaks[index + 1];
    const after = (next ? Math.min(x(next.position), right) : right) - rule - 10;
    const before = rule - 5 - cursor;
    const isAfter = textWidth(label, size) <= after || after >= before;
    const room = isAfter ? after : before;
    const lines = room < 24 ? [] : wrapped(label, room, size, 2);
    const isWhole = lines.join(" ") === label.split(/ +/).join(" ").trim();
    cursor = Math.max(cursor, rule + 5);
    if (!isWhole || lines.length === 0) continue;
    const { width, height } = blockSize(lines, size);
    const start = isAfter ? rule + 5 : rule - 5 - width;
    cursor = Math.max(cursor, start + width + 5);
    labels.push({
      ...{ key: `break ${position}`, lines, size, tone: "soft", isStrong: false },
      anchor: isAfter ? "start" : "end",
      box: { x: start, y: bottom - height - 2, width, height },
    });
  }
  return labels;
}
