import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { givenOpenCycle } from "@tests/support/review";
import { expect } from "vitest";
import { keepStory } from "@/features/learning/curve/commands/keep-story";
import { writeStory } from "@/features/learning/curve/commands/write-story";
import { recordReview } from "@/features/learning/review/commands/record-review";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const look = { whatWorks: "Calls home", whatDoesNot: "The buses", verdict: "adjust" };

describeCommand("W10, M18: a look at an indicator is recorded with its story", recordReview, {
  as: "partner",
  denied: "contributor",
  input: async () => {
    await givenOpenCycle();
    const { id: indicatorId } = await demo.indicator("ABS");
    const scope = await scopeOf("lead");
    await run(keepStory, scope, { indicatorId });
    await run(writeStory, scope, { indicatorId, revision: 0, story: "Buses came late." });
    return { indicatorId, ...look };
  },
  afterwards: async (value) => {
    const { id } = value as { id: string }; // what the command answers
    const review = await db().review.findFirstOrThrow({
      where: { id },
      include: { curveStory: true },
    });
    expect(review).toMatchObject({
      ...{ ...look, statusThen: "limited", periodKeyThen: "2014/15", supersededAt: null },
      curveStory: { story: "Buses came late." },
    });
    expect(review.curveStory?.keptAt).not.toBeNull();
    // A second look supersedes the first, which stays (T4).
    const { id: indicatorId } = await demo.indicator("ABS");
    const again = { indicatorId, ...look, verdict: "continue" };
    expect(await run(recordReview, await scopeOf("chair"), again)).toMatchObject({ ok: true });
    const { reviewCycleId } = review;
    const all = await db().review.findMany({
      where: { indicatorId, reviewCycleId, OR: [{ id }, { supersededAt: null }] },
      orderBy: { reviewedAt: "asc" },
    });
    expect(all.map(({ verdict, supersededAt }) => [verdict, supersededAt === null])).toEqual([
      ["adjust", false],
      ["continue", true],
    ]);
    // Without an open cycle there is nothing to record it in.
    await db().reviewCycle.updateMany({ where: { id: reviewCycleId }, data: { state: "closed" } });
    expect(await run(recordReview, await scopeOf("lead"), again)).toMatchObject({
      refusal: { kind: "conflict", key: "no_cycle_open" },
    });
  },
});
