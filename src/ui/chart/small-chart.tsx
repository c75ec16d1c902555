import type { LineChartData } from "./chart-data";
import { LineDrawing } from "./line-drawing";
import type { ChartFrame } from "./scales";

type SmallChartProps = {
  data: LineChartData;
  title: string;
  description: string;
  formatTick: (value: number) => string;
};

const frame: ChartFrame = { width: 300, height: 150, top: 16, right: 24, bottom: 26, left: 46 };

const letterWidth = 6.4;

/** Room for the words beside the target, which stand to the right of its point. */
function rightOf({ target }: LineChartData): number {
  if (!target) return frame.right;
  return 16 + `${target.label} ${target.display}`.length * letterWidth;
}

/** A series at a glance, for a card among others; the same drawing with less room. */
export function SmallChart(props: SmallChartProps) {
  const fitting = { ...frame, right: rightOf(props.data) };
  return <LineDrawing {...props} frame={fitting} className="h-auto w-full" />;
}
