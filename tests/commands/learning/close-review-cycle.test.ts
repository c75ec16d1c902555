import { describeCommand, home, scopeOf } from "@tests/support/command";
import { givenAnsweredCycle, givenOpenCycle } from "@tests/support/review";
import { expect } from "vitest";
import { isOffTrack } from "@/domain/learning/off-track";
import { closeReviewCycle } from "@/features/learning/review/commands/close-review-cycle";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const ofHome = { initiative: { slug: home ?? "" } };

describeCommand(
  "W10: a cycle is closed through its gate, and keeps where all stood",
  closeReviewCycle,
  {
    as: "staff",
    denied: "partner",
    input: async () => {
      const { id } = await givenOpenCycle();
      await db().courseCorrection.deleteMany({ where: { review: { reviewCycle: ofHome } } });
      await db().review.deleteMany({ where: { reviewCycleId: id } });
      const reply = await run(closeReviewCycle, await scopeOf("lead"), { reviewCycleId: id });
      expect(reply).toMatchObject({ refusal: { kind: "gate_closed" } });
      const conditions =
        !reply.ok && reply.refusal.kind === "gate_closed" ? reply.refusal.conditions : [];
      expect(
        conditions.map(({ key, met, found }) => [key, met, found.missing ?? found.have]),
      ).toEqual([
        ["core_indicators_there", true, 10],
        ["core_indicators_reviewed", false, 10],
        ["off_track_answered", false, 5],
        ["corrections_owned", true, 0],
      ]);
      await givenAnsweredCycle();
      return { reviewCycleId: id };
    },
    again: "conflict",
    afterwards: async (value) => {
      const { id } = value as { id: string }; // what the command answers
      const standings = await db().reviewStanding.findMany({ where: { reviewCycleId: id } });
      expect(standings).toHaveLength(10);
      expect(standings.filter(({ status }) => isOffTrack(status))).toHaveLength(5);
      const readiness = await db().indicator.findFirstOrThrow({ where: { code: "KR-CPS" } });
      const [kept] = standings.filter(({ indicatorId }) => indicatorId === readiness.id);
      expect([
        kept?.status,
        kept?.periodKey,
        kept?.value?.toFixed(),
        kept?.score?.toFixed(),
      ]).toEqual([...["needs_acceleration", "2014/15", "57", "0.359"]]);
    },
  },
);
