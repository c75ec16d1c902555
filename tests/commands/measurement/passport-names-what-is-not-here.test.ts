import { abroad, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { correctionOf, demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { correctIndicator } from "@/features/measurement/indicator/commands/correct-indicator";
import { draftIndicator } from "@/features/measurement/indicator/commands/draft-indicator";
import { editIndicator } from "@/features/measurement/indicator/commands/edit-indicator";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const passport = { code: "NEW1", name: "New", level: "population", valueKind: "count" };

/** Ids of another initiative, and one that is no id, in every part of a passport that names something. */
async function namedAbroad() {
  const theirs = { initiative: { slug: abroad ?? "" } };
  const outcome = await db().outcome.findFirstOrThrow({ where: theirs });
  const strategy = await db().strategy.findFirstOrThrow({ where: { outcome: theirs } });
  const activity = await db().activity.findFirstOrThrow({ where: theirs });
  const steward = await db().stakeholder.findFirstOrThrow({ where: theirs });
  const dimension = await db().dimension.findFirstOrThrow({ where: theirs });
  return [
    { measures: `outcome:${outcome.id}` },
    { measures: `strategy:${strategy.id}` },
    { measures: `activity:${activity.id}` },
    { measures: `outcome:${"-".repeat(36)}` },
    { stewardId: steward.id },
    { dimensionIds: [dimension.id] },
  ];
}

const notFound = { ok: false, refusal: { kind: "not_found" } };

describe("A passport that names what the initiative does not have", () => {
  givenDatabase("demonstrationName");

  it("T1: is not found when it is drafted, and nothing is written", async () => {
    const before = await db().indicator.count();
    for (const named of await namedAbroad()) {
      const reply = await run(draftIndicator, await scopeOf("lead"), { ...passport, ...named });
      expect([named, reply]).toEqual([named, notFound]);
    }
    expect(await db().indicator.count()).toBe(before);
  });

  it("T1: is not found when it is edited, and stays as it was", async () => {
    const scope = await scopeOf("lead");
    const drafted = await run(draftIndicator, scope, passport);
    if (!drafted.ok) throw new Error(JSON.stringify(drafted));
    const { id: indicatorId } = drafted.value;
    const read = () => db().indicator.findFirstOrThrow({ where: { id: indicatorId } });
    const before = await read();
    for (const named of await namedAbroad()) {
      const edited = { ...passport, indicatorId, version: before.version, ...named };
      expect([named, await run(editIndicator, scope, edited)]).toEqual([named, notFound]);
    }
    expect(await read()).toEqual(before);
  });

  it("T1: is not found when an agreed one is corrected to a steward of another initiative", async () => {
    const agreed = await demo.indicator("KR-CPS");
    const steward = await db().stakeholder.findFirstOrThrow({
      where: { initiative: { slug: abroad ?? "" } },
    });
    const wanted = { ...(await correctionOf("KR-CPS")), stewardId: steward.id };
    expect(await run(correctIndicator, await scopeOf("lead"), wanted)).toEqual(notFound);
    expect(await demo.indicator("KR-CPS")).toEqual(agreed);
  });
});
