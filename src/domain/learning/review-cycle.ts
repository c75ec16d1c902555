import { Temporal } from "temporal-polyfill";
import type { Condition } from "../kernel/gate";
import { isOffTrack } from "./off-track";

/** W10: what can happen to a review cycle. The one table of its states. */
export const reviewCycleTransitions = [
  { from: "open", command: "close", to: "closed", gate: "W10" },
] as const;

/** W10: the state of a review cycle. */
export type ReviewCycleState = (typeof reviewCycleTransitions)[number]["from" | "to"];

/** W10: the days a review cycle covers, as ISO dates; both belong to it. */
export type ReviewSpan = { readonly startOn: string; readonly endOn: string };

/**
 * W10: the cycle in which a day (an ISO date) lies, where each lasts so many months: the quarters
 * of the year for 3, its halves for 6. Cycles of one length never overlap and leave no gap.
 */
export function reviewSpanOf(date: string, months: number): ReviewSpan {
  const { year, month } = Temporal.PlainDate.from(date);
  const first = Math.floor((year * 12 + month - 1) / months) * months;
  const startOn = Temporal.PlainDate.from({
    ...{ year: Math.floor(first / 12), month: (first % 12) + 1, day: 1 },
  });
  const endOn = startOn.add({ months }).subtract({ days: 1 });
  return { startOn: startOn.toString(), endOn: endOn.toString() };
}

/** W10: a core indicator as the gate of a cycle sees it. */
export type ReviewedIndicator = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** Whether it was looked at in this cycle. */
  readonly isReviewed: boolean;
  /** Course corrections that are open, from whichever cycle, or were done in this one. */
  readonly corrections: number;
  /** Those of them that are open, and whose owner has left the initiative. */
  readonly ownerless: number;
  /** Why the course is kept although it is off track; empty where nobody decided so. */
  readonly keepCourseReason: string;
};

/** W10: what decides whether a review cycle may be closed: its core indicators. */
export type ReviewCycleFacts = { readonly indicators: readonly ReviewedIndicator[] };

/** W10: whether an indicator asks for an answer that nobody has given: it is off track, nothing is corrected, and nobody decided to keep the course. */
export function isUnanswered(
  indicator: Pick<ReviewedIndicator, "status" | "corrections" | "keepCourseReason">,
): boolean {
  const { status, corrections, keepCourseReason } = indicator;
  return isOffTrack(status) && corrections === 0 && keepCourseReason.trim() === "";
}

/** How many indicators a line of the checklist names; the page of the cycle lists them all. */
const mostNamed = 2;

/**
 * W10: a review cycle is closed once there are core indicators, each was reviewed in it, each that
 * is off track has a course correction or a recorded decision to keep the course, and every open
 * correction has an owner who is still here.
 */
export function reviewCycleMayBeClosed({ indicators }: ReviewCycleFacts): readonly Condition[] {
  const rule = "W10";
  const line = (key: string, lacking: readonly ReviewedIndicator[]): Condition => {
    const [first] = lacking;
    const named = lacking.slice(0, mostNamed);
    const found = {
      missing: lacking.length,
      names: named.map(({ name }) => name).join("; "),
      more: lacking.length - named.length,
    };
    return {
      ...{ rule, key, met: lacking.length === 0, found },
      ...(first ? { fixAt: "curves" as const, subjectId: first.id } : { fixAt: "reviews" }),
    };
  };
  return [
    {
      ...{ rule, key: "core_indicators_there", met: indicators.length > 0 },
      ...{ found: { have: indicators.length }, fixAt: "indicators" },
    },
    line(
      "core_indicators_reviewed",
      indicators.filter(({ isReviewed }) => !isReviewed),
    ),
    line("off_track_answered", indicators.filter(isUnanswered)),
    line(
      "corrections_owned",
      indicators.filter(({ ownerless }) => ownerless > 0),
    ),
  ];
}
