"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import {
  CartesianGrid,
  Line,
  LineChart as LivingChart,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import { type ChartLine, isReported } from "./chart-data";
import { ChartLabel } from "./chart-label";
import { runsOf } from "./chart-layout";
import { type EndColumn, endColumn, placeEndColumn } from "./end-labels";
import { plotDomain, timeTicks } from "./scales";

type ExplorerChartProps = {
  lines: readonly ChartLine[];
  title: string;
  /** How to use it by keyboard, for who listens. */
  hint: string;
  /** What stands before and after a number of the axis. */
  tick: { readonly before: string; readonly after: string };
  /** The same chart, drawn on the server: the first picture, and the only one without script. */
  children: ReactNode;
};

type Row = { position: number; label: string } & Record<string, number | string | null>;

/** The rows a living chart needs: one a place in time, each part of a line a column of its own. */
function rowsOf(lines: readonly ChartLine[]): readonly Row[] {
  const rows = new Map<number, Row>();
  for (const { key, points } of lines) {
    for (const [index, run] of runsOf(points, []).entries()) {
      for (const point of run) {
        const row = rows.get(point.position) ?? {
          position: point.position,
          label: point.label,
        };
        row[`${key} ${index}`] = point.value;
        rows.set(point.position, row);
      }
    }
  }
  return [...rows.values()].sort((a, b) => a.position - b.position);
}

type SaidProps = { lines: readonly ChartLine[]; active?: boolean; label?: number | string };

/** What all lines say at one place in time. */
function Said({ lines, active, label }: SaidProps) {
  if (!active) return null;
  const at = lines.flatMap((line, index) => {
    const point = line.points.find(({ position }) => position === Number(label));
    return point ? [{ line, point, series: index + 1 }] : [];
  });
  return (
    <div className="rounded-md border border-line-strong bg-card px-3 py-2 text-sm shadow-sm">
      <p className="font-semibold">{at[0]?.point.label}</p>
      <ul>
        {at.map(({ line, point, series }) => (
          <li key={line.key} className="flex justify-between gap-4">
            <span style={{ color: `var(--series-${series})` }}>{line.label}</span>
            <span className="font-semibold tabular-nums">{point.display}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type EndLabelsProps = {
  column: EndColumn;
  lines: readonly ChartLine[];
  positions: readonly [number, number];
  values: readonly [number, number];
};

/** The lines named at their ends, placed by the rule of the chart that is drawn on the server. */
function EndLabels({ column, lines, positions, values }: EndLabelsProps) {
  const plot = usePlotArea();
  if (!plot || column.width === 0) return null;
  const share = (value: number, [low, high]: readonly [number, number]) =>
    (value - low) / (high - low || 1);
  const spots = new Map(
    lines.flatMap(({ key, points }) => {
      const latest = points.findLast(isReported);
      if (!latest) return [];
      return [
        [
          key,
          {
            x: plot.x + share(latest.position, positions) * plot.width,
            y: plot.y + (1 - share(latest.value, values)) * plot.height,
          },
        ] as const,
      ];
    }),
  );
  const inside = {
    ...{ x: plot.x + plot.width + 12, y: plot.y - 8, width: column.width },
    height: plot.height + 16,
  };
  return placeEndColumn(column, spots, inside).map((label) => (
    <ChartLabel key={label.key} label={label} />
  ));
}

/** How wide an element is now, in pixels; null before it is known. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

const height = 340;
/** Narrower than this there is no room for names beside the lines: they stand below. */
const roomForNames = 560;

/** A chart to explore: by pointer, by touch, and point by point with the arrow keys. */
export function ExplorerChart({ lines, title, hint, tick, children }: ExplorerChartProps) {
  const { ref, width } = useWidth();
  const data = { points: lines[0]?.points ?? [], lines: lines.slice(1) };
  const { values, positions, valueTicks } = plotDomain(data);
  const hasNames = width !== null && width >= roomForNames;
  const column = endColumn(
    lines.map(({ key, label, points }, index) => ({
      ...{ key, name: label, tone: { series: index + 1 } },
      display: points.findLast(isReported)?.display ?? "",
    })),
    hasNames ? width * 0.27 : 0,
    height - 48,
  );
  const room = column.width === 0 ? 0 : column.width + 14;
  const ticks = timeTicks(...positions, (width ?? 640) - room - 80);
  const words = new Map(ticks.map(({ position, label }) => [position, label]));
  return (
    <div ref={ref}>
      {width === null ? (
        children
      ) : (
        <figure aria-label={title} className="text-xs">
          <figcaption className="sr-only">{hint}</figcaption>
          <LivingChart
            width={width}
            height={height}
            data={[...rowsOf(lines)]}
            margin={{ top: 12, right: Math.max(room, 20), bottom: 4, left: 0 }}
            title={title}
            accessibilityLayer
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="position"
              type="number"
              domain={[...positions]}
              ticks={ticks.map(({ position }) => position)}
              tickFormatter={(position: number) => words.get(position) ?? ""}
              stroke="var(--line-strong)"
              tick={{ fill: "var(--soft)" }}
            />
            <YAxis
              type="number"
              domain={[...values]}
              ticks={[...valueTicks]}
              width="auto"
              tickFormatter={(value: number) =>
                `${tick.before}${value.toLocaleString("en")}${tick.after}`
              }
              axisLine={false}
              tickLine={false}
              tick={{ fill: "var(--soft)" }}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: "var(--line-strong)" }}
              content={({ active, label }) => (
                <Said lines={lines} active={active} {...(label === undefined ? {} : { label })} />
              )}
            />
            {lines.flatMap(({ key, label, points }, line) =>
              runsOf(points, []).map((run, index) => (
                <Line
                  key={`${key} ${run[0]?.key}`}
                  dataKey={`${key} ${index}`}
                  name={label}
                  type="linear"
                  connectNulls
                  isAnimationActive={false}
                  stroke={`var(--series-${line + 1})`}
                  strokeWidth={2.5}
                  dot={{ r: 3, fill: `var(--series-${line + 1})` }}
                  activeDot={{ r: 6 }}
                />
              )),
            )}
            <EndLabels column={column} lines={lines} positions={positions} values={values} />
          </LivingChart>
          {hasNames ? null : <NamesBelow lines={lines} />}
        </figure>
      )}
    </div>
  );
}

/** The names of the lines where there is no room beside them. */
function NamesBelow({ lines }: { lines: readonly ChartLine[] }) {
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {lines.map(({ key, label, points }, index) => (
        <li key={key} className="flex items-baseline gap-2">
          <span
            aria-hidden
            className="h-2.5 w-2.5 shrink-0 rounded-full"
            style={{ background: `var(--series-${index + 1})` }}
          />
          <span>
            {label}{" "}
            <strong className="font-semibold tabular-nums">
              {points.findLast(isReported)?.display}
            </strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
