import { statusOfScore } from "./compound-growth-method";
import type { ProgressStatus } from "./progress-question";

/** A status with its score, as far as it could be judged. */
export type ScoredStatus = { readonly status: ProgressStatus; readonly score: number | null };

function mean(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/**
 * M15: the status of an outcome from its core population indicators: the mean of the scores there
 * are, cut at 2.5, 0 and −2.5. Achieved only if every scored one is; nothing scored, no judgement.
 */
export function outcomeStatus(indicators: readonly ScoredStatus[]): ScoredStatus {
  return groupedStatus(indicators.map((indicator) => [indicator]));
}

/** M15: the same over groups (the series of one measure): each group counts once, with its own mean. */
export function groupedStatus(groups: readonly (readonly ScoredStatus[])[]): ScoredStatus {
  const scored = groups.map((group) => group.filter(({ score }) => score !== null));
  const scores = scored.flatMap((group) => mean(group.map(({ score }) => score ?? 0)) ?? []);
  const score = mean(scores);
  if (score === null) return { status: "not_assessable", score: null };
  const isAchieved = scored.flat().every(({ status }) => status === "achieved");
  return { status: isAchieved ? "achieved" : statusOfScore(score), score };
}
