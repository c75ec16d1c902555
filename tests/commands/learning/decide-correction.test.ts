import { describeCommand, scopeOf } from "@tests/support/command";
import { demo, nextWeek } from "@tests/support/demo";
import { givenOpenCycle, givenReview } from "@tests/support/review";
import { expect } from "vitest";
import { getOwnDesk } from "@/features/learning/queries/own-desk";
import { decideCorrection } from "@/features/learning/review/commands/decide-correction";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const decision = "Call on the third day";

describeCommand(
  "W10: a course correction has an owner, a day and what it changes",
  decideCorrection,
  {
    as: "partner",
    denied: "contributor",
    input: async () => {
      const { id: reviewCycleId } = await givenOpenCycle();
      const { id: indicatorId } = await demo.indicator("ABS");
      const { id: ownerMemberId } = await demo.member("priya.nair@example.org");
      const { strategyId } = await demo.strategy();
      const given = {
        ...{ indicatorId, decision, ownerMemberId, dueOn: nextWeek() },
        changes: `strategy:${strategyId}`,
      };
      const scope = await scopeOf("lead");
      await db().review.updateMany({
        where: { indicatorId, reviewCycleId },
        data: { supersededAt: new Date() },
      });
      expect(await run(decideCorrection, scope, given)).toMatchObject({
        refusal: { kind: "conflict", key: "review_first" },
      });
      await givenReview("ABS");
      for (const [change, path, key] of [
        [{ dueOn: "2020-01-01" }, "dueOn", "deadline_past"],
        [{ changes: "" }, "changes", "required"],
        [{ decision: " " }, "decision", "required"],
      ] as const) {
        expect(await run(decideCorrection, scope, { ...given, ...change })).toMatchObject({
          refusal: { kind: "invalid", problems: [{ path, key }] },
        });
      }
      return given;
    },
    afterwards: async () => {
      const { corrections } = await getOwnDesk(await scopeOf("contributor"), null);
      expect(corrections.filter((one) => one.decision === decision)).toMatchObject([
        {
          dueOn: nextWeek(),
          isOverdue: false,
          indicator: "Young pupils missing a tenth of school days",
        },
      ]);
      const others = await getOwnDesk(await scopeOf("chair"), null);
      expect(others.corrections.filter((one) => one.decision === decision)).toEqual([]);
    },
  },
);
