import type { ProgressMethod } from "../../initiative/progress-method";

/** The words of status, from best to worst; the last is no judgement at all. */
export const progressStatuses = [
  "achieved",
  "on_track",
  "needs_acceleration",
  "limited",
  "moving_away",
  "not_assessable",
] as const;

/** A status of progress. */
export type ProgressStatus = (typeof progressStatuses)[number];

/** Which way an indicator should go (domain.md 5.3). */
export type ProgressDirection = "increase" | "decrease" | "hold_in_band" | "parity";

/** M13: why progress cannot be judged, or could not have moved. */
export type ProgressReason =
  | "fewer_than_two_points"
  | "latest_not_after_baseline"
  | "less_than_a_year"
  | "no_change_was_needed"
  | "signs_differ"
  | "target_before_baseline"
  | "series_broken"
  | "band_missing"
  | "band_left"
  | "parity_not_positive"
  | "growth_without_bounds"
  | "already_met";

/** A value at a place on the axis of years. Values are exact texts (T3). */
export type DatedValue = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string;
};

/** What progress is asked of: where it began, where it should be, and what was observed since. */
export type ProgressQuestion = {
  readonly direction: ProgressDirection;
  readonly method: ProgressMethod;
  /** Where the baseline lies; a missing value is taken from the next later observation. */
  readonly baseline: {
    readonly position: number;
    readonly value: string | null;
    /** Only to name it in the figures, where no observation does. */
    readonly periodKey?: string | undefined;
  };
  readonly target?: DatedValue | undefined;
  /** A natural limit, such as 100 for percentages; only judged where there is no target (M11). */
  readonly limit?: string | undefined;
  readonly band?: { readonly low: string; readonly high: string } | undefined;
  /** W12: since when the values follow another definition than the baseline does. */
  readonly brokenAt?: number | undefined;
  /** The reported values in any order; missing ones are left out. */
  readonly observations: readonly DatedValue[];
};

/** The figures a status was worked out from, for people to check it by. Rates are shares of 1. */
export type ProgressFigures = {
  readonly baselinePeriod: string | null;
  readonly baselineValue: string | null;
  readonly latestPeriod: string | null;
  readonly latestValue: string | null;
  readonly targetPeriod: string | null;
  readonly targetValue: string | null;
  readonly yearsElapsed: number | null;
  readonly yearsTotal: number | null;
  readonly actualGrowth: number | null;
  readonly requiredGrowth: number | null;
  readonly ratio: number | null;
  readonly expectedValue: string | null;
  /** M14: the value the growth so far leads to by the target's period. */
  readonly projectedValue: string | null;
  readonly limitFactor: number | null;
  readonly zeroReplaced: boolean;
  /** The word of the method's own publisher, where it differs from ours. */
  readonly publishedStatus: string | null;
};

/** The answer: a status with its score, the method and all that led to it. */
export type ProgressAssessment = {
  readonly status: ProgressStatus;
  readonly score: number | null;
  /** The method that gave the answer: by growth where a linear path has no target to lead to. */
  readonly method: ProgressMethod;
  readonly methodVersion: string;
  readonly reason: ProgressReason | null;
  readonly figures: ProgressFigures;
};
