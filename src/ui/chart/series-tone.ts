const strokes = [
  ...["stroke-series-1", "stroke-series-2", "stroke-series-3"],
  ...["stroke-series-4", "stroke-series-5", "stroke-series-6"],
];

const fills = [
  ...["fill-series-1", "fill-series-2", "fill-series-3"],
  ...["fill-series-4", "fill-series-5", "fill-series-6"],
];

/** The colour of a line by its number, beginning with 1. */
export function seriesStroke(series: number): string {
  return strokes[(series - 1) % strokes.length] ?? "stroke-accent";
}

/** The colour of a line's points and words by its number, beginning with 1. */
export function seriesFill(series: number): string {
  return fills[(series - 1) % fills.length] ?? "fill-accent";
}
