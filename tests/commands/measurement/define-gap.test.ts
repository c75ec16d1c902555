import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { defineGap } from "@/features/measurement/gap/commands/define-gap";
import { endGap } from "@/features/measurement/gap/commands/end-gap";
import { getGaps } from "@/features/measurement/gap/queries/gaps";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const wish = async () => {
  const { id: indicatorId } = await demo.indicator("ABS");
  return {
    ...{ indicatorId, categoryKey: "income:low", referenceKey: "income:other" },
    ...{ measure: "difference", baselinePeriodKey: "2011/12", baselineValue: "15.1" },
    targets: [
      { periodKey: "2020-21", value: "6" },
      { periodKey: "", value: "" },
    ],
  };
};

describeCommand("M19: a gap between two groups is measured, with a target of its own", defineGap, {
  as: "staff",
  denied: "partner",
  again: "conflict",
  input: async () => {
    const scope = await scopeOf("staff");
    const good = await wish();
    const problem = async (change: object) =>
      run(defineGap, scope, { ...good, ...change }).then((reply) =>
        reply.ok ? reply : reply.refusal,
      );
    expect(await problem({ referenceKey: "income:low" })).toMatchObject({
      problems: [{ path: "referenceKey", key: "same_category" }],
    });
    expect(await problem({ referenceKey: "race:black" })).toMatchObject({
      problems: [{ path: "referenceKey", key: "other_dimension" }],
    });
    expect(await problem({ categoryKey: "income:none" })).toMatchObject({
      problems: [{ path: "categoryKey", key: "unknown_category" }],
    });
    expect(await problem({ measure: "ratio", baselineValue: "0" })).toMatchObject({
      problems: [{ path: "baselineValue", key: "ratio_not_positive" }],
    });
    // A part that is no text is refused like any other, and nothing breaks.
    expect(await problem({ targets: [{ periodKey: 2020, value: "6" }] })).toMatchObject({
      kind: "invalid",
    });
    // A draft is nothing to measure a gap of.
    await db().indicator.updateMany({ where: { id: good.indicatorId }, data: { state: "draft" } });
    expect(await problem({})).toMatchObject({ kind: "conflict", key: "wrong_state" });
    await db().indicator.updateMany({ where: { id: good.indicatorId }, data: { state: "agreed" } });
    // The other tests of this file begin without the gap.
    for (const { id: gapId } of await db().equityGap.findMany({
      where: { indicatorId: good.indicatorId, categoryKey: "income:low", endedAt: null },
    })) {
      await run(endGap, scope, { gapId, reason: "Begun anew." });
    }
    return good;
  },
  afterwards: async () => {
    const { indicatorId } = await wish();
    const { gaps } = await getGaps(await scopeOf("observer"), { indicatorId });
    const gap = gaps.find(({ measure }) => measure === "difference");
    expect(gap).toMatchObject({
      ...{ categoryName: "Free or reduced-price lunch", referenceName: "All other pupils" },
      baseline: { periodKey: "2011/12", value: "15.1" },
      targets: [{ periodKey: "2020/21", value: "6", position: 2020 }],
    });
    expect(gap?.points.map(({ periodKey }) => periodKey)).toEqual([
      ...["2011/12", "2012/13", "2013/14", "2014/15"],
    ]);
    expect(gap?.assessment).toMatchObject({ status: "limited", method: "cagr" });
  },
});
