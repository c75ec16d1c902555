import { describeGate } from "@tests/support/gate";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  courseCorrectionTransitions,
  isOverdue,
  nextCorrectionState,
} from "@/domain/learning/course-correction";
import { isOffTrack } from "@/domain/learning/off-track";
import {
  type ReviewCycleFacts,
  type ReviewedIndicator,
  reviewCycleMayBeClosed,
  reviewCycleTransitions,
  reviewSpanOf,
} from "@/domain/learning/review-cycle";
import { progressStatuses } from "@/domain/measurement/progress/progress-question";

const onTrack: ReviewedIndicator = {
  ...{ id: "1", name: "Reading", status: "on_track", isReviewed: true },
  ...{ corrections: 0, ownerless: 0, keepCourseReason: "" },
};
const corrected = { ...onTrack, id: "2", name: "Absence", status: "limited", corrections: 1 };
const kept = {
  ...onTrack,
  id: "3",
  name: "ACT",
  status: "moving_away",
  keepCourseReason: "New test",
};
const open: ReviewCycleFacts = { indicators: [onTrack, corrected, kept] };

describeGate("W10: a review cycle may be closed", reviewCycleMayBeClosed, open, {
  core_indicators_there: { indicators: [] },
  core_indicators_reviewed: { indicators: [{ ...onTrack, isReviewed: false }, corrected] },
  off_track_answered: { indicators: [onTrack, { ...corrected, corrections: 0 }] },
  corrections_owned: { indicators: [{ ...corrected, ownerless: 1 }] },
});

describe("W10: the checklist of a review cycle", () => {
  it("W10: names what is missing, and leads to the first of them", () => {
    const indicators = [
      { ...corrected, isReviewed: false },
      { ...kept, isReviewed: false, keepCourseReason: " " },
    ];
    const [, reviewed, answered] = reviewCycleMayBeClosed({ indicators });
    expect(reviewed).toMatchObject({
      ...{ found: { missing: 2, names: "Absence; ACT", more: 0 }, fixAt: "curves", subjectId: "2" },
    });
    expect(answered).toMatchObject({ found: { missing: 1, names: "ACT" }, subjectId: "3" });
    const many = [1, 2, 3, 4].map((id) => ({ ...onTrack, id: String(id), isReviewed: false }));
    expect(reviewCycleMayBeClosed({ indicators: many })[1]?.found).toEqual({
      ...{ missing: 4, names: "Reading; Reading", more: 2 },
    });
  });

  it("W10: what needs acceleration, is limited or moves away is off track; the rest is not", () => {
    expect(progressStatuses.filter(isOffTrack)).toEqual([
      ...["needs_acceleration", "limited", "moving_away"],
    ]);
  });
});

describe("W10: the days of a review cycle", () => {
  it("W10: are the quarter, the half-year or the year in which a day lies", () => {
    expect([3, 6, 12, 1].map((months) => reviewSpanOf("2026-11-25", months))).toEqual([
      { startOn: "2026-10-01", endOn: "2026-12-31" },
      { startOn: "2026-07-01", endOn: "2026-12-31" },
      { startOn: "2026-01-01", endOn: "2026-12-31" },
      { startOn: "2026-11-01", endOn: "2026-11-30" },
    ]);
    expect(reviewSpanOf("2024-02-29", 3)).toEqual({ startOn: "2024-01-01", endOn: "2024-03-31" });
  });

  it("W10: hold the day they are asked for, and the next cycle begins the day after, whatever the length", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 24 }),
        (instant, months) => {
          const date = instant.toISOString().slice(0, 10);
          const { startOn, endOn } = reviewSpanOf(date, months);
          expect(startOn <= date && date <= endOn).toBe(true);
          const next = Temporal.PlainDate.from(endOn).add({ days: 1 }).toString();
          expect(reviewSpanOf(next, months).startOn).toBe(next);
        },
      ),
    );
  });
});

describe("W10: the states", () => {
  it("W10: a cycle is opened and closed once, through its gate", () => {
    expect(reviewCycleTransitions).toEqual([
      { from: "open", command: "close", to: "closed", gate: "W10" },
    ]);
  });

  it("W10: a course correction is done or dropped, and then stays so", () => {
    const states = ["open", "done", "dropped"] as const;
    expect(
      states.map((state) => [
        nextCorrectionState(state, "complete"),
        nextCorrectionState(state, "drop"),
      ]),
    ).toEqual([
      ["done", "dropped"],
      [null, null],
      [null, null],
    ]);
    expect(courseCorrectionTransitions).toHaveLength(2);
  });

  it("W10: is overdue only while it is open and its day is past", () => {
    const judged = (state: "open" | "done", dueOn: string) => isOverdue(state, dueOn, "2026-03-01");
    expect([
      judged("open", "2026-02-28"),
      judged("open", "2026-03-01"),
      judged("done", "2026-01-01"),
    ]).toEqual([true, false, false]);
  });
});
