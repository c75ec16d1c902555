"use client";

import { type ReactNode, useEffect, useState } from "react";
import {
  CartesianGrid,
  Line,
  LineChart as LivingChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { ChartLine } from "./chart-data";
import { runsOf } from "./chart-layout";
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

/** A chart to explore: by pointer, by touch, and point by point with the arrow keys. */
export function ExplorerChart({ lines, title, hint, tick, children }: ExplorerChartProps) {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (!isAwake) return children;
  const data = { points: lines[0]?.points ?? [], lines: lines.slice(1) };
  const { values, positions, valueTicks } = plotDomain(data);
  const [first, last] = positions;
  const ticks = timeTicks(first, last, 600);
  const words = new Map(ticks.map(({ position, label }) => [position, label]));
  return (
    <figure aria-label={title}>
      <figcaption className="sr-only">{hint}</figcaption>
      <div className="h-80 w-full text-xs">
        <ResponsiveContainer
          width="100%"
          height="100%"
          initialDimension={{ width: 640, height: 320 }}
        >
          <LivingChart
            data={[...rowsOf(lines)]}
            margin={{ top: 12, right: 16, bottom: 4, left: 4 }}
            title={title}
            accessibilityLayer
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="position"
              type="number"
              domain={[first, last]}
              ticks={ticks.map(({ position }) => position)}
              tickFormatter={(position: number) => words.get(position) ?? ""}
              stroke="var(--line-strong)"
              tick={{ fill: "var(--soft)" }}
            />
            <YAxis
              type="number"
              domain={[values[0], values[1]]}
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
          </LivingChart>
        </ResponsiveContainer>
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {lines.map(({ key, label, points }, index) => (
          <li key={key} className="flex items-center gap-2">
            <span
              aria-hidden
              className="h-0.5 w-5 shrink-0"
              style={{ background: `var(--series-${index + 1})` }}
            />
            <span>
              {label}{" "}
              <strong className="font-semibold tabular-nums">
                {points.findLast(({ value }) => value !== null)?.display}
              </strong>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
