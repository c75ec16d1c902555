import type { LineChartData } from "./chart-data";
import { LineDrawing } from "./line-drawing";

type SmallChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  formatTick: (value: number) => string;
};

/** A series at a glance, for a card among others; the same drawing with less room. */
export function SmallChart(props: SmallChartProps) {
  return <LineDrawing {...props} size="small" className="h-auto w-full" />;
}
