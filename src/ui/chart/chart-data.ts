/** One point of a line. `position` is its place on the time axis, in years; null values are gaps. */
export type ChartPoint = {
  readonly key: string;
  readonly label: string;
  readonly position: number;
  readonly value: number | null;
  /** The value as people read it: "57 %", or "hidden, fewer than 10". */
  readonly display: string;
  readonly isProvisional?: boolean;
  /** Whether no line leads to it from the point before. */
  readonly beginsAnew?: boolean;
};

/** A single mark: a target, a baseline. */
export type ChartMark = {
  readonly label: string;
  readonly position: number;
  readonly value: number;
  readonly display: string;
};

/** Where another definition begins: the line is interrupted, for what stands before is not to be compared. */
export type ChartBreak = { readonly position: number; readonly label: string };

/** Something that happened, as a small numbered mark on the axis; its words stand beside it or below the chart. */
export type ChartAnnotation = {
  readonly position: number;
  readonly label: string;
  /** When, or what of: shown with the label below the chart. */
  readonly detail?: string | undefined;
};

/** Where a line goes on from its last point, and between what; told apart from what was observed. */
export type ChartForecast = {
  readonly label: string;
  /** The value at its end as people read it. */
  readonly display: string;
  readonly points: readonly {
    readonly position: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
};

/** One line among several, named at its end. */
export type ChartLine = {
  readonly key: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
};

/** The span that several charts share, so that they can be compared with the eye. */
export type ChartSpan = {
  readonly positions: readonly [number, number];
  readonly values: readonly [number, number];
};

/** What a line chart shows. Values are numbers only for drawing; people read `display`. */
export type LineChartData = {
  readonly points: readonly ChartPoint[];
  /** The name of the line, where there are others beside it. */
  readonly label?: string | undefined;
  /** Further lines on the same scales. */
  readonly lines?: readonly ChartLine[] | undefined;
  /** A line that is only there to compare with: grey, behind, without words. */
  readonly behind?: readonly ChartPoint[] | undefined;
  /** Whether the space between the first two lines is what the chart is about. */
  readonly isGapShaded?: boolean | undefined;
  readonly target?: ChartMark | undefined;
  readonly baseline?: ChartMark | undefined;
  readonly forecast?: ChartForecast | undefined;
  readonly breaks?: readonly ChartBreak[] | undefined;
  readonly annotations?: readonly ChartAnnotation[] | undefined;
  readonly span?: ChartSpan | undefined;
};

/** A point that has a value. */
export type ReportedPoint = ChartPoint & { readonly value: number };

/** Whether a point can be drawn. */
export function isReported(point: ChartPoint): point is ReportedPoint {
  return point.value !== null;
}
