import { standInForZero, yearsBetween } from "./growth";
import type { Point, Points } from "./points";
import type { ProgressQuestion, ProgressReason } from "./progress-question";

/** M13: points of which there are enough to compare. */
export type Comparable = Points & { readonly baseline: Point; readonly latest: Point };

/** M12: whether the answer comes from a straight line; a distance from a band always does. */
export function isLinear({ method, direction }: ProgressQuestion): boolean {
  return method === "linear" || direction === "hold_in_band";
}

/** M13: what stands in the way of a judgement, in the order in which people would ask; null where nothing does. */
export function obstacleOf(question: ProgressQuestion, points: Comparable): ProgressReason | null {
  const { baseline, latest, target, reportedPoints } = points;
  const years = yearsBetween(baseline.position, latest.position);
  if (years <= 0) {
    return reportedPoints < 2 ? "fewer_than_two_points" : "latest_not_after_baseline";
  }
  // No distance can grow from 0 at any rate: what left its band has moved away.
  if (question.direction === "hold_in_band" && baseline.value === 0) return "band_left";
  const isByGrowth = !isLinear(question) || !target;
  // Growth over less than a year is no yearly growth (METHOD.md, method A).
  if (isByGrowth && years < 1) return "less_than_a_year";
  if (target && yearsBetween(baseline.position, target.position) <= 0) {
    return "target_before_baseline";
  }
  if (target && target.value === baseline.value) return "no_change_was_needed";
  const base = baseline.value === 0 ? standInForZero : baseline.value;
  const goal = target?.value === 0 ? standInForZero : target?.value;
  const isSignLost = latest.value * base < 0 || (goal ?? base) * base < 0;
  return isByGrowth && isSignLost ? "signs_differ" : null;
}
