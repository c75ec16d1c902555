import { textWidth } from "./text-size";

/** A rectangle of a drawing; x and y are its upper left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A place of a drawing. */
export type Spot = { readonly x: number; readonly y: number };

/** How a text is drawn in its box. */
export type LabelTone = "ink" | "soft" | "accent" | { readonly series: number };

/** Words that have found their place: lines of text in a box that nothing else touches. */
export type PlacedLabel = {
  readonly key: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: LabelTone;
  readonly isStrong: boolean;
  readonly box: Box;
  /** Where the mark is that the words belong to, if they had to move away from it. */
  readonly leadFrom?: Spot | undefined;
};

/** The height of a line of text of a size. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

/** The size of a block of lines. */
export function blockSize(lines: readonly string[], size: number) {
  return {
    width: Math.max(0, ...lines.map((line) => textWidth(line, size))),
    height: lines.length * lineHeight(size),
  };
}

/** Whether two boxes share more than an edge. */
export function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a spot lies in a box. */
export function holds(box: Box, { x, y }: Spot): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** A box moved, not shrunk, so that it lies within another as far as it fits. */
export function within(box: Box, outer: Box): Box {
  return {
    ...box,
    x: Math.max(outer.x, Math.min(box.x, outer.x + outer.width - box.width)),
    y: Math.max(outer.y, Math.min(box.y, outer.y + outer.height - box.height)),
  };
}
