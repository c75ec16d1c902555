import { describeCommand, scopeOf } from "@tests/support/command";
import { demo, proposedChange } from "@tests/support/demo";
import { expect } from "vitest";
import { makeDefinitionChange } from "@/features/measurement/definition-change/commands/make-definition-change";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand(
  "W12: a change is made once all consented, and the series breaks",
  makeDefinitionChange,
  {
    as: "staff",
    denied: "partner",
    input: async () => {
      const { definitionChangeId, consentRoundId } = await proposedChange("KR-NEW");
      const early = await run(makeDefinitionChange, await scopeOf("staff"), { definitionChangeId });
      expect(early).toMatchObject({ ok: false, refusal: { kind: "gate_closed" } });
      await db().consentRound.updateMany({
        where: { id: consentRoundId },
        data: { state: "passed", closedAt: new Date() },
      });
      return { definitionChangeId };
    },
    afterwards: async () => {
      const indicator = await demo.indicator("KR-NEW");
      expect(indicator).toMatchObject({ definition: "Measured another way", state: "agreed" });
      const [one, ...others] = await db().seriesBreak.findMany({
        where: { indicatorId: indicator.id },
      });
      expect(others).toEqual([]);
      expect(one).toMatchObject({ periodKey: "2014/15", isBaselineRestated: false });
      expect(one?.definitionBefore).toContain("Newport");
      // What was reported keeps standing: a break changes no value.
      const points = await db().seriesPoint.count({ where: { indicatorId: indicator.id } });
      expect(points).toBeGreaterThan(0);
    },
    again: "conflict",
  },
);
