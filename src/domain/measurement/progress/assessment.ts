import type { ProgressMethod } from "../../initiative/progress-method";
import type { Judgement } from "./compound-growth-method";
import type { Points } from "./points";
import { figuresOf } from "./progress-figures";
import type {
  ProgressAssessment,
  ProgressFigures,
  ProgressQuestion,
  ProgressReason,
} from "./progress-question";

/** M10 to M14: the version of the methods; stored with each status, so that an old one can be told from a new one. */
export const progressMethodVersion = "2026-12";

/** What the publisher of a method calls a target that is met, where it has a word of its own. */
const metInTheirWords: Readonly<Record<ProgressMethod, string | null>> = {
  cagr: null,
  linear: null,
  eurostat: "significant_progress",
  un: "on_track_or_target_met",
};

/** M10: a target already met, before all else; it has the highest score. */
export function achieved(question: ProgressQuestion, points: Points): ProgressAssessment {
  const publishedStatus = metInTheirWords[question.method];
  const judged = { status: "achieved", score: 5, publishedStatus } as const;
  const assessment = answer(question, points, judged, {});
  return { ...assessment, reason: "already_met" };
}

/** M13: no judgement, with the name of what stands in its way. */
export function notAssessable(
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

/** M10 to M14: a judgement with the method, its version and the figures it came from. */
export function answer(
  question: ProgressQuestion,
  points: Points,
  judged: Judgement & { readonly publishedStatus?: string | null },
  figures: Partial<ProgressFigures>,
  method: ProgressMethod = question.method,
): ProgressAssessment {
  const { status, score, publishedStatus = null } = judged;
  return {
    ...{ status, score, method, methodVersion: progressMethodVersion, reason: null },
    figures: { ...figuresOf(question, points), publishedStatus, ...figures },
  };
}

/** M12: what was in its band at the baseline and is not now has moved away. */
export function bandLeft(question: ProgressQuestion, points: Points): ProgressAssessment {
  const assessment = answer(question, points, { status: "moving_away", score: -5 }, {}, "linear");
  return { ...assessment, reason: "band_left" };
}
