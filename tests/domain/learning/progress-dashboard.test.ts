import { describe, expect, it } from "vitest";
import { schoolYear } from "@/domain/kernel/period";
import { hasMoved, movementOf } from "@/domain/learning/movement";
import { progressHeadline } from "@/domain/learning/progress-headline";
import { stalenessOf } from "@/domain/learning/staleness";

const then = { status: "limited", periodKey: "2013/14", value: "18.0" };

describe("W10: what moved since the last review", () => {
  it("W10: says of the status better or worse, and nothing where one of the two cannot be judged", () => {
    const moved = (status: string) => movementOf(then, { ...then, status }).status;
    expect(["on_track", "moving_away", "limited", "not_assessable"].map(moved)).toEqual([
      ...["better", "worse", "same", "not_comparable"],
    ]);
    expect(movementOf({ ...then, status: "unknown" }, then).status).toBe("not_comparable");
    expect(movementOf({ ...then, status: "moving_away" }, { ...then, status: "achieved" })).toEqual(
      { status: "better", value: "same" },
    );
  });

  it("W10: says of the value whether it is the first, a new one, or the old one revised", () => {
    const moved = (periodKey: string, value: string) =>
      movementOf(then, { ...then, periodKey, value }).value;
    expect([moved("2014/15", "18.1"), moved("2013/14", "18.2"), moved("2013/14", "18.0")]).toEqual([
      ...["new", "revised", "same"],
    ]);
    const nothing = { ...then, periodKey: null, value: null };
    expect(movementOf(nothing, then).value).toBe("first");
    expect(movementOf(then, nothing).value).toBe("new");
    expect([
      hasMoved(movementOf(then, then)),
      hasMoved(movementOf(then, { ...then, value: "18.2" })),
      hasMoved(movementOf(then, { ...then, status: "on_track" })),
    ]).toEqual([false, true, true]);
  });
});

describe("M8: whether the latest value is too old", () => {
  const facts = {
    ...{ latest: schoolYear(2014), isAskedSince: false, overduePeriodKey: null },
    today: "2016-06-01",
  };

  it("M8: is not while the next period runs or its year has just ended", () => {
    expect(stalenessOf(facts)).toBeNull();
    expect(stalenessOf({ ...facts, today: "2017-07-31" })).toBeNull();
  });

  it("M8: is once two more periods have ended and nobody has asked for either", () => {
    expect(stalenessOf({ ...facts, today: "2017-08-01" })).toBe("not_asked");
    expect(stalenessOf({ ...facts, today: "2017-08-01", isAskedSince: true })).toBeNull();
    expect(stalenessOf({ ...facts, latest: schoolYear(9998), today: "2017-08-01" })).toBeNull();
    expect(stalenessOf({ ...facts, latest: schoolYear(9997), today: "2017-08-01" })).toBeNull();
  });

  it("M8: is as soon as a later report is overdue, and where there never was a value", () => {
    expect(stalenessOf({ ...facts, overduePeriodKey: "2015/16", isAskedSince: true })).toBe(
      "overdue",
    );
    expect(stalenessOf({ ...facts, latest: null })).toBe("no_value");
    expect(stalenessOf({ ...facts, latest: null, isAskedSince: true })).toBeNull();
  });
});

describe("M15: the headline of the dashboard", () => {
  const well = { name: "Reading", status: "on_track", corrections: 0, keepCourseReason: "" };
  const off = { ...well, name: "Absence", status: "limited" };
  const corrected = { ...off, name: "ACT", corrections: 1 };

  it("M15: counts what is well, what is not, and what nobody has answered", () => {
    expect(progressHeadline([well, { ...well, status: "achieved" }, off, corrected])).toEqual({
      key: "unanswered",
      values: { all: 4, judged: 4, well: 2, off: 2, open: 1, first: "Absence" },
    });
    expect(progressHeadline([well, corrected, { ...off, keepCourseReason: "New test" }])).toEqual({
      key: "answered",
      values: { all: 3, judged: 3, well: 1, off: 2, open: 0, first: "ACT" },
    });
  });

  it("M15: says when all is well, when nothing can be judged, and when nothing is measured", () => {
    const unknown = { ...well, status: "not_assessable" };
    const keys = [[well, unknown], [unknown], []].map((list) => progressHeadline(list).key);
    expect(keys).toEqual(["all_well", "nothing_judged", "nothing_measured"]);
    expect(progressHeadline([well, unknown]).values).toMatchObject({
      all: 2,
      judged: 1,
      first: "",
    });
  });
});
