import { abroad, describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { keepStory } from "@/features/learning/curve/commands/keep-story";
import { writeStory } from "@/features/learning/curve/commands/write-story";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const words = async () => {
  const { id: indicatorId } = await demo.indicator("ABS");
  const { id: stakeholderId } = await demo.stakeholder("UWGC");
  const { id: ownerMemberId } = await demo.member("marcus.bell@example.org");
  return {
    ...{ indicatorId, story: "Buses came late.", helps: "Calls home", hinders: "Two moves a year" },
    whatWorks: "A named adult",
    partners: [
      { stakeholderId, role: "Pays for the calls" },
      { stakeholderId: "", role: "The bus company: keeps the time" },
      { stakeholderId: "", role: " " },
    ],
    actions: [
      { action: "Text before the first bell", isLowCost: "true", ownerMemberId },
      { action: "", isLowCost: "", ownerMemberId: "" },
    ],
  };
};

const saved = async () =>
  db().curveStory.findMany({
    where: { indicator: { code: "ABS" } },
    include: { partners: { orderBy: { ordinal: "asc" } }, actions: true },
    orderBy: { number: "asc" },
  });

describeCommand("M18: the story behind a curve is saved as it is typed", writeStory, {
  as: "partner",
  denied: "observer",
  input: async () => {
    await run(keepStory, await scopeOf("lead"), { indicatorId: (await words()).indicatorId });
    return { ...(await words()), revision: 0 };
  },
  afterwards: async () => {
    const stranger = await db().stakeholder.findFirstOrThrow({
      where: { initiative: { slug: abroad ?? "" } },
    });
    const partners = [{ stakeholderId: stranger.id, role: "Lives elsewhere" }];
    expect(
      await run(writeStory, await scopeOf("lead"), { ...(await words()), revision: 1, partners }),
    ).toMatchObject({ refusal: { kind: "not_found" } });
    const [before, newest] = [(await saved()).at(-2), (await saved()).at(-1)];
    expect(newest?.partners.map(({ role }) => role)).toEqual([
      ...["Pays for the calls", "The bus company: keeps the time"],
    ]);
    expect(newest?.actions).toMatchObject([
      { action: "Text before the first bell", isLowCost: true },
    ]);
    // Saved again it is the same version; what was kept before stays as it was (T4).
    const later = { ...(await words()), revision: newest?.revision, story: "Buses came earlier." };
    expect(await run(writeStory, await scopeOf("chair"), later)).toMatchObject({
      ok: true,
      value: { number: newest?.number, revision: (newest?.revision ?? 0) + 1 },
    });
    expect(await run(writeStory, await scopeOf("chair"), later)).toMatchObject({
      refusal: { kind: "conflict", key: "changed_meanwhile" },
    });
    expect((await saved()).at(-2)).toEqual(before);
  },
});
