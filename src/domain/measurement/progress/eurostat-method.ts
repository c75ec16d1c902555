import type { Judgement } from "./compound-growth-method";
import type { ProgressStatus } from "./progress-question";

/** The words Eurostat publishes. */
export type EurostatStatus =
  | "significant_progress"
  | "moderate_progress"
  | "no_progress"
  | "moderate_deterioration"
  | "significant_deterioration";

/** A judgement in Eurostat's words and ours. */
export type EurostatJudgement = Judgement & { readonly publishedStatus: EurostatStatus };

const ourWord: Readonly<Record<EurostatStatus, ProgressStatus>> = {
  significant_progress: "on_track",
  moderate_progress: "needs_acceleration",
  no_progress: "limited",
  moderate_deterioration: "moving_away",
  significant_deterioration: "moving_away",
};

function judged(publishedStatus: EurostatStatus, score: number): EurostatJudgement {
  return { status: ourWord[publishedStatus], score, publishedStatus };
}

/**
 * M11 (Eurostat): bands with a target. With one, moderate deterioration means "towards the target,
 * but far too slowly", which in our words is limited progress.
 */
export function judgeEurostatRatio(ratio: number): EurostatJudgement {
  const score = eurostatRatioScore(ratio);
  if (ratio > 0.95) return judged("significant_progress", score);
  if (ratio > 0.6) return judged("moderate_progress", score);
  if (ratio >= 0) return { ...judged("moderate_deterioration", score), status: "limited" };
  return judged("significant_deterioration", score);
}

function eurostatRatioScore(ratio: number): number {
  if (ratio > 1.3) return 5;
  if (ratio >= 0.6) return ((ratio - 0.6) / 0.7) * 5;
  return ratio > -0.6 ? ((ratio + 0.6) / 1.2) * 5 - 5 : -5;
}

/** M11 (Eurostat): bands without a target; a natural limit scales only the two positive ones. */
export function judgeEurostatGrowth(growth: number, factor: number): EurostatJudgement {
  // At the limit itself the factor is 0, and any growth is beyond all bands.
  const scaled = growth > 0 ? growth / factor : growth;
  const score = Math.max(-5, Math.min(5, (scaled / 0.02) * 5));
  if (growth > 0.01 * factor) return judged("significant_progress", score);
  if (growth > 0.001 * factor) return judged("moderate_progress", score);
  if (growth >= -0.001) return judged("no_progress", score);
  if (growth >= -0.01) return judged("moderate_deterioration", score);
  return judged("significant_deterioration", score);
}

/** M15 (Eurostat): the word for a mean score of several series. */
export function eurostatStatusOfScore(score: number): EurostatStatus {
  if (score > 2.5) return "significant_progress";
  if (score > 0.25) return "moderate_progress";
  if (score >= -0.25) return "no_progress";
  return score >= -2.5 ? "moderate_deterioration" : "significant_deterioration";
}
