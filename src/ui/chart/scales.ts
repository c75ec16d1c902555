import { scaleLinear } from "d3-scale";
import { formatShortMonth } from "@/i18n/format";
import type { ChartSpan, LineChartData } from "./chart-data";
import { textWidth } from "./text-size";

/** The frame of a drawing in its own units, and the room around what is plotted. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** A mark of the time axis with its words. */
export type TimeTick = { readonly position: number; readonly label: string };

/** Where positions and values stand in a frame, with the few round ticks of each axis. */
export type ChartScales = {
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly TimeTick[];
  readonly yTicks: readonly number[];
};

/** The size of the words of an axis, in the units of the drawing. */
export const axisTextSize = 11;

const yearsBeside = 1;

function extent(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

function paddedDomain([low, high]: readonly [number, number]): [number, number] {
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low * 1.5), Math.max(0, high * 1.5)];
  // A line that stays well above nothing may leave nothing out; one that comes near it shows it.
  const start = low >= 0 && low < (high - low) * 0.8 ? 0 : low - (high - low) * 0.08;
  return [start, high];
}

function linesOf({ points, lines = [], behind = [] }: LineChartData) {
  return [points, behind, ...lines.map(({ points: own }) => own)];
}

function marksOf({ target, baseline }: LineChartData) {
  return [target, baseline].filter((mark) => mark !== undefined);
}

/** From where to where the values of a chart go, with all that is drawn beside them. */
export function valueExtent(data: LineChartData): readonly [number, number] {
  if (data.span) return data.span.values;
  const lines = linesOf(data);
  return extent([
    ...lines.flat().flatMap(({ value }) => (value === null ? [] : [value])),
    ...marksOf(data).map(({ value }) => value),
    ...(data.forecast?.points ?? []).flatMap(({ low, high }) => [low, high]),
  ]);
}

/** From when to when a chart goes: from its first point to its last, its target or the end of its forecast. */
export function timeExtent(data: LineChartData): readonly [number, number] {
  if (data.span) return data.span.positions;
  const lines = linesOf(data);
  const ahead = data.forecast?.points ?? [];
  const shown = [...lines.flat(), ...marksOf(data), ...ahead].map(({ position }) => position);
  const [first, last] = extent(shown);
  // What happened shortly before or after is part of the picture; a date far off is not.
  const beside = [...(data.annotations ?? []), ...(data.breaks ?? [])]
    .map(({ position }) => position)
    .filter((position) => position >= first - yearsBeside && position <= last + yearsBeside);
  return extent([first, last, ...beside]);
}

/** The span that holds all of several charts, so that they can stand on one scale. */
export function sharedSpan(charts: readonly LineChartData[]): ChartSpan {
  return {
    positions: extent(charts.flatMap((chart) => timeExtent(chart))),
    values: extent(charts.flatMap((chart) => valueExtent(chart))),
  };
}

/** Those of a chart's notes that lie within its time, each with its number among all of them. */
export function notesWithin<Note extends { readonly position: number }>(
  data: LineChartData,
  notes: readonly Note[],
): readonly (Note & { readonly number: number })[] {
  const [first, last] = timeExtent(data);
  return inOrder(notes)
    .map((note, index) => ({ ...note, number: index + 1 }))
    .filter(({ position }) => position >= first && position <= last);
}

/** The notes of a chart in the order of time: this is the order of their numbers. */
export function inOrder<Note extends { readonly position: number }>(
  notes: readonly Note[],
): readonly Note[] {
  return [...notes].sort((a, b) => a.position - b.position);
}

function valueScale(data: LineChartData) {
  return scaleLinear()
    .domain(paddedDomain(valueExtent(data)))
    .nice(4);
}

/** The round values of the axis; they do not depend on the frame. */
export function valueTicks(data: LineChartData): readonly number[] {
  return valueScale(data).ticks(4);
}

/** The same scales in numbers, for a chart that draws itself: both ends of each axis, and its round values. */
export function plotDomain(data: LineChartData) {
  const [low = 0, high = 1] = valueScale(data).domain();
  const [first, last] = timeExtent(data);
  return {
    values: [low, high] as const,
    positions: first === last ? ([first - 1, last + 1] as const) : ([first, last] as const),
    valueTicks: valueTicks(data),
  };
}

/** The scales of a chart in its frame. */
export function chartScales(data: LineChartData, frame: ChartFrame): ChartScales {
  const [first, last] = timeExtent(data);
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([frame.left, frame.width - frame.right]);
  const y = valueScale(data).range([frame.height - frame.bottom, frame.top]);
  const room = frame.width - frame.left - frame.right;
  return { x, y, xTicks: timeTicks(first, last, room), yTicks: y.ticks(4) };
}

const labelGap = 14;

/** Ticks of a time axis: whole years, or months where there is less than three years to show; never closer than can be read. */
export function timeTicks(first: number, last: number, room: number): readonly TimeTick[] {
  const isWhole = Number.isInteger(first) && Number.isInteger(last);
  return last - first >= 3 || isWhole
    ? yearTicks(first, last, room)
    : monthTicks(first, last, room);
}

function yearTicks(first: number, last: number, room: number): readonly TimeTick[] {
  const start = Math.ceil(first);
  const end = Math.floor(last);
  const width = textWidth(String(end), axisTextSize) + labelGap;
  const apart = last === first ? 1 : width / (room / (last - first));
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((size) => size >= apart) ?? Math.ceil(apart);
  const years: number[] = [];
  for (let year = Math.ceil(start / step) * step; year <= end; year += step) years.push(year);
  // The first and the last year are what people look for: a round one too close to them gives way.
  const ends = end - start >= apart ? [start, end] : [start];
  const round = years.filter((year) => ends.every((one) => Math.abs(one - year) >= apart));
  return [...ends, ...round]
    .sort((a, b) => a - b)
    .map((year) => ({ position: year, label: String(year) }));
}

function monthTicks(first: number, last: number, room: number): readonly TimeTick[] {
  const width = textWidth("Mmm 2000", axisTextSize) + labelGap;
  const start = Math.ceil(first * 12 - 1e-6);
  const end = Math.floor(last * 12 + 1e-6);
  const apart = last === first ? 1 : width / (room / ((last - first) * 12));
  const step = [1, 2, 3, 6, 12, 24].find((size) => size >= apart) ?? 24;
  const months: number[] = [];
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) months.push(month);
  return (months.length === 0 && start <= end ? [start] : months).map((month) => ({
    position: Math.min(Math.max(month / 12, first), last),
    label: formatShortMonth(Math.floor(month / 12), (month % 12) + 1),
  }));
}
