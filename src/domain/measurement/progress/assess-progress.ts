import { type Judgement, judgeGrowth, judgeRatio } from "./compound-growth-method";
import { judgeEurostatGrowth, judgeEurostatRatio } from "./eurostat-method";
import { compoundGrowth, limitFactor, standInForZero } from "./growth";
import { type Point, type Points, pointsOf } from "./points";
import type {
  ProgressAssessment,
  ProgressFigures,
  ProgressQuestion,
  ProgressReason,
} from "./progress-question";

/** The version of the methods below; stored with each status, so that an old one can be told from a new one. */
export const progressMethodVersion = "2026-11";

type Found = Points & { readonly baseline: Point; readonly latest: Point };

/**
 * M10 to M13: the status of an indicator's progress by a published method, with the figures it was
 * worked out from. A target already met decides before all else. What cannot be judged is named,
 * never guessed. Values are exact texts; growth and score are binary numbers, for statistics only.
 */
export function assessProgress(question: ProgressQuestion): ProgressAssessment {
  const points = pointsOf(question);
  const { baseline, latest, target, sense } = points;
  if (question.direction === "hold_in_band" && !question.band) {
    return notAssessable(question, points, "band_missing");
  }
  if (latest && target && isMet(latest, target, sense)) return achieved(question, points);
  if (!baseline || !latest || points.reportedPoints === 0) {
    return notAssessable(question, points, "fewer_than_two_points");
  }
  const found: Found = { ...points, baseline, latest };
  const obstacle = obstacleOf(question, found);
  if (obstacle) return notAssessable(question, points, obstacle);
  if (question.method === "linear" && target) return assessLinear(question, found, target);
  return assessGrowth(question, found);
}

function isMet(latest: Point, target: Point, sense: 1 | -1): boolean {
  return sense === 1 ? latest.value >= target.value : latest.value <= target.value;
}

/** M13: what stands in the way of a judgement, in the order in which people would ask. */
function obstacleOf(question: ProgressQuestion, points: Found): ProgressReason | null {
  const { baseline, latest, target, reportedPoints } = points;
  if (latest.position <= baseline.position) {
    return reportedPoints < 2 ? "fewer_than_two_points" : "latest_not_after_baseline";
  }
  // Growth over less than a year is no yearly growth (METHOD.md, method A).
  const isByGrowth = question.method !== "linear" || !target;
  if (isByGrowth && latest.position - baseline.position < 1) return "latest_not_after_baseline";
  if (target && target.position <= baseline.position) return "target_before_baseline";
  if (target && target.value === baseline.value) return "no_change_was_needed";
  if (isByGrowth && (differ(baseline, latest) || (target && differ(baseline, target)))) {
    return "signs_differ";
  }
  return null;
}

function differ(a: Point, b: Point): boolean {
  return (a.value === 0 ? 1 : a.value) * (b.value === 0 ? Math.sign(a.value) || 1 : b.value) < 0;
}

/** M10, M11: by compound growth, in our bands or Eurostat's. */
function assessGrowth(question: ProgressQuestion, points: Found): ProgressAssessment {
  const { baseline, latest, target, sense } = points;
  const isEurostat = question.method === "eurostat";
  const base = baseline.value === 0 ? standInForZero : baseline.value;
  const sign = base < 0 ? -1 : 1;
  const years = latest.position - baseline.position;
  const actualGrowth = compoundGrowth(latest.value, base, years);
  const growth = sign * sense * actualGrowth;
  if (target) {
    const goal = target.value === 0 ? standInForZero : target.value;
    const total = target.position - baseline.position;
    const requiredGrowth = compoundGrowth(goal, base, total);
    // Base and target of 0 become the same stand-in: then nothing had to change.
    if (requiredGrowth === 0) return notAssessable(question, points, "no_change_was_needed");
    const ratio = growth / Math.abs(requiredGrowth);
    const zeroReplaced = baseline.value === 0 || target.value === 0;
    const judged = isEurostat ? judgeEurostatRatio(ratio) : judgeRatio(ratio);
    return answer(question, points, judged, { actualGrowth, requiredGrowth, ratio, zeroReplaced });
  }
  const limit = question.limit === undefined ? null : Number(question.limit);
  if (isEurostat && limit !== null && latest.value === limit) return achieved(question, points);
  const factor = limit === null ? 1 : limitFactor(base, limit);
  const judged = isEurostat ? judgeEurostatGrowth(growth, factor) : judgeGrowth(growth, factor);
  const zeroReplaced = baseline.value === 0;
  return answer(question, points, judged, { actualGrowth, limitFactor: factor, zeroReplaced });
}

/** M12: linear to date: the change so far against the change a straight line would have brought. */
function assessLinear(
  question: ProgressQuestion,
  points: Found,
  target: Point,
): ProgressAssessment {
  const { baseline, latest } = points;
  const share = (latest.position - baseline.position) / (target.position - baseline.position);
  const expected = baseline.value + (target.value - baseline.value) * share;
  const ratio = (latest.value - baseline.value) / (expected - baseline.value);
  return answer(question, points, judgeRatio(ratio), {
    ratio,
    expectedValue: String(Number(expected.toPrecision(12))),
  });
}

function achieved(question: ProgressQuestion, points: Points): ProgressAssessment {
  const published =
    question.method === "eurostat" ? { publishedStatus: "significant_progress" } : {};
  const assessment = answer(question, points, { status: "achieved", score: 5 }, published);
  return { ...assessment, reason: "already_met" };
}

function notAssessable(
  question: ProgressQuestion,
  points: Points,
  reason: ProgressReason,
): ProgressAssessment {
  return {
    ...{ status: "not_assessable", score: null, method: question.method, reason },
    methodVersion: progressMethodVersion,
    figures: figuresOf(question, points),
  };
}

function answer(
  question: ProgressQuestion,
  points: Points,
  judged: Judgement & { readonly publishedStatus?: string },
  figures: Partial<ProgressFigures>,
): ProgressAssessment {
  const { status, score, publishedStatus = null } = judged;
  return {
    ...{ status, score, method: question.method, methodVersion: progressMethodVersion },
    reason: null,
    figures: { ...figuresOf(question, points), publishedStatus, ...figures },
  };
}

function figuresOf(question: ProgressQuestion, points: Points): ProgressFigures {
  const { baseline, latest, target } = points;
  const value = (point: Point | null) => (point ? String(point.value) : null);
  const observed = new Map(question.observations.map((one) => [one.position, one]));
  return {
    baselinePeriod: baseline?.periodKey || null,
    baselineValue:
      question.baseline.value ?? observed.get(baseline?.position ?? Number.NaN)?.value ?? null,
    latestPeriod: latest?.periodKey ?? null,
    latestValue: observed.get(latest?.position ?? Number.NaN)?.value ?? value(latest),
    targetPeriod: question.target?.periodKey ?? null,
    targetValue: question.target?.value ?? null,
    yearsElapsed: baseline && latest ? latest.position - baseline.position : null,
    yearsTotal: baseline && target ? target.position - baseline.position : null,
    actualGrowth: null,
    requiredGrowth: null,
    ratio: null,
    expectedValue: null,
    limitFactor: null,
    zeroReplaced: false,
    publishedStatus: null,
  };
}
