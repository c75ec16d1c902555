import { achieved, answer, bandLeft, notAssessable } from "./assessment";
import { judgeGrowth, judgeRatio } from "./compound-growth-method";
import { judgeEurostatGrowth, judgeEurostatRatio } from "./eurostat-method";
import { compoundGrowth, limitFactor, standInForZero, yearsBetween } from "./growth";
import { type Comparable, isLinear, obstacleOf } from "./obstacle";
import { type Point, type Points, pointsOf } from "./points";
import type { ProgressAssessment, ProgressQuestion } from "./progress-question";
import { judgeUnGrowth, judgeUnRatio, projectedText, projectedValue } from "./un-method";

/**
 * M10 to M14: the status of an indicator's progress by a published method, with the figures it was
 * worked out from. A target already met decides before all else. What cannot be judged is named,
 * never guessed. Values are exact texts; growth and score are binary numbers, for statistics only.
 */
export function assessProgress(question: ProgressQuestion): ProgressAssessment {
  const points = pointsOf(question);
  const { baseline, latest, target } = points;
  if (question.direction === "hold_in_band" && !question.band) {
    return notAssessable(question, points, "band_missing");
  }
  if ([baseline, latest, target].some((point) => point && Number.isNaN(point.value))) {
    return notAssessable(question, points, "parity_not_positive");
  }
  if (isMet(question, points)) return achieved(question, points);
  if (isBroken(question, points)) return notAssessable(question, points, "series_broken");
  if (!baseline || !latest) return notAssessable(question, points, "fewer_than_two_points");
  const comparable: Comparable = { ...points, baseline, latest };
  const obstacle = obstacleOf(question, comparable);
  if (obstacle === "band_left") return bandLeft(question, comparable);
  if (obstacle) return notAssessable(question, points, obstacle);
  return isLinear(question) && target
    ? assessLinear(question, comparable, target)
    : assessGrowth(question, comparable);
}

/** M10: whether the latest value, unless it is older than the baseline, is where it should be. */
function isMet(question: ProgressQuestion, { baseline, latest, target, sense }: Points): boolean {
  if (!latest || (baseline && yearsBetween(baseline.position, latest.position) < 0)) return false;
  if (question.direction === "hold_in_band") return latest.value === 0;
  if (!target) return false;
  return sense === 1 ? latest.value >= target.value : latest.value <= target.value;
}

/** W12, M13: whether the definition changed between the baseline and what is observed by it. */
function isBroken({ brokenAt }: ProgressQuestion, { baseline }: Points): boolean {
  return brokenAt !== undefined && baseline !== null && baseline.position < brokenAt;
}

/** M10, M11: by compound growth, in our bands or Eurostat's; M14: or as the United Nations project it. */
function assessGrowth(question: ProgressQuestion, points: Comparable): ProgressAssessment {
  const { baseline, latest, target, sense } = points;
  const base = baseline.value === 0 ? standInForZero : baseline.value;
  const years = yearsBetween(baseline.position, latest.position);
  const actualGrowth = compoundGrowth(latest.value, base, years);
  const growth = (base < 0 ? -1 : 1) * sense * actualGrowth;
  if (!Number.isFinite(growth)) return notAssessable(question, points, "growth_without_bounds");
  if (target && question.method === "un") {
    return byProjection(question, points, target, { base, actualGrowth, growth });
  }
  return target
    ? againstTarget(question, points, target, { base, actualGrowth, growth })
    : withoutTarget(question, points, { base, actualGrowth, growth });
}

/** `base` is the baseline with its stand-in; `growth` is the actual one in the wanted direction. */
type Growth = { readonly base: number; readonly actualGrowth: number; readonly growth: number };

function againstTarget(
  question: ProgressQuestion,
  points: Comparable,
  target: Point,
  { base, actualGrowth, growth }: Growth,
): ProgressAssessment {
  const goal = target.value === 0 ? standInForZero : target.value;
  const years = yearsBetween(points.baseline.position, target.position);
  const requiredGrowth = compoundGrowth(goal, base, years);
  // Base and target of 0 become the same stand-in: then nothing had to change.
  if (requiredGrowth === 0) return notAssessable(question, points, "no_change_was_needed");
  const ratio = growth / Math.abs(requiredGrowth);
  if (!Number.isFinite(requiredGrowth) || !Number.isFinite(ratio)) {
    return notAssessable(question, points, "growth_without_bounds");
  }
  const zeroReplaced = points.baseline.value === 0 || target.value === 0;
  const judged = question.method === "eurostat" ? judgeEurostatRatio(ratio) : judgeRatio(ratio);
  return answer(question, points, judged, { actualGrowth, requiredGrowth, ratio, zeroReplaced });
}

/** M14: how much of the wanted change the growth so far will have brought by the target's period. */
function byProjection(
  question: ProgressQuestion,
  points: Comparable,
  target: Point,
  { base, actualGrowth }: Growth,
): ProgressAssessment {
  const { baseline, latest, sense } = points;
  const goal = target.value === 0 ? standInForZero : target.value;
  if (goal === base) return notAssessable(question, points, "no_change_was_needed");
  const yearsLeft = yearsBetween(latest.position, target.position);
  const projected = projectedValue(latest.value, actualGrowth, yearsLeft);
  const ratio = (sense * (projected - base)) / Math.abs(goal - base);
  if (!Number.isFinite(ratio)) return notAssessable(question, points, "growth_without_bounds");
  const isOfValues = question.direction === "increase" || question.direction === "decrease";
  return answer(question, points, judgeUnRatio(ratio), {
    ...{ actualGrowth, ratio, zeroReplaced: baseline.value === 0 || target.value === 0 },
    projectedValue: isOfValues ? projectedText(projected) : null,
  });
}

function withoutTarget(
  question: ProgressQuestion,
  points: Comparable,
  { base, actualGrowth, growth }: Growth,
): ProgressAssessment {
  const zeroReplaced = points.baseline.value === 0;
  if (question.method === "un") {
    return answer(question, points, judgeUnGrowth(growth), { actualGrowth, zeroReplaced });
  }
  const isEurostat = question.method === "eurostat";
  const limit = question.limit === undefined ? null : Number(question.limit);
  if (isEurostat && limit !== null && points.latest.value === limit) {
    return achieved(question, points);
  }
  const factor = limit === null ? 1 : limitFactor(base, limit);
  const judged = isEurostat ? judgeEurostatGrowth(growth, factor) : judgeGrowth(growth, factor);
  const figures = { actualGrowth, limitFactor: factor, zeroReplaced };
  return answer(question, points, judged, figures, isEurostat ? "eurostat" : "cagr");
}

/**
 * M12: linear to date: the change so far in the wanted direction against the change a straight line
 * would have brought. A band is judged by the distance from it.
 */
function assessLinear(
  question: ProgressQuestion,
  points: Comparable,
  target: Point,
): ProgressAssessment {
  const { baseline, latest, sense } = points;
  const years = yearsBetween(baseline.position, target.position);
  const share = yearsBetween(baseline.position, latest.position) / years;
  const due = (target.value - baseline.value) * share;
  const ratio = (sense * (latest.value - baseline.value)) / Math.abs(due);
  if (!Number.isFinite(ratio)) return notAssessable(question, points, "growth_without_bounds");
  const isOfValues = question.direction === "increase" || question.direction === "decrease";
  const expected = String(Number((baseline.value + due).toPrecision(12)));
  const figures = { ratio, expectedValue: isOfValues ? expected : null };
  return answer(question, points, judgeRatio(ratio), figures, "linear");
}
