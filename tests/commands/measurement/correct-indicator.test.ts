import { describeCommand } from "@tests/support/command";
import { correctionOf, demo } from "@tests/support/demo";
import { expect } from "vitest";
import { correctIndicator } from "@/features/measurement/indicator/commands/correct-indicator";
import { db } from "@/platform/db/client";

describeCommand("W12: what is no part of the definition is corrected at once", correctIndicator, {
  as: "staff",
  denied: "partner",
  input: () => correctionOf("KR-CPS"),
  afterwards: async () => {
    const one = await demo.indicator("KR-CPS");
    expect(one).toMatchObject({ name: "Children ready for kindergarten", smallCellThreshold: 20 });
    const targets = await db().indicatorTarget.findMany({
      where: { indicatorId: one.id },
      orderBy: { categoryKey: "asc" },
    });
    expect(targets.map(({ categoryKey, value }) => [categoryKey, value.toFixed()])).toEqual([
      ["", "85"],
      ["income:low", "75"],
    ]);
    const audit = await db().auditEvent.findFirstOrThrow({
      where: { action: "indicator.correct" },
      orderBy: { id: "desc" },
    });
    // The targets before and after stand in the record: who moved the goal is never forgotten.
    expect(JSON.stringify([audit.before, audit.after])).toContain("income:low");
  },
  again: "conflict",
});
