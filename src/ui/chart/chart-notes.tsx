import type { LineChartData } from "./chart-data";
import { layOutChart } from "./chart-layout";
import { inOrder } from "./scales";

type ChartNotesProps = {
  data: LineChartData;
  /** As in the drawing: how wide the numbers of the axis are decides what words have room. */
  formatTick: (value: number) => string;
};

/** The words of a chart's breaks and numbered annotations, for phones, for whom there was no room, and for who listens. */
export function ChartNotes({ data, formatTick }: ChartNotesProps) {
  const { annotations = [], breaks = [] } = data;
  if (annotations.length === 0 && breaks.length === 0) return null;
  const { named, namedBreaks } = layOutChart(data, "wide", formatTick);
  // What stands in the wide drawing is not said twice to the eye; who listens hears all of it.
  const inChart = "@[43rem]:sr-only";
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {inOrder(breaks).map(({ position, label }) => (
        <li
          key={`${position} ${label}`}
          className={`flex gap-2 ${namedBreaks.has(position) ? inChart : ""}`}
        >
          <span
            aria-hidden
            className="ml-1.5 w-3.5 shrink-0 border-l border-dashed border-line-strong"
          />
          <span>{label}</span>
        </li>
      ))}
      {inOrder(annotations).map(({ position, label, detail }, index) => (
        <li
          key={`${position} ${label}`}
          className={`flex gap-2 ${named.has(index + 1) ? inChart : ""}`}
        >
          <span className="mt-0.5 grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-full border border-line-strong bg-sunken px-1 text-xs font-semibold tabular-nums">
            {index + 1}
          </span>
          <span>
            {label}
            {detail ? <span className="text-soft"> · {detail}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
