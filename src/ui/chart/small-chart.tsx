import type { LineChartData } from "./chart-data";
import { LineDrawing } from "./line-drawing";
import { type ChartFrame, roomBeside } from "./scales";

type SmallChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  formatTick: (value: number) => string;
};

const frame: ChartFrame = { width: 300, height: 150, top: 16, right: 24, bottom: 26, left: 46 };

/** A series at a glance, for a card among others; the same drawing with less room. */
export function SmallChart(props: SmallChartProps) {
  const fitting = { ...frame, right: roomBeside(props.data) };
  return <LineDrawing {...props} frame={fitting} className="h-auto w-full" />;
}
