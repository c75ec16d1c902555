import type { ProgressStatus } from "./progress-question";

/** A judgement by thresholds: the status and its score between −5 and 5. */
export type Judgement = { readonly status: ProgressStatus; readonly score: number };

/** M10: from which ratio on progress is limited, needs acceleration, and is on track. */
export const ratioCuts = { limited: 0, needs_acceleration: 0.6, on_track: 0.95 } as const;

/** M10: status and score from the ratio of the actual to the required growth. The cuts are 0.95, 0.60 and 0. */
export function judgeRatio(ratio: number): Judgement {
  const score =
    ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
  return { status: statusOfRatio(ratio), score };
}

function statusOfRatio(ratio: number): ProgressStatus {
  if (ratio >= ratioCuts.on_track) return "on_track";
  if (ratio >= ratioCuts.needs_acceleration) return "needs_acceleration";
  return ratio >= ratioCuts.limited ? "limited" : "moving_away";
}

/**
 * M11: status and score without a target, from the yearly growth in the wanted direction. The
 * cuts 1.5 %, 0.5 % and 0 shrink with the factor of a natural limit.
 */
export function judgeGrowth(growth: number, factor: number): Judgement {
  if (growth < 0) return { status: "moving_away", score: Math.max(125 * growth - 2.5, -5) };
  if (factor === 0) return { status: "on_track", score: 5 };
  const relative = (500 * growth) / factor;
  if (growth >= 0.015 * factor) return { status: "on_track", score: Math.min(relative - 5, 5) };
  if (growth >= 0.005 * factor) {
    return { status: "needs_acceleration", score: relative / 2 - 1.25 };
  }
  return { status: "limited", score: relative - 2.5 };
}

/** M15: the status that a mean score stands for: the cuts are 2.5, 0 and −2.5. */
export function statusOfScore(score: number): ProgressStatus {
  if (score >= 2.5) return "on_track";
  if (score >= 0) return "needs_acceleration";
  return score >= -2.5 ? "limited" : "moving_away";
}
