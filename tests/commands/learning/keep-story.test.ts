import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { keepStory } from "@/features/learning/curve/commands/keep-story";
import { writeStory } from "@/features/learning/curve/commands/write-story";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand("M18, T4: a version of the story is kept as it is", keepStory, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: indicatorId } = await demo.indicator("ABS");
    await run(keepStory, await scopeOf("lead"), { indicatorId });
    await run(writeStory, await scopeOf("lead"), { indicatorId, revision: 0, story: "As it is" });
    return { indicatorId };
  },
  afterwards: async (value) => {
    const { id, number } = value as { id: string; number: number }; // what the command answers
    const { id: indicatorId } = await demo.indicator("ABS");
    expect(await run(keepStory, await scopeOf("partner"), { indicatorId })).toMatchObject({
      refusal: { kind: "conflict", key: "nothing_to_keep" },
    });
    const next = { indicatorId, revision: 0, story: "Another" };
    expect(await run(writeStory, await scopeOf("lead"), next)).toMatchObject({
      value: { number: number + 1, revision: 1 },
    });
    const kept = await db().curveStory.findFirstOrThrow({ where: { id } });
    expect(kept.story).toBe("As it is");
    await db().curveStory.deleteMany({ where: { indicatorId, keptAt: null } });
  },
});
