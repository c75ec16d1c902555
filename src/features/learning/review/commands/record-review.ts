import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { indicatorToReview } from "../facts";
import { RecordReviewInput } from "../inputs";

/**
 * W10, M18: records a look at one indicator in the open cycle. The version of the story that was
 * being written is kept as it is and stands with the review; a second look supersedes the first (T4).
 */
export const recordReview = command({
  permission: "review.record",
  input: RecordReviewInput,
  facts: indicatorToReview,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { cycle, standing, review: before, story } = facts;
    if (!cycle) refuse({ kind: "conflict", key: "no_cycle_open" });
    if (!standing) refuse({ kind: "conflict", key: "wrong_state" });
    const { initiativeId, actor } = scope;
    const { indicatorId, ...words } = input;
    const own = { initiativeId, indicatorId };
    await tx.curveStory.updateMany({ where: { ...own, keptAt: null }, data: { keptAt: now } });
    await tx.review.updateMany({
      where: { ...own, reviewCycleId: cycle.id, supersededAt: null },
      data: { supersededAt: now },
    });
    const after = await tx.review.create({
      data: {
        ...{ ...own, id: newId(), reviewCycleId: cycle.id, curveStoryId: story?.id ?? null },
        ...{ ...words, statusThen: standing.status, valueThen: standing.latest?.value ?? null },
        ...{ periodKeyThen: standing.latest?.periodKey ?? null, reviewedAt: now },
        reviewedByMemberId: actor.memberId,
      },
    });
    return { value: { id: after.id }, subjectId: indicatorId, before, after };
  },
});
