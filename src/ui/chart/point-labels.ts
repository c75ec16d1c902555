import {
  type Box,
  blockSize,
  holds,
  type LabelTone,
  type PlacedLabel,
  type Spot,
  touches,
  within,
} from "./label-box";
import { shortened } from "./text-size";

/** Words that belong to one point of the plot: its latest value, its baseline. */
export type PointLabel = {
  readonly key: string;
  readonly text: string;
  readonly spot: Spot;
  readonly size: number;
  readonly tone: LabelTone;
  readonly isStrong: boolean;
  /** Whether the words may be left out where they would lie on a line. */
  readonly isOptional: boolean;
};

/** What words must keep away from: other words altogether, and lines as far as can be. */
export type Obstacles = {
  readonly boxes: readonly Box[];
  /** Spots along everything that is drawn. */
  readonly ink: readonly Spot[];
};

const distance = 9;

function candidates({ x, y }: Spot, width: number, height: number): readonly Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const above = y - distance - height;
  const below = y + distance;
  return [
    ...[box(x - width / 2, above), box(x - width / 2, below)],
    ...[box(x - width, above), box(x, below), box(x - width, below), box(x, above)],
    ...[box(x + distance, y - height / 2), box(x - distance - width, y - height / 2)],
    ...[box(x - width / 2, above - height), box(x - width / 2, below + height)],
  ];
}

/**
 * Finds a place for the words of points, one after the other: beside their point, inside the
 * frame, never on other words, and where the fewest lines run. An optional one that finds no clear
 * place is left out.
 */
export function placePointLabels(
  labels: readonly PointLabel[],
  inside: Box,
  obstacles: Obstacles,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const text = shortened(label.text, inside.width, label.size);
    const { width, height } = blockSize([text], label.size);
    if (text === "" || height > inside.height) continue;
    const taken = [...obstacles.boxes, ...placed.map(({ box }) => box)];
    const free = candidates(label.spot, width, height)
      .map((wanted) => within(wanted, inside))
      .filter((box) => taken.every((other) => !touches(box, other)))
      .map((box) => ({ box, cost: obstacles.ink.filter((spot) => holds(box, spot)).length }));
    const best = free.reduce<(typeof free)[number] | null>(
      (found, one) => (found === null || one.cost < found.cost ? one : found),
      null,
    );
    if (!best || (label.isOptional && best.cost > 0)) continue;
    placed.push({
      ...{ key: label.key, lines: [text], size: label.size, anchor: "middle", tone: label.tone },
      ...{ isStrong: label.isStrong, box: best.box },
    });
  }
  return placed;
}

/** Spots along a broken line, close enough that no word can lie between two of them. */
export function inkOf(line: readonly Spot[]): readonly Spot[] {
  return line.flatMap((from, index) => {
    const to = line[index + 1];
    if (!to) return [from];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5));
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}
