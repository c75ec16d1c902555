import { type ExactNumber, exact, parseExactNumber } from "../../kernel/exact-number";
import type { Judgement } from "./compound-growth-method";
import type { ProgressStatus } from "./progress-question";

/** M14: the words in which the United Nations report on the Sustainable Development Goals. */
export type UnStatus = "on_track_or_target_met" | "moderate_progress" | "stagnation" | "regression";

/** M14: a judgement in the words of the United Nations and in ours. */
export type UnJudgement = Judgement & { readonly publishedStatus: UnStatus };

const theirWord = {
  on_track: "on_track_or_target_met",
  needs_acceleration: "moderate_progress",
  limited: "stagnation",
  moving_away: "regression",
} as const satisfies Partial<Record<ProgressStatus, UnStatus>>;

function judged(status: keyof typeof theirWord, score: number): UnJudgement {
  const within = Math.max(-5, Math.min(5, score));
  return { status, score: within, publishedStatus: theirWord[status] };
}

/**
 * M14: the value that the growth so far leads to by the target's period. Where that period is
 * reached or past there is nothing left to project: the latest value stands.
 */
export function projectedValue(latest: number, growth: number, yearsLeft: number): number {
  return latest * (1 + growth) ** Math.max(0, yearsLeft);
}

/** M14: a projected value as people read it, to 12 figures; null where it is too long to be a number of anything. */
export function projectedText(value: number): ExactNumber | null {
  return parseExactNumber(exact(value.toPrecision(12)).toFixed());
}

/** M14: from which share of the wanted change on progress is limited, needs acceleration, and is on track. */
export const unCuts = { limited: 0, needs_acceleration: 0.1, on_track: 0.95 } as const;

/**
 * M14: status and score from the share q of the wanted change that the projected value will have
 * brought. The cuts are 0.95, 0.10 and 0; the score goes through 2.5, 0 and −2.5 there (M15).
 */
export function judgeUnRatio(q: number): UnJudgement {
  if (q >= unCuts.on_track) return judged("on_track", 2.5 + ((q - 0.95) * 2.5) / 0.85);
  if (q >= unCuts.needs_acceleration) return judged("needs_acceleration", ((q - 0.1) * 2.5) / 0.85);
  return judged(q >= unCuts.limited ? "limited" : "moving_away", 25 * q - 2.5);
}

/**
 * M14: status and score without a target, from the yearly growth in the wanted direction. The cuts
 * are 2 %, 0.5 % and −0.5 %; the score goes through 2.5, 0 and −2.5 there. No natural limit shrinks them.
 */
export function judgeUnGrowth(growth: number): UnJudgement {
  if (growth >= 0.02) return judged("on_track", 2.5 + ((growth - 0.02) * 2.5) / 0.015);
  if (growth >= 0.005) return judged("needs_acceleration", ((growth - 0.005) * 2.5) / 0.015);
  return judged(growth > -0.005 ? "limited" : "moving_away", 250 * (growth - 0.005));
}
