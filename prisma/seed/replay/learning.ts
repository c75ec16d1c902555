import { keepStory } from "@/features/learning/curve/commands/keep-story";
import { writeStory } from "@/features/learning/curve/commands/write-story";
import { closeReviewCycle } from "@/features/learning/review/commands/close-review-cycle";
import { completeCorrection } from "@/features/learning/review/commands/complete-correction";
import { decideCorrection } from "@/features/learning/review/commands/decide-correction";
import { dropCorrection } from "@/features/learning/review/commands/drop-correction";
import { openReviewCycle } from "@/features/learning/review/commands/open-review-cycle";
import { recordReview } from "@/features/learning/review/commands/record-review";
import { writeAnnotation } from "@/features/measurement/annotation/commands/write-annotation";
import { stateForecast } from "@/features/measurement/forecast/commands/state-forecast";
import { db } from "@/platform/db/client";
import type { LearningSeed, ReviewSeed } from "../data/shape";
import { dateOf, type Stage } from "./stage";

const isIllustrative = true;

function seedOf(stage: Stage): LearningSeed {
  const { learning } = stage.seed;
  if (!learning) throw new Error(`${stage.seed.slug} has nothing to learn from`);
  return learning;
}

/** Events are written beside the series, and what people expect of them. */
export async function annotate(stage: Stage): Promise<void> {
  const { annotations, forecasts } = seedOf(stage);
  for (const { indicator, on, ...words } of annotations) {
    const indicatorId = stage.id("indicator", indicator);
    await stage.as(stage.lead, writeAnnotation, { indicatorId, happenedOn: on, ...words });
  }
  for (const { indicator, by, points, reason } of forecasts) {
    await stage.as(by, stateForecast, {
      ...{ indicatorId: stage.id("indicator", indicator), reason, isIllustrative },
      points: points.map(({ period, value }) => ({ periodKey: period, value })),
    });
  }
}

async function memberOf(stage: Stage, email: string | undefined): Promise<string> {
  if (email === undefined) return "";
  const { id } = await db().member.findFirstOrThrow({
    where: { initiative: { slug: stage.seed.slug }, user: { email } },
    select: { id: true },
  });
  return id;
}

async function tell(stage: Stage, story: LearningSeed["stories"][number]): Promise<void> {
  const indicatorId = stage.id("indicator", story.indicator);
  const actions: { action: string; isLowCost: boolean; ownerMemberId: string }[] = [];
  for (const { action, isLowCost = false, owner } of story.actions) {
    actions.push({ action, isLowCost, ownerMemberId: await memberOf(stage, owner) });
  }
  await stage.as(story.by, writeStory, {
    ...{ indicatorId, revision: 0, isIllustrative, actions },
    ...{ story: story.story, helps: story.helps, hinders: story.hinders },
    whatWorks: story.whatWorks,
    partners: story.partners.map(({ stakeholder, role }) => ({
      ...{ role, stakeholderId: stakeholder ? stage.id("stakeholder", stakeholder) : "" },
    })),
  });
  await stage.as(story.by, keepStory, { indicatorId });
}

async function look(stage: Stage, review: ReviewSeed): Promise<void> {
  const indicatorId = stage.id("indicator", review.indicator);
  const { whatWorks, whatDoesNot, verdict, keepCourseReason = "" } = review;
  const words = { whatWorks, whatDoesNot, verdict, keepCourseReason, isIllustrative };
  await stage.as(review.by, recordReview, { indicatorId, ...words });
  for (const correction of review.corrections ?? []) {
    const [[kind, code] = ["", ""]] = Object.entries(correction.changes);
    const { id } = await stage.as(review.by, decideCorrection, {
      ...{ indicatorId, decision: correction.decision, isIllustrative },
      ...{ changes: `${kind}:${stage.id(kind, code)}`, dueOn: dateOf(correction.due) },
      ownerMemberId: await memberOf(stage, correction.owner),
    });
    stage.keep("correction", correction.code, id);
  }
}

/** The backbone opens a cycle; stories are told, indicators looked at, course corrections decided. */
export async function review(stage: Stage, cycle: string): Promise<void> {
  const { id } = await stage.as(stage.lead, openReviewCycle, {});
  stage.keep("cycle", cycle, id);
  const { stories, reviews } = seedOf(stage);
  for (const story of stories.filter((one) => one.cycle === cycle)) await tell(stage, story);
  for (const one of reviews.filter((each) => each.cycle === cycle)) await look(stage, one);
}

/** The cycle is closed through its gate (W10). */
export async function close(stage: Stage, cycle: string): Promise<void> {
  await stage.as(stage.lead, closeReviewCycle, { reviewCycleId: stage.id("cycle", cycle) });
}

/** Course corrections are carried out, or given up, each on its day. */
export async function end(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const ending of seedOf(stage).endings) {
    if (!codes.includes(ending.correction)) continue;
    stage.at(ending.day);
    const own = { correctionId: stage.id("correction", ending.correction), version: 1 };
    if ("done" in ending) {
      await stage.as(stage.lead, completeCorrection, {
        ...{ ...own, text: ending.done, isPublic: ending.isPublic },
        happenedOn: ending.on,
      });
    } else {
      await stage.as(stage.lead, dropCorrection, { ...own, reason: ending.droppedBecause });
    }
  }
}
