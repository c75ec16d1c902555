import { describeCommand, home, scopeOf } from "@tests/support/command";
import { expect } from "vitest";
import { reviewSpanOf } from "@/domain/learning/review-cycle";
import { openReviewCycle } from "@/features/learning/review/commands/open-review-cycle";
import { dateIn } from "@/platform/clock";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const ofHome = { initiative: { slug: home ?? "" } };

describeCommand("W10: the backbone opens the cycle in which today lies", openReviewCycle, {
  as: "staff",
  denied: "partner",
  input: async () => {
    // The demonstration has cycles of its own: they lie in the past for this test.
    const cycles = await db().reviewCycle.findMany({ where: ofHome, orderBy: { startOn: "asc" } });
    for (const [index, { id }] of cycles.entries()) {
      await db().reviewCycle.updateMany({
        where: { id },
        data: { state: "closed", startOn: new Date(Date.UTC(2001, index, 1)) },
      });
    }
    return {};
  },
  again: "conflict",
  afterwards: async (value) => {
    const { id } = value as { id: string }; // what the command answers
    const cycle = await db().reviewCycle.findFirstOrThrow({ where: { id } });
    const { timeZone } = await scopeOf("lead");
    const today = dateIn(timeZone, new Date());
    const day = (date: Date) => date.toISOString().slice(0, 10);
    expect(cycle.state).toBe("open");
    expect({ startOn: day(cycle.startOn), endOn: day(cycle.endOn) }).toEqual(
      reviewSpanOf(today, 3),
    );
    await db().reviewCycle.updateMany({ where: { id }, data: { state: "closed" } });
    expect(await run(openReviewCycle, await scopeOf("lead"), {})).toMatchObject({
      refusal: { kind: "conflict", key: "span_reviewed" },
    });
  },
});
