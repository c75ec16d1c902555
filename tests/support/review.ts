import { closeReviewCycle } from "@/features/learning/review/commands/close-review-cycle";
import { decideCorrection } from "@/features/learning/review/commands/decide-correction";
import { openReviewCycle } from "@/features/learning/review/commands/open-review-cycle";
import { recordReview } from "@/features/learning/review/commands/record-review";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { home, scopeOf } from "./command";
import { demo, nextWeek } from "./demo";

const ofHome = { initiative: { slug: home ?? "" } };

/** The review cycle that is open at home; the demonstration has one, and a test may have closed it. */
export async function givenOpenCycle() {
  const open = await db().reviewCycle.findFirst({ where: { ...ofHome, state: "open" } });
  if (open) return open;
  await db().reviewCycle.updateMany({
    where: ofHome,
    data: { state: "closed" },
  });
  await run(openReviewCycle, await scopeOf("lead"), {});
  return db().reviewCycle.findFirstOrThrow({ where: { ...ofHome, state: "open" } });
}

/** Records a look at an indicator in the open cycle, and says which review it became. */
export async function givenReview(code: string, keepCourseReason = "") {
  const { id: indicatorId } = await demo.indicator(code);
  const words = { whatWorks: "Tutors stay", whatDoesNot: "Too few of them", verdict: "adjust" };
  const given = { indicatorId, ...words, keepCourseReason };
  const reply = await run(recordReview, await scopeOf("lead"), given);
  if (!reply.ok) throw new Error(`the review of ${code} was refused`);
  return reply.value.id;
}

/** A course correction of an indicator's review, owned by the partner of the cast. */
export async function givenCorrection(code: string) {
  await givenOpenCycle();
  await givenReview(code);
  const { id: indicatorId } = await demo.indicator(code);
  const { id: ownerMemberId } = await demo.member("marcus.bell@example.org");
  const { id: activityId } = await demo.activity("committed");
  const reply = await run(decideCorrection, await scopeOf("lead"), {
    ...{ indicatorId, decision: "Call on the third day", ownerMemberId },
    ...{ changes: `activity:${activityId}`, dueOn: nextWeek() },
  });
  if (!reply.ok) throw new Error(`the correction of ${code} was refused`);
  return db().courseCorrection.findFirstOrThrow({ where: { id: reply.value.id } });
}

/** Answers for every core indicator in the open cycle, so that its gate opens. */
export async function givenAnsweredCycle() {
  const cycle = await givenOpenCycle();
  const core = await db().indicator.findMany({
    where: { ...ofHome, isCore: true, state: "agreed" },
  });
  for (const { code } of core) await givenReview(code, "We wait for the new test.");
  return cycle;
}

/** Closes the open cycle as the backbone lead. */
export async function closed(reviewCycleId: string) {
  return run(closeReviewCycle, await scopeOf("lead"), { reviewCycleId });
}
