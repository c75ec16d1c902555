import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { getTurnTheCurve } from "@/features/learning/curve/queries/turn-the-curve";
import { getThroughline } from "@/features/learning/queries/throughline";
import { getReviewCycle } from "@/features/learning/review/queries/review-cycle";
import { getReviewCycles } from "@/features/learning/review/queries/review-cycles";

describe("The turn-the-curve workspace", () => {
  givenDatabase("demonstrationName");

  it("M18: shows the newest version, and an earlier one as it was kept (T4)", async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const scope = await scopeOf("partner");
    const newest = await getTurnTheCurve(scope, { indicatorId });
    const first = await getTurnTheCurve(scope, { indicatorId, version: 1 });
    expect([newest.story?.number, newest.isNewest, newest.can.write]).toEqual([2, true, true]);
    expect([first.story?.number, first.isNewest, first.can.write]).toEqual([1, false, false]);
    expect(newest.versions).toEqual([
      { number: 2, isKept: true },
      { number: 1, isKept: true },
    ]);
    expect(first.story?.partners.map(({ organization }) => organization)).toEqual([
      ...["United Way of Greater Cincinnati", "The Greater Cincinnati Foundation", null],
    ]);
    await expect(getTurnTheCurve(scope, { indicatorId, version: 9 })).rejects.toThrow("not found");
  });

  it("M18: is written on by those who have to do with the indicator, and by nobody else", async () => {
    const { id: indicatorId } = await demo.indicator("PSE-COV");
    const can = async (member: Parameters<typeof scopeOf>[0]) => {
      const view = await getTurnTheCurve(await scopeOf(member), { indicatorId });
      return [view.can.write, view.can.review];
    };
    expect([
      await can("lead"),
      await can("chair"),
      await can("partner"),
      await can("observer"),
    ]).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it("W10: a review names the version of the story it was made with", async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const { reviews, corrections } = await getTurnTheCurve(await scopeOf("lead"), { indicatorId });
    expect(
      reviews.map(({ verdict, storyNumber, statusThen }) => [verdict, storyNumber, statusThen]),
    ).toEqual([
      ["adjust", 2, "needs_acceleration"],
      ["adjust", 1, "needs_acceleration"],
    ]);
    expect(corrections.map(({ state, isOverdue }) => [state, isOverdue])).toEqual([
      ["open", false],
      ["open", true],
      ["done", false],
    ]);
  });

  it("W10: a cycle shows what moved since the one before, and a closed one how all stood then", async () => {
    const scope = await scopeOf("lead");
    const { cycles, can } = await getReviewCycles(scope, null);
    expect(cycles.map(({ state, reviews, corrections }) => [state, reviews, corrections])).toEqual([
      ["open", 4, 3],
      ["closed", 10, 4],
    ]);
    expect(can.open).toBe(false);
    const [open, closed] = await Promise.all(
      cycles.map(({ id }) => getReviewCycle(scope, { reviewCycleId: id })),
    );
    const line = (view: typeof open, name: string) =>
      view?.indicators.find((one) => one.name.startsWith(name));
    expect(line(closed, "Children prepared for kindergarten, Cincinnati")).toMatchObject({
      ...{ before: null, movement: null },
      now: { status: "needs_acceleration", periodKey: "2013/14", value: "56" },
    });
    expect(line(open, "Children prepared for kindergarten, Cincinnati")).toMatchObject({
      now: { status: "needs_acceleration", periodKey: "2014/15", value: "57" },
      before: { status: "needs_acceleration", periodKey: "2013/14", value: "56" },
      movement: { status: "same", value: "new" },
    });
    expect(
      open?.conditions.filter(({ met }) => !met).map(({ key, found }) => [key, found.missing]),
    ).toEqual([
      ["core_indicators_reviewed", 6],
      ["off_track_answered", 2],
    ]);
    expect(closed?.conditions).toEqual([]);
  });

  it("W10: reviews and course corrections stand in the throughline, behind their indicator", async () => {
    const { nodes, edges } = await getThroughline(await scopeOf("observer"), null);
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
    const after = edges.filter(({ from }) => from === indicatorId).map(({ to }) => to);
    expect(after.map((id) => kindOf.get(id))).toEqual(["review", "review"]);
    const decided = edges.filter(({ from }) => after.includes(from));
    expect(decided.map(({ to, kind }) => [kindOf.get(to), kind])).toEqual(
      Array(3).fill(["decision", "decided"]),
    );
  });
});
