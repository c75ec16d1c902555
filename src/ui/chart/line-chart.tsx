import type { LineChartData } from "./chart-data";
import { ChartNotes } from "./chart-notes";
import { LineDrawing } from "./line-drawing";

type LineChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  /** How a number of the axis is written: "60 %". */
  formatTick: (value: number) => string;
  /** Whether it stands beside another chart on a wide page. */
  isHalf?: boolean;
};

/** One good chart, drawn on the server twice: for a page's width and for a phone's, so that its words stay readable. */
export function LineChart({ isHalf = false, ...props }: LineChartProps) {
  return (
    <>
      <LineDrawing
        {...props}
        size={isHalf ? "half" : "wide"}
        className="hidden h-auto w-full sm:block"
      />
      <LineDrawing {...props} size="narrow" className="h-auto w-full sm:hidden" />
      <ChartNotes data={props.data} />
    </>
  );
}
