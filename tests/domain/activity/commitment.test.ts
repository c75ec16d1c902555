import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import {
  type ActivityCommand,
  type ActivityState,
  nextActivityState,
} from "@/domain/activity/activity-state";
import {
  type ActivityCommitmentFacts,
  activityMayBeCommitted,
  unansweredDuplicates,
} from "@/domain/activity/commitment";
import type { ComparedActivity } from "@/domain/activity/likely-duplicate";
import { missingConditions } from "@/domain/kernel/gate";

const activity: ComparedActivity = {
  ...{ id: "tutors", title: "Reading tutors", leadStakeholderId: "club" },
  ...{ strategyIds: ["tutoring"], indicatorIds: ["reading"] },
  ...{ place: "Cincinnati", audience: "Pupils", startOn: null, endOn: null },
};
const twin = { ...activity, id: "twin", title: "Summer readers", leadStakeholderId: "school" };
const open: ActivityCommitmentFacts = {
  activity,
  strategiesInAgenda: 1,
  contributions: [{ isIndicatorAgreed: true, mechanism: "Practice twice a week." }],
  reinforcements: 1,
  standsAloneReason: null,
  others: [twin],
  duplicateAnswers: [{ otherActivityId: "twin", answer: "coordinate", reason: "" }],
};

function missingOf(change: Partial<ActivityCommitmentFacts>): string[] {
  const conditions = activityMayBeCommitted({ ...open, ...change });
  return missingConditions(conditions).map(({ key }) => key);
}

describeGate("W8: an activity may be committed", activityMayBeCommitted, open, {
  strategy_served: { strategiesInAgenda: 0 },
  indicator_moved: { contributions: [] },
  reinforces_others: { reinforcements: 0 },
  duplicates_answered: { duplicateAnswers: [] },
});

describe("W8: before an activity is committed", () => {
  it("W8: a contribution counts only with its mechanism, and only to an agreed indicator", () => {
    const silent = [{ isIndicatorAgreed: true, mechanism: " " }];
    const early = [{ isIndicatorAgreed: false, mechanism: "Practice." }];
    expect(missingOf({ contributions: silent })).toEqual(["indicator_moved"]);
    expect(missingOf({ contributions: early })).toEqual(["indicator_moved"]);
    expect(missingOf({ contributions: [...silent, ...early, ...open.contributions] })).toEqual([]);
  });

  it("W8: an activity that reinforces none says why it stands alone", () => {
    const alone = { reinforcements: 0 };
    expect(missingOf({ ...alone, standsAloneReason: "" })).toEqual(["reinforces_others"]);
    expect(missingOf({ ...alone, standsAloneReason: "The first of its kind." })).toEqual([]);
  });

  it("W8: each likely duplicate is answered by itself, and the checklist names those that are not", () => {
    const third = { ...twin, id: "third", title: "Book buses" };
    const others = [twin, third];
    expect(unansweredDuplicates({ ...open, others })).toEqual([third]);
    const condition = activityMayBeCommitted({ ...open, others, duplicateAnswers: [] })[3];
    expect(condition).toEqual({
      ...{ rule: "W8", key: "duplicates_answered", met: false },
      found: { count: 2, titles: "Summer readers, Book buses" },
      ...{ fixAt: "activities", subjectId: "tutors" },
    });
  });

  it("W8: different without a because is no answer", () => {
    const different = { otherActivityId: "twin", answer: "different" } as const;
    expect(missingOf({ duplicateAnswers: [{ ...different, reason: "" }] })).toEqual([
      "duplicates_answered",
    ]);
    expect(missingOf({ duplicateAnswers: [{ ...different, reason: "Other months." }] })).toEqual(
      [],
    );
  });
});

describe("W8: the states of an activity", () => {
  const states: readonly ActivityState[] = ["draft", "committed", "completed", "withdrawn"];

  it.each<[ActivityCommand, (ActivityState | null)[]]>([
    ["commit", ["committed", null, null, null]],
    ["complete", [null, "completed", null, null]],
    ["withdraw", ["withdrawn", "withdrawn", null, null]],
  ])("W8: %s from draft, committed, completed, withdrawn", (command, expected) => {
    expect(states.map((state) => nextActivityState(state, command))).toEqual(expected);
  });
});
