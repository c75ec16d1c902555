import type { LineChartData } from "./chart-data";
import { LineDrawing } from "./line-drawing";
import { type ChartFrame, roomBeside } from "./scales";

type LineChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  /** How a number of the axis is written: "60 %". */
  formatTick: (value: number) => string;
};

const wide: ChartFrame = { width: 760, height: 330, top: 20, right: 110, bottom: 32, left: 52 };
const narrow: ChartFrame = { width: 340, height: 260, top: 20, right: 84, bottom: 32, left: 44 };

/** One good chart, drawn on the server twice: for a page's width and for a phone's, so that its words stay readable. */
export function LineChart(props: LineChartProps) {
  const right = roomBeside(props.data);
  const fitting = (frame: ChartFrame) => ({ ...frame, right: Math.max(right, 40) });
  return (
    <>
      <LineDrawing {...props} frame={fitting(wide)} className="hidden h-auto w-full sm:block" />
      <LineDrawing {...props} frame={fitting(narrow)} className="h-auto w-full sm:hidden" />
    </>
  );
}
