import {
  type ChartLine,
  type ChartPoint,
  isReported,
  type LineChartData,
  type ReportedPoint,
} from "./chart-data";
import { type EndLabel, endColumn, placeEndColumn } from "./end-labels";
import type { Box, PlacedLabel, Spot } from "./label-box";
import { breakBandHeight, type NoteMark, placeBreaks, placeNotes, stripHeight } from "./note-marks";
import { inkOf, type PointLabel, placePointLabels } from "./point-labels";
import {
  axisTextSize,
  type ChartFrame,
  type ChartScales,
  chartScales,
  notesWithin,
  valueTicks,
} from "./scales";
import { textWidth } from "./text-size";

/** How a chart is drawn: for a page's width, for a phone's, or small among others. */
export type ChartSize = "wide" | "half" | "narrow" | "small";

const sizes = {
  wide: { width: 760, height: 340, share: 0.26 },
  half: { width: 460, height: 290, share: 0.32 },
  narrow: { width: 336, height: 270, share: 0.3 },
  small: { width: 300, height: 150, share: 0.3 },
} as const;

/** One line with its place in the order of colours. */
export type LaidLine = ChartLine & {
  readonly series: number;
  readonly latest: ReportedPoint | undefined;
  /** The line in the parts that breaks and missing values cut it into. */
  readonly runs: readonly (readonly ReportedPoint[])[];
};

/** All of a chart, worked out: what stands where. The drawing only writes it down. */
export type ChartLayout = ChartScales & {
  readonly frame: ChartFrame;
  readonly lines: readonly LaidLine[];
  readonly first: { readonly position: number; readonly value: number } | undefined;
  /** The words of the time axis by their middle, none beyond the frame. */
  readonly timeLabels: readonly { readonly label: string; readonly x: number }[];
  readonly labels: readonly PlacedLabel[];
  readonly marks: readonly NoteMark[];
  /** Numbers of annotations whose words stand in the chart itself. */
  readonly named: ReadonlySet<number>;
  /** Positions of breaks whose words stand in the chart itself. */
  readonly namedBreaks: ReadonlySet<number>;
};

/** The parts of a line: a missing value, a break and a point that begins anew each end one. */
export function runsOf(
  points: readonly ChartPoint[],
  breaks: readonly number[],
): readonly (readonly ReportedPoint[])[] {
  const runs: ReportedPoint[][] = [];
  let before: ChartPoint | undefined;
  for (const point of points) {
    const last = before?.position ?? Number.NEGATIVE_INFINITY;
    const isCut = point.beginsAnew || breaks.some((at) => last < at && at <= point.position);
    const run = runs.at(-1);
    if (isReported(point)) {
      if (run && before && isReported(before) && !isCut) run.push(point);
      else runs.push([point]);
    }
    before = point;
  }
  return runs;
}

function linesOf(data: LineChartData): readonly LaidLine[] {
  const breaks = (data.breaks ?? []).map(({ position }) => position);
  const all = [
    { key: "line", label: data.label ?? "", points: data.points },
    ...(data.lines ?? []),
  ];
  return all.map((line, index) => ({
    ...line,
    series: index + 1,
    latest: line.points.findLast(isReported),
    runs: runsOf(line.points, breaks),
  }));
}

function endLabels(data: LineChartData, lines: readonly LaidLine[]): readonly EndLabel[] {
  const { target, forecast } = data;
  const named = lines.length > 1 || data.label !== undefined ? lines : [];
  return [
    ...named.flatMap(({ key, label, latest, series }) =>
      latest ? [{ key, name: label, display: latest.display, tone: { series } }] : [],
    ),
    ...(target
      ? [{ key: "target", name: target.label, display: target.display, tone: "ink" as const }]
      : []),
    ...(forecast
      ? [
          {
            key: "forecast",
            name: forecast.label,
            display: forecast.display,
            tone: "accent" as const,
          },
        ]
      : []),
  ];
}

/** Which bands beside the plot a chart needs: breaks are named above it, annotations stand below. */
function bandsOf({ annotations = [], breaks = [] }: LineChartData, size: ChartSize) {
  const isSmall = size === "small";
  return { hasNotes: !isSmall && annotations.length > 0, hasBreaks: !isSmall && breaks.length > 0 };
}

function frameOf(
  data: LineChartData,
  size: ChartSize,
  columnWidth: number,
  formatTick: (value: number) => string,
): ChartFrame {
  const { width, height } = sizes[size];
  const ticks = valueTicks(data).map((tick) => textWidth(formatTick(tick), axisTextSize));
  const { hasBreaks, hasNotes } = bandsOf(data, size);
  return {
    ...{ width, height },
    left: Math.max(20, Math.min(Math.max(0, ...ticks) + 12, width * 0.35)),
    right: Math.max(20, columnWidth === 0 ? 0 : columnWidth + 14),
    top: hasBreaks ? breakBandHeight + 4 : 18,
    bottom: 26 + (hasNotes ? stripHeight : 0),
  };
}

/** Works out a whole chart: scales, parts of lines, and a place for each word that none other touches. */
export function layOutChart(
  data: LineChartData,
  size: ChartSize,
  formatTick: (value: number) => string,
): ChartLayout {
  const lines = linesOf(data);
  const { share, width, height } = sizes[size];
  const column = endColumn(
    endLabels(data, lines),
    width * share,
    height - 2 * stripHeight - breakBandHeight,
  );
  const frame = frameOf(data, size, column.width, formatTick);
  const scales = chartScales(data, frame);
  const { x, y } = scales;
  const { hasBreaks, hasNotes } = bandsOf(data, size);
  const [plotRight, plotBottom] = [frame.width - frame.right, frame.height - frame.bottom];
  const at = ({ position, value }: { position: number; value: number }): Spot => ({
    ...{ x: x(position), y: y(value) },
  });
  const first = data.baseline ?? lines[0]?.runs[0]?.[0];
  const ahead = data.forecast?.points.at(-1);
  const spots = new Map<string, Spot>([
    ...lines.flatMap(({ key, latest }) => (latest ? [[key, at(latest)] as const] : [])),
    ...(data.target ? [["target", at(data.target)] as const] : []),
    ...(ahead ? [["forecast", at(ahead)] as const] : []),
  ]);
  const columnBox: Box = {
    ...{ x: plotRight + 10, y: frame.top - (hasBreaks ? 0 : 8), width: column.width },
    height: plotBottom - frame.top + (hasBreaks ? 0 : 8) + (hasNotes ? 0 : 4),
  };
  const ends = placeEndColumn(column, spots, columnBox);
  const isSmall = size === "small";
  const pointTop = hasBreaks ? frame.top - 2 : 2;
  const breaks = isSmall
    ? []
    : placeBreaks(notesWithin(data, data.breaks ?? []), x, {
        ...{ left: 2, right: frame.width - 2, bottom: frame.top - 4 },
      });
  const notes = placeNotes(isSmall ? [] : notesWithin(data, data.annotations ?? []), x, {
    ...{ left: frame.left, right: frame.width - 2, top: plotBottom },
    isNamed: size === "wide",
  });
  const latest = lines[0]?.latest;
  const path = [...(latest ? [latest] : []), ...(data.forecast?.points ?? [])].map(at);
  const wishes: PointLabel[] = [
    ...(latest && lines.length === 1 && data.label === undefined
      ? [
          {
            ...{ key: "latest", text: latest.display, spot: at(latest), size: 13 },
            ...{ tone: "accent" as const, isStrong: true, isOptional: false },
          },
        ]
      : []),
    ...(data.baseline && !isSmall
      ? [
          {
            key: "baseline",
            text: `${data.baseline.label} ${data.baseline.display}`,
            ...{ spot: at(data.baseline), size: 11, tone: "soft" as const },
            ...{ isStrong: false, isOptional: true },
          },
        ]
      : []),
  ];
  const points = placePointLabels(
    wishes,
    {
      x: frame.left + 2,
      y: pointTop,
      width: frame.width - frame.left - 4,
      height: plotBottom - pointTop,
    },
    {
      boxes: [...ends, ...breaks].map(({ box }) => box),
      ink: [
        ...lines.flatMap(({ runs }) => runs.flatMap((run) => inkOf(run.map(at)))),
        ...runsOf(data.behind ?? [], []).flatMap((run) => inkOf(run.map(at))),
        ...inkOf(path),
        ...(first && data.target ? inkOf([at(first), at(data.target)]) : []),
      ],
    },
  );
  return {
    ...{ ...scales, frame, lines, first },
    timeLabels: scales.xTicks.map(({ position, label }) => {
      const half = textWidth(label, axisTextSize) / 2;
      return { label, x: Math.max(half, Math.min(x(position), frame.width - half)) };
    }),
    labels: [...ends, ...breaks, ...points, ...notes.labels],
    ...{ marks: notes.marks, named: notes.named },
    namedBreaks: new Set(breaks.map(({ key }) => Number(key.replace("break ", "")))),
  };
}
