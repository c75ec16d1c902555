import type { LineChartData } from "./chart-data";
import { ChartNotes } from "./chart-notes";
import { LineDrawing } from "./line-drawing";

type LineChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  /** How a number of the axis is written: "60 %". */
  formatTick: (value: number) => string;
};

/** One good chart, drawn on the server for the room it may find, so that its words are never too small to read. */
export function LineChart(props: LineChartProps) {
  return (
    <div className="@container">
      <LineDrawing {...props} size="narrow" className="h-auto w-full @md:hidden" />
      <LineDrawing
        {...props}
        size="half"
        className="hidden h-auto w-full @md:block @[43rem]:hidden"
      />
      <LineDrawing {...props} size="wide" className="hidden h-auto w-full @[43rem]:block" />
      <ChartNotes data={props.data} formatTick={props.formatTick} />
    </div>
  );
}
