import { answerDuplicate } from "@/features/activity/commands/answer-duplicate";
import { commitActivity } from "@/features/activity/commands/commit-activity";
import { draftActivity } from "@/features/activity/commands/draft-activity";
import { editActivity } from "@/features/activity/commands/edit-activity";
import { db } from "@/platform/db/client";
import type { ActivitySeed } from "../data/shape";
import { dateOf, type Stage } from "./stage";

function activityOf(stage: Stage, code: string): ActivitySeed {
  const activity = stage.seed.activities.find((one) => one.code === code);
  if (!activity) throw new Error(`${stage.seed.slug} has no activity ${code}`);
  return activity;
}

function words(stage: Stage, seed: ActivitySeed) {
  const { title, description, place, audience, standsAloneReason = "" } = seed;
  return {
    ...{ title, description, place, audience, standsAloneReason, isIllustrative: true },
    startOn: dateOf(seed.start),
    endOn: seed.end === undefined ? "" : dateOf(seed.end),
    strategyIds: seed.strategies.map((one) => stage.id("strategy", one)),
    participantIds: seed.participants.map((one) => stage.id("stakeholder", one)),
    contributions: seed.contributions.map(({ indicator, mechanism, strength, expectedSize }) => ({
      ...{ indicatorId: stage.id("indicator", indicator), mechanism, strength },
      expectedSize: expectedSize ?? "",
    })),
    // Only what exists already can be reinforced; the rest follows once all drafts are there.
    reinforcements: seed.reinforces.flatMap(({ activity, kind, explanation }) => {
      const activityId = stage.ids.get(`activity ${activity}`);
      return activityId ? [{ activityId, kind, explanation }] : [];
    }),
  };
}

async function versionOf(id: string): Promise<number> {
  return (await db().activity.findFirstOrThrow({ where: { id } })).version;
}

/** Stakeholders write down what they mean to do, then how it reinforces the rest. */
export async function draft(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const seed = activityOf(stage, code);
    const { id } = await stage.as(stage.speaker(seed.lead), draftActivity, {
      leadStakeholderId: stage.id("stakeholder", seed.lead),
      ...words(stage, seed),
    });
    stage.keep("activity", code, id);
  }
  for (const code of codes) {
    const seed = activityOf(stage, code);
    if (seed.reinforces.length === 0) continue;
    const activityId = stage.id("activity", code);
    const own = { activityId, version: await versionOf(activityId) };
    await stage.as(stage.speaker(seed.lead), editActivity, { ...own, ...words(stage, seed) });
  }
}

/** Stakeholders answer likely duplicates and promise their activities (W8). */
export async function commit(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const seed = activityOf(stage, code);
    const activityId = stage.id("activity", code);
    const speaker = stage.speaker(seed.lead);
    for (const { activity, answer, reason } of seed.duplicates ?? []) {
      const otherActivityId = stage.id("activity", activity);
      const told = { activityId, otherActivityId, answer, reason };
      await stage.as(speaker, answerDuplicate, told);
    }
    const own = { activityId, version: await versionOf(activityId) };
    await stage.as(speaker, commitActivity, own);
  }
}
