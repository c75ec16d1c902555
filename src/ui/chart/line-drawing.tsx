import { area, line } from "d3-shape";
import type { ChartForecast, ChartPoint, LineChartData } from "./chart-data";
import { type ChartFrame, chartScales, spreadLabels } from "./scales";

type LineDrawingProps = {
  data: LineChartData;
  frame: ChartFrame;
  title: string;
  description: string;
  formatTick: (value: number) => string;
  className?: string;
};

type Reported = ChartPoint & { readonly value: number };

function isReported(point: ChartPoint): point is Reported {
  return point.value !== null;
}

/** The picture of a series: what was, the path to the target, and words where a legend would be. Drawn on the server. */
export function LineDrawing(props: LineDrawingProps) {
  const { data, frame, title, description, formatTick, className } = props;
  const { x, y, xTicks, yTicks } = chartScales(data, frame);
  const { width, height, left, right, top, bottom } = frame;
  const reported = data.points.filter(isReported);
  const latest = reported.at(-1);
  const first = data.baseline ?? reported[0];
  const path = line<ChartPoint>()
    .defined(isReported)
    .x((point) => x(point.position))
    .y((point) => y(point.value ?? 0));
  const ahead = data.forecast?.points.at(-1);
  const labels = spreadLabels(
    [
      ...(data.target ? [{ key: "target", y: y(data.target.value) }] : []),
      ...(ahead ? [{ key: "forecast", y: y(ahead.value) }] : []),
      ...(latest && !data.target ? [{ key: "latest", y: y(latest.value) }] : []),
    ],
    14,
    top + 4,
    height - bottom,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" className={className} aria-label={title}>
      <desc>{description}</desc>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text
            x={left - 8}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
            className="fill-soft text-[11px] tabular-nums"
          >
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={height - bottom + 18}
          textAnchor="middle"
          className="fill-soft text-[11px] tabular-nums"
        >
          {tick}
        </text>
      ))}
      {(data.annotations ?? []).map(({ position, label }) => (
        <g key={`${position}${label}`}>
          <line
            x1={x(position)}
            x2={x(position)}
            y1={top}
            y2={height - bottom}
            strokeDasharray="2 3"
            className="stroke-line-strong"
          />
          <text x={x(position) + 5} y={top + 8} className="fill-soft text-[11px]">
            {label}
          </text>
        </g>
      ))}
      {data.forecast && latest ? (
        <ForecastPath
          from={latest}
          forecast={data.forecast}
          x={x}
          y={y}
          labelY={labels.get("forecast")}
        />
      ) : null}
      {data.target && first ? (
        <TargetPath
          from={{ x: x(first.position), y: y(first.value) }}
          to={{ x: x(data.target.position), y: y(data.target.value) }}
          label={`${data.target.label} ${data.target.display}`}
          labelY={labels.get("target") ?? y(data.target.value)}
        />
      ) : null}
      <path
        d={path(data.points) ?? ""}
        fill="none"
        strokeWidth={2.5}
        strokeLinejoin="round"
        strokeLinecap="round"
        className="stroke-accent"
      />
      {reported.map((point) => (
        <circle
          key={point.key}
          cx={x(point.position)}
          cy={y(point.value)}
          r={reported.length > 24 ? 2 : 3.5}
          strokeWidth={2}
          className={point.isProvisional ? "fill-card stroke-accent" : "fill-accent stroke-accent"}
        />
      ))}
      {latest ? (
        <LatestLabel
          point={latest}
          x={x(latest.position)}
          y={y(latest.value)}
          data={data}
          yOf={y}
          left={left}
          width={width}
        />
      ) : null}
    </svg>
  );
}

type ForecastPathProps = {
  from: Reported;
  forecast: ChartForecast;
  x: (position: number) => number;
  y: (value: number) => number;
  labelY: number | undefined;
};

/** Where the line goes on, with its interval behind it: dotted and pale, so that nobody takes it for an observation. */
function ForecastPath({ from, forecast, x, y, labelY }: ForecastPathProps) {
  const start = { position: from.position, value: from.value, low: from.value, high: from.value };
  const points = [start, ...forecast.points];
  const end = points.at(-1) ?? start;
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
      <text
        x={x(end.position) + 9}
        y={labelY ?? y(end.value)}
        dy="0.32em"
        className="fill-accent text-[12px] font-medium"
      >
        {forecast.label} {forecast.display}
      </text>
    </g>
  );
}

type Spot = { readonly x: number; readonly y: number };
type TargetPathProps = { from: Spot; to: Spot; label: string; labelY: number };

function TargetPath({ from, to, label, labelY }: TargetPathProps) {
  return (
    <g>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        strokeDasharray="5 4"
        strokeWidth={1.5}
        className="stroke-soft"
      />
      <circle cx={to.x} cy={to.y} r={4} strokeWidth={2} className="fill-card stroke-soft" />
      <text x={to.x + 9} y={labelY} dy="0.32em" className="fill-ink text-[12px] font-medium">
        {label}
      </text>
    </g>
  );
}

/** Whether the path from the beginning to the target runs above the latest point, where it passes it. */
function isPathAbove(
  { target, baseline, points }: LineChartData,
  latest: Reported,
  y: number,
  yOf: (value: number) => number,
): boolean {
  const first = baseline ?? points.find(isReported);
  if (!target || !first?.value || target.position === first.position) return false;
  const share = (latest.position - first.position) / (target.position - first.position);
  return yOf(first.value + (target.value - first.value) * share) < y;
}

type LatestLabelProps = {
  point: Reported;
  x: number;
  y: number;
  data: LineChartData;
  yOf: (value: number) => number;
  left: number;
  width: number;
};

/** The latest value in words, on the side of its point where the target path is not; above it where there is none. */
function LatestLabel({ point, x, y, data, yOf, left, width }: LatestLabelProps) {
  const pathAbove = isPathAbove(data, point, y, yOf);
  const offset = pathAbove ? 20 : -13;
  const isAtEdge = x > width - 60;
  // Near the beginning the points stand close: the words go beside the latest one, not onto the others.
  const isAtStart = x - left < 40;
  // A forecast goes on to the right of its point: the words end where it begins.
  const atEdge = isAtEdge || data.forecast ? "end" : "middle";
  return (
    <text
      x={isAtStart ? x + 9 : x}
      y={isAtStart ? y + Math.sign(offset) * 9 + 4 : y + offset}
      textAnchor={isAtStart ? "start" : atEdge}
      className="fill-accent stroke-card text-[13px] font-semibold tabular-nums [paint-order:stroke]"
      strokeWidth={4}
    >
      {point.display}
    </text>
  );
}
