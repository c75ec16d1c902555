import type { ReviewedIndicator } from "@/domain/learning/review-cycle";
import { indicatorOfConcern } from "@/features/measurement/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { standingsOf } from "../facts";

/** The cycle that is open now; at most one is. */
export async function openCycle(tx: Transaction, initiativeId: string) {
  return tx.reviewCycle.findFirst({ where: { initiativeId, state: "open" } });
}

/** The initiative, locked, with its settings and the cycle that is open: so that two cannot be opened at once. */
export async function cyclesOfInitiative(tx: Transaction, { initiativeId }: InitiativeScope) {
  await tx.$queryRaw`SELECT id FROM initiative WHERE id = ${initiativeId}::uuid FOR UPDATE`;
  const initiative = await tx.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { settings: true },
  });
  return { settings: initiative.settings, open: await openCycle(tx, initiativeId) };
}

/** What was done about an indicator in a cycle: looked at, corrected, or decided to keep the course. */
export type CycleAnswer = Pick<
  ReviewedIndicator,
  "isReviewed" | "corrections" | "ownerless" | "keepCourseReason"
>;

/** W10: what is answered as far as a cycle goes, by indicator; a correction that is still open answers for later cycles too. One statement. */
export async function answersOfCycle(
  tx: Pick<Transaction, "$queryRaw">,
  initiativeId: string,
  reviewCycleId: string | null,
): Promise<ReadonlyMap<string, CycleAnswer>> {
  const rows = await tx.$queryRaw<(CycleAnswer & { indicatorId: string })[]>`
    WITH look AS (
      SELECT r.indicator_id, r.keep_course_reason FROM review r
       WHERE r.initiative_id = ${initiativeId}::uuid
         AND r.review_cycle_id = ${reviewCycleId}::uuid AND r.superseded_at IS NULL),
    fix AS (
      SELECT c.indicator_id, count(*)::int AS corrections,
             count(*) FILTER (WHERE c.state = 'open' AND m.state <> 'active')::int AS ownerless
        FROM course_correction c
        JOIN review r ON r.initiative_id = c.initiative_id AND r.id = c.review_id
        JOIN member m ON m.initiative_id = c.initiative_id AND m.id = c.owner_member_id
       WHERE c.initiative_id = ${initiativeId}::uuid
         AND (c.state = 'open' OR (c.state = 'done' AND r.review_cycle_id = ${reviewCycleId}::uuid))
       GROUP BY c.indicator_id)
    SELECT indicator_id AS "indicatorId", look.keep_course_reason IS NOT NULL AS "isReviewed",
           coalesce(look.keep_course_reason, '') AS "keepCourseReason",
           coalesce(fix.corrections, 0) AS corrections, coalesce(fix.ownerless, 0) AS ownerless
      FROM look FULL JOIN fix USING (indicator_id)`;
  return new Map(rows.map(({ indicatorId, ...answer }) => [indicatorId, answer]));
}

/** What nobody has answered yet. */
export const unanswered: CycleAnswer = {
  ...{ isReviewed: false, corrections: 0, ownerless: 0, keepCourseReason: "" },
};

/** W10: a cycle, locked, with where each core indicator stands and what was answered about it. */
export async function cycleToClose(
  tx: Transaction,
  scope: InitiativeScope,
  input: { reviewCycleId: string },
  now: Date,
) {
  const { initiativeId } = scope;
  await tx.$queryRaw`SELECT id FROM review_cycle WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.reviewCycleId}::uuid FOR UPDATE`;
  const cycle = found(
    await tx.reviewCycle.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.reviewCycleId } },
    }),
  );
  const standings = await standingsOf(tx, scope, now);
  const answers = await answersOfCycle(tx, initiativeId, cycle.id);
  const indicators = standings.map(({ id, name, status }) => ({
    ...{ id, name, status, ...(answers.get(id) ?? unanswered) },
  }));
  return { cycle, standings, indicators };
}

/** An indicator, locked, with the open cycle, its review in it, and where it stands now. */
export async function indicatorToReview(
  tx: Transaction,
  scope: InitiativeScope,
  input: { indicatorId: string },
  now: Date,
) {
  const { initiativeId } = scope;
  const concern = await indicatorOfConcern(tx, scope, input);
  const indicatorId = concern.indicator.id;
  const cycle = await openCycle(tx, initiativeId);
  const [standing = null] = await standingsOf(tx, scope, now, indicatorId);
  const review = cycle
    ? await tx.review.findFirst({
        where: { initiativeId, reviewCycleId: cycle.id, indicatorId, supersededAt: null },
      })
    : null;
  const story = await tx.curveStory.findFirst({
    where: { initiativeId, indicatorId },
    orderBy: { number: "desc" },
    select: { id: true, keptAt: true },
  });
  return { ...concern, cycle, standing, review, story };
}

/** A course correction, locked, with whose it is. */
export async function oneCorrection(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { correctionId: string },
) {
  await tx.$queryRaw`SELECT id FROM course_correction WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.correctionId}::uuid FOR UPDATE`;
  const { owner, ...row } = found(
    await tx.courseCorrection.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.correctionId } },
      include: { owner: { select: { stakeholderId: true } } },
    }),
  );
  return { row, stakeholderId: owner.stakeholderId };
}
