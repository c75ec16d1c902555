import { line } from "d3-shape";
import type { ChartPoint, ReportedPoint } from "./chart-data";
import { runsOf } from "./chart-layout";
import { chartScales } from "./scales";

type SparklineProps = { points: readonly ChartPoint[]; title: string };

const frame = { width: 110, height: 30, top: 4, right: 5, bottom: 4, left: 3 };

/** The shape of a series beside its name; the numbers stand next to it in words. */
export function Sparkline({ points, title }: SparklineProps) {
  const { x, y } = chartScales({ points }, frame);
  const path = line<ReportedPoint>()
    .x(({ position }) => x(position))
    .y(({ value }) => y(value));
  const latest = points.findLast(({ value }) => value !== null);
  return (
    <svg viewBox="0 0 110 30" role="img" aria-label={title} className="h-7.5 w-27.5">
      <path
        d={runsOf(points, [])
          .map((run) => path(run))
          .join("")}
        fill="none"
        strokeWidth={1.75}
        strokeLinecap="round"
        className="stroke-accent"
      />
      {latest && latest.value !== null ? (
        <circle cx={x(latest.position)} cy={y(latest.value)} r={2.5} className="fill-accent" />
      ) : null}
    </svg>
  );
}
