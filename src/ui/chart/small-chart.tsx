import type { LineChartData } from "./chart-data";
import { LineDrawing } from "./line-drawing";
import type { ChartFrame } from "./scales";

type SmallChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  formatTick: (value: number) => string;
};

const frame: ChartFrame = { width: 300, height: 150, top: 16, right: 68, bottom: 26, left: 40 };

/** A series at a glance, for a card among others; the same drawing with less room. */
export function SmallChart(props: SmallChartProps) {
  return <LineDrawing {...props} frame={frame} className="h-auto w-full" />;
}
