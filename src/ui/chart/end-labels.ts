import {
  type Box,
  blockSize,
  type LabelTone,
  lineHeight,
  type PlacedLabel,
  type Spot,
} from "./label-box";
import { shortened, textWidth, wrapped } from "./text-size";

/** A line, a target or a forecast that is named at the right of the chart, at the height where it ends. */
export type EndLabel = {
  readonly key: string;
  readonly name: string;
  readonly display: string;
  readonly tone: LabelTone;
};

/** The words of the column at the right, cut to its width. */
export type EndColumn = {
  readonly width: number;
  readonly blocks: readonly (EndLabel & { readonly lines: readonly string[] })[];
};

const size = 12;

/** The words at the right of a chart: on one line each where there is room, else the name above its value. */
export function endColumn(labels: readonly EndLabel[], room: number, height: number): EndColumn {
  // A name may take two lines where all of them have the height for it.
  const most = labels.length * 3 * lineHeight(size) <= height ? 2 : 1;
  const single = labels.map(({ name, display }) => `${name} ${display}`.trim());
  const fits = single.every((text) => textWidth(text, size) <= room);
  const blocks = labels.map((label, index) => ({
    ...label,
    lines: fits
      ? [single[index] ?? ""]
      : [
          ...wrapped(label.name, room, size, most),
          ...(label.display === "" ? [] : [shortened(label.display, room, size)]),
        ],
  }));
  const width = Math.max(0, ...blocks.map(({ lines }) => blockSize(lines, size).width));
  return { width, blocks };
}

/**
 * Puts the blocks of the column at the heights they want, moved apart until none touches another
 * and all are inside; those for which there is no height left are left out, the last wish first.
 */
export function placeEndColumn(
  column: EndColumn,
  spots: ReadonlyMap<string, Spot>,
  inside: Box,
): readonly PlacedLabel[] {
  const wanted = fitting(column, inside.height)
    .map((block) => ({
      block,
      spot: spots.get(block.key) ?? { x: inside.x, y: inside.y },
      height: block.lines.length * lineHeight(size),
    }))
    .sort((a, b) => a.spot.y - b.spot.y);
  const tops = apart(
    wanted.map(({ spot, height }) => ({ top: spot.y - height / 2, height })),
    inside,
  );
  return wanted.map(({ block, spot, height }, index) => {
    const y = tops[index] ?? inside.y;
    const isMoved = Math.abs(y + height / 2 - spot.y) > 8 || inside.x - spot.x > 16;
    return {
      ...{ key: block.key, lines: block.lines, size, anchor: "start", tone: block.tone },
      isStrong: typeof block.tone === "object",
      box: { x: inside.x, y, width: blockSize(block.lines, size).width, height },
      leadFrom: isMoved ? spot : undefined,
    } satisfies PlacedLabel;
  });
}

function fitting({ blocks }: EndColumn, height: number) {
  const kept: EndColumn["blocks"][number][] = [];
  let used = 0;
  for (const block of blocks) {
    const own = block.lines.length * lineHeight(size);
    if (used + own > height) continue;
    used += own;
    kept.push(block);
  }
  return kept;
}

type Wish = { readonly top: number; readonly height: number };

/** The tops of blocks in their order, moved down and then up until all stand apart and inside. */
function apart(wishes: readonly Wish[], inside: Box): readonly number[] {
  const tops: number[] = [];
  let floor = inside.y;
  for (const { top, height } of wishes) {
    const placed = Math.max(top, floor);
    tops.push(placed);
    floor = placed + height;
  }
  let ceiling = inside.y + inside.height;
  for (let index = wishes.length - 1; index >= 0; index -= 1) {
    const height = wishes[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? ceiling, ceiling - height);
    ceiling = tops[index] ?? ceiling;
  }
  return tops;
}
