import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { endGap } from "@/features/measurement/gap/commands/end-gap";
import { getGaps } from "@/features/measurement/gap/queries/gaps";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const ofReadiness = async () => {
  const { id: indicatorId } = await demo.indicator("KR-CPS");
  return db().equityGap.findFirstOrThrow({ where: { indicatorId } });
};

describeCommand("M19, T4: a gap ends for a reason, and stays on record", endGap, {
  as: "lead",
  denied: "contributor",
  again: "conflict",
  input: async () => {
    const { id: gapId } = await ofReadiness();
    expect(await run(endGap, await scopeOf("lead"), { gapId, reason: " " })).toMatchObject({
      refusal: { kind: "invalid", problems: [{ path: "reason" }] },
    });
    return { gapId, reason: "The two groups are counted another way from now on." };
  },
  afterwards: async () => {
    const gap = await ofReadiness();
    expect(gap.endedReason).toBe("The two groups are counted another way from now on.");
    expect(await db().equityGapTarget.count({ where: { equityGapId: gap.id } })).toBe(1);
    const { gaps } = await getGaps(await scopeOf("observer"), { indicatorId: gap.indicatorId });
    expect(gaps).toEqual([]);
  },
});
