/** One point of a line. `position` is its place on the time axis, in years; null values are gaps. */
export type ChartPoint = {
  readonly key: string;
  readonly label: string;
  readonly position: number;
  readonly value: number | null;
  /** The value as people read it: "57 %", or "hidden, fewer than 10". */
  readonly display: string;
  readonly isProvisional?: boolean;
};

/** A single mark: a target, a baseline. */
export type ChartMark = {
  readonly label: string;
  readonly position: number;
  readonly value: number;
  readonly display: string;
};

/** Something that happened, drawn as a line across. */
export type ChartAnnotation = { readonly position: number; readonly label: string };

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

/** What a line chart shows. Values are numbers only for drawing; people read `display`. */
export type LineChartData = {
  readonly points: readonly ChartPoint[];
  readonly target?: ChartMark | undefined;
  readonly baseline?: ChartMark | undefined;
  readonly forecast?: ChartForecast | undefined;
  readonly annotations?: readonly ChartAnnotation[] | undefined;
};
