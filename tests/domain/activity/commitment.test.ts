import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import { activityTransitions, nextActivityState } from "@/domain/activity/activity-state";
import { activityMayBeCommitted, type CommitmentFacts } from "@/domain/activity/commitment";
import { missingConditions } from "@/domain/kernel/gate";

const open: CommitmentFacts = {
  activityId: "tutors",
  strategiesServed: 1,
  contributions: 1,
  reinforcements: 1,
  standsAloneReason: null,
  unansweredDuplicates: [],
};

describeGate("W8: an activity may be committed", activityMayBeCommitted, open, {
  activity_serves_strategy: { strategiesServed: 0 },
  activity_contributes: { contributions: 0 },
  activity_reinforces: { reinforcements: 0 },
  duplicates_answered: { unansweredDuplicates: ["Summer readers"] },
});

describe("W8: an activity that stands alone", () => {
  it("is committed when it says why", () => {
    const alone = { ...open, reinforcements: 0, standsAloneReason: "It is the first of its kind." };
    expect(missingConditions(activityMayBeCommitted(alone))).toEqual([]);
  });

  it("says nothing with blanks", () => {
    const blank = { ...open, reinforcements: 0, standsAloneReason: "  " };
    expect(missingConditions(activityMayBeCommitted(blank)).map(({ key }) => key)).toEqual([
      "activity_reinforces",
    ]);
  });
});

describe("W8: the states of an activity", () => {
  it("only a draft is committed, only a committed one is completed, and neither end is left again", () => {
    const states = ["draft", "committed", "completed", "withdrawn"] as const;
    const after = states.map((state) => [
      nextActivityState(state, "commit"),
      nextActivityState(state, "complete"),
      nextActivityState(state, "withdraw"),
    ]);
    expect(after).toEqual([
      ["committed", null, "withdrawn"],
      [null, "completed", "withdrawn"],
      [null, null, null],
      [null, null, null],
    ]);
    expect(activityTransitions).toHaveLength(4);
  });
});
