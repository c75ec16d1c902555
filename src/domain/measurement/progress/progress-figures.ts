import { yearsBetween } from "./growth";
import type { Point, Points } from "./points";
import type { ProgressFigures, ProgressQuestion } from "./progress-question";

/** M10 to M14: the figures of a question as people gave them, before any judgement. */
export function figuresOf(question: ProgressQuestion, points: Points): ProgressFigures {
  const { baseline, latest, target } = points;
  const observed = new Map(question.observations.map((one) => [one.position, one.value]));
  const valueAt = (point: Point | null) => (point ? (observed.get(point.position) ?? null) : null);
  return {
    baselinePeriod: baseline?.periodKey || null,
    baselineValue: question.baseline.value ?? valueAt(baseline),
    latestPeriod: latest?.periodKey ?? null,
    latestValue: valueAt(latest),
    targetPeriod: question.target?.periodKey ?? null,
    targetValue: question.target?.value ?? null,
    yearsElapsed: baseline && latest ? yearsBetween(baseline.position, latest.position) : null,
    yearsTotal: baseline && target ? yearsBetween(baseline.position, target.position) : null,
    actualGrowth: null,
    requiredGrowth: null,
    ratio: null,
    expectedValue: null,
    projectedValue: null,
    limitFactor: null,
    zeroReplaced: false,
    publishedStatus: null,
  };
}
