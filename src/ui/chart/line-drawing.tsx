import { area, line } from "d3-shape";
import type { ChartForecast, LineChartData, ReportedPoint } from "./chart-data";
import { ChartLabel } from "./chart-label";
import {
  type ChartLayout,
  type ChartSize,
  type LaidLine,
  layOutChart,
  runsOf,
} from "./chart-layout";
import { NoteStrip } from "./note-strip";
import { axisTextSize, notesWithin } from "./scales";
import { seriesFill, seriesStroke } from "./series-tone";
import { shortened } from "./text-size";

type LineDrawingProps = {
  data: LineChartData;
  size: ChartSize;
  title: string;
  description: string;
  formatTick: (value: number) => string;
  className?: string;
};

/** The picture of a series: what was, the path to the target, and words where a legend would be. Drawn on the server. */
export function LineDrawing(props: LineDrawingProps) {
  const { data, size, title, description, formatTick, className } = props;
  const layout = layOutChart(data, size, formatTick);
  const { frame, lines, first, labels, marks, x, y } = layout;
  const plotBottom = frame.height - frame.bottom;
  const latest = lines[0]?.latest;
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      className={className}
      aria-label={title}
    >
      <desc>{description}</desc>
      <Axes layout={layout} formatTick={formatTick} />
      {runsOf(data.behind ?? [], []).map((run) => (
        <path
          key={`behind ${run[0]?.key}`}
          d={linePath(layout)(run) ?? ""}
          fill="none"
          strokeWidth={1.5}
          className="stroke-line-strong"
          strokeOpacity={0.7}
        />
      ))}
      {data.isGapShaded ? <GapShade layout={layout} /> : null}
      {notesWithin(data, data.breaks ?? []).map(({ position, label }) => (
        <line
          key={`${position} ${label}`}
          x1={x(position)}
          x2={x(position)}
          y1={frame.top - (size === "small" ? 8 : 18)}
          y2={plotBottom}
          strokeDasharray="2 3"
          className="stroke-line-strong"
        />
      ))}
      {data.forecast && latest ? (
        <ForecastPath from={latest} forecast={data.forecast} layout={layout} />
      ) : null}
      {data.target && first ? (
        <>
          <line
            x1={x(first.position)}
            y1={y(first.value)}
            x2={x(data.target.position)}
            y2={y(data.target.value)}
            strokeDasharray="5 4"
            strokeWidth={1.5}
            className="stroke-soft"
          />
          <circle
            cx={x(data.target.position)}
            cy={y(data.target.value)}
            r={4}
            strokeWidth={2}
            className="fill-card stroke-soft"
          />
        </>
      ) : null}
      {data.baseline && size !== "small" ? (
        <circle
          cx={x(data.baseline.position)}
          cy={y(data.baseline.value)}
          r={7}
          fill="none"
          strokeWidth={1.25}
          className="stroke-soft"
        />
      ) : null}
      {lines.map((one) => (
        <LinePath key={one.key} line={one} layout={layout} isAlone={lines.length === 1} />
      ))}
      <NoteStrip marks={marks} top={plotBottom} plotTop={frame.top} />
      {labels.map((label) => (
        <ChartLabel key={label.key} label={label} />
      ))}
    </svg>
  );
}

type AxesProps = { layout: ChartLayout; formatTick: (value: number) => string };

/** The few round values across and the years below. */
function Axes({ layout: { frame, y, yTicks, timeLabels }, formatTick }: AxesProps) {
  return (
    <>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(tick)}
            y2={y(tick)}
            className="stroke-line"
          />
          <text
            x={frame.left - 8}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
            className="fill-soft text-[11px] tabular-nums"
          >
            {shortened(formatTick(tick), frame.left - 8, axisTextSize)}
          </text>
        </g>
      ))}
      {timeLabels.map(({ label, x }) => (
        <text
          key={label}
          x={x}
          y={frame.height - 8}
          textAnchor="middle"
          className="fill-soft text-[11px] tabular-nums"
        >
          {label}
        </text>
      ))}
    </>
  );
}

/** The path of a line on the scales of a chart. */
function linePath({ x, y }: Pick<ChartLayout, "x" | "y">) {
  return line<ReportedPoint>()
    .x(({ position }) => x(position))
    .y(({ value }) => y(value));
}

type LinePathProps = { line: LaidLine; layout: ChartLayout; isAlone: boolean };

/** A line in its parts, with a point for each value: full where complete, hollow where provisional. */
function LinePath({ line: { series, runs, key }, layout: { x, y }, isAlone }: LinePathProps) {
  const path = linePath({ x, y });
  const points = runs.flat();
  const radius = points.length > 24 || !isAlone ? 2.25 : 3.5;
  return (
    <g className={seriesStroke(series)}>
      {runs.map((run) => (
        <path
          key={`${key} ${run[0]?.key}`}
          d={path(run) ?? ""}
          fill="none"
          strokeWidth={2.5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {points.map((point) => (
        <circle
          key={point.key}
          cx={x(point.position)}
          cy={y(point.value)}
          r={point.isProvisional ? Math.max(radius, 3) : radius}
          strokeWidth={2}
          className={point.isProvisional ? "fill-card" : seriesFill(series)}
        />
      ))}
      {points.map((point) => (
        <circle
          key={`hit ${point.key}`}
          cx={x(point.position)}
          cy={y(point.value)}
          r={9}
          stroke="none"
          className="fill-transparent"
        >
          <title>{`${point.label}: ${point.display}`}</title>
        </circle>
      ))}
    </g>
  );
}

/** The space between the first two lines, where both have a value. */
function GapShade({ layout: { lines, x, y } }: { layout: ChartLayout }) {
  const [one, other] = lines;
  if (!one || !other) return null;
  const values = new Map(other.points.map(({ key, value }) => [key, value]));
  const shade = area<ReportedPoint>()
    .x(({ position }) => x(position))
    .y0(({ value }) => y(value))
    .y1(({ key, value }) => y(values.get(key) ?? value));
  return one.runs.map((run) => {
    const both = run.filter(({ key }) => values.get(key) != null);
    return (
      <path
        key={`shade ${run[0]?.key}`}
        d={shade(both) ?? ""}
        className="fill-accent"
        fillOpacity={0.12}
      />
    );
  });
}

type ForecastPathProps = { from: ReportedPoint; forecast: ChartForecast; layout: ChartLayout };

/** Where the line goes on, with its interval behind it: dotted and pale, so that nobody takes it for an observation. */
function ForecastPath({ from, forecast, layout: { x, y } }: ForecastPathProps) {
  const start = { position: from.position, value: from.value, low: from.value, high: from.value };
  const points = [start, ...forecast.points];
  const band = area<ChartForecast["points"][number]>()
    .x(({ position }) => x(position))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const path = line<ChartForecast["points"][number]>()
    .x(({ position }) => x(position))
    .y(({ value }) => y(value));
  return (
    <g>
      <path d={band(points) ?? ""} className="fill-accent" fillOpacity={0.12} />
      <path
        d={path(points) ?? ""}
        fill="none"
        strokeWidth={2}
        strokeDasharray="1.5 4"
        strokeLinecap="round"
        className="stroke-accent"
      />
    </g>
  );
}
