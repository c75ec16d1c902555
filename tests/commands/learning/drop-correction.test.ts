import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { closed, givenAnsweredCycle, givenCorrection, givenReview } from "@tests/support/review";
import { expect } from "vitest";
import { dropCorrection } from "@/features/learning/review/commands/drop-correction";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand(
  "W10: a dropped correction keeps its reason and answers for nothing",
  dropCorrection,
  {
    as: "partner",
    denied: "contributor",
    input: async () => {
      const { id: correctionId, version } = await givenCorrection("ACT");
      return { correctionId, version, reason: "The company withdrew." };
    },
    afterwards: async (value) => {
      const { id } = value as { id: string }; // what the command answers
      expect(await db().courseCorrection.findFirst({ where: { id } })).toMatchObject({
        ...{ state: "dropped", droppedReason: "The company withdrew.", annotationId: null },
      });
      const again = { correctionId: id, version: 2, reason: "Twice" };
      expect(await run(dropCorrection, await scopeOf("partner"), again)).toMatchObject({
        refusal: { kind: "conflict", key: "wrong_state" },
      });
      // The gate asks again about its indicator: nothing corrects it any more.
      const cycle = await givenAnsweredCycle();
      const { id: indicatorId } = await demo.indicator("ACT");
      await db().courseCorrection.updateMany({
        where: { indicatorId },
        data: { state: "dropped" },
      });
      await givenReview("ACT");
      const reply = await closed(cycle.id);
      const conditions =
        !reply.ok && reply.refusal.kind === "gate_closed" ? reply.refusal.conditions : [];
      expect(
        conditions.filter(({ met }) => !met).map(({ key, found }) => [key, found.names]),
      ).toEqual([["off_track_answered", "Average ACT score, Cincinnati"]]);
    },
  },
);
