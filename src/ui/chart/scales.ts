import { scaleLinear } from "d3-scale";
import type { LineChartData } from "./chart-data";

/** The frame of a drawing in its own units, and the room its labels need. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** Where positions and values stand in a frame, with the few round ticks of each axis. */
export type ChartScales = {
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
};

const letterWidth = 6.4;

/** Room for the words beside the last points, which stand to the right of them. */
export function roomBeside({ target, forecast }: LineChartData): number {
  const words = [target, forecast].flatMap((mark) =>
    mark ? [`${mark.label} ${mark.display}`.length] : [],
  );
  return words.length === 0 ? 24 : 16 + Math.max(...words) * letterWidth;
}

function extent(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

function paddedDomain(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low * 1.5), Math.max(0, high * 1.5)];
  // A line that stays well above nothing may leave nothing out; one that comes near it shows it.
  const start = low >= 0 && low < (high - low) * 1.2 ? 0 : low - (high - low) * 0.08;
  return [start, high];
}

/** The scales of a chart: the time from its first point to its target, values with a little air. */
export function chartScales(data: LineChartData, frame: ChartFrame): ChartScales {
  const marks = [data.target, data.baseline].filter((mark) => mark !== undefined);
  const values = data.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const ahead = data.forecast?.points ?? [];
  const positions = [...data.points, ...marks, ...ahead].map(({ position }) => position);
  const [first, last] = extent(positions);
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([frame.left, frame.width - frame.right]);
  const y = scaleLinear()
    .domain(
      paddedDomain([
        ...values,
        ...marks.map(({ value }) => value),
        ...ahead.flatMap(({ low, high }) => [low, high]),
      ]),
    )
    .nice(4)
    .range([frame.height - frame.bottom, frame.top]);
  return { x, y, xTicks: yearTicks(first, last, frame), yTicks: y.ticks(4) };
}

/** Whole years, from the first to the last, far enough apart to be read. */
export function yearTicks(first: number, last: number, frame: ChartFrame): readonly number[] {
  const start = Math.ceil(first);
  const end = Math.floor(last);
  if (end <= start) return [start];
  const room = Math.max(2, Math.floor((frame.width - frame.left - frame.right) / 64));
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => (end - start) / size <= room) ?? 100;
  const ticks: number[] = [start];
  for (let year = Math.ceil((start + 1) / step) * step; year <= end; year += step) {
    if (year - start >= step * 0.6) ticks.push(year);
  }
  const lastTick = ticks.at(-1) ?? start;
  if (end - lastTick >= step * 0.6) ticks.push(end);
  else if (end !== lastTick && ticks.length > 1) ticks[ticks.length - 1] = end;
  return ticks;
}

/** A label that wants to stand at a height. */
export type WantedLabel = { readonly key: string; readonly y: number };

/**
 * Moves labels of one column apart until none touches another, keeping their order and staying
 * within [top, bottom] as long as they fit there at all.
 */
export function spreadLabels(
  labels: readonly WantedLabel[],
  lineHeight: number,
  top: number,
  bottom: number,
): ReadonlyMap<string, number> {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  for (const [index, label] of sorted.entries()) {
    const floor = index === 0 ? top : (placed[index - 1] ?? top) + lineHeight;
    placed.push(Math.max(label.y, floor));
  }
  let ceiling = bottom;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? ceiling, ceiling);
    ceiling = (placed[index] ?? ceiling) - lineHeight;
  }
  return new Map(sorted.map((label, index) => [label.key, placed[index] ?? label.y]));
}
