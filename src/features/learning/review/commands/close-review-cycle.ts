import { reviewCycleMayBeClosed } from "@/domain/learning/review-cycle";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { cycleToClose } from "../facts";
import { CloseReviewCycleInput } from "../inputs";

/** W10: closes a review cycle through its gate, and keeps where each core indicator stood on that day. */
export const closeReviewCycle = command({
  permission: "review_cycle.close",
  input: CloseReviewCycleInput,
  facts: cycleToClose,
  gate: reviewCycleMayBeClosed,
  async apply({ tx, scope, facts, now }) {
    const { cycle: before, standings } = facts;
    if (before.state !== "open") refuse({ kind: "conflict", key: "wrong_state" });
    const { initiativeId } = scope;
    const after = await tx.reviewCycle.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: { state: "closed", closedAt: now, closedByMemberId: scope.actor.memberId },
    });
    await tx.reviewStanding.createMany({
      data: standings.map(({ id, status, score, latest }) => ({
        ...{ initiativeId, reviewCycleId: before.id, indicatorId: id, status },
        score: score === null ? null : score.toFixed(4),
        ...{ periodKey: latest?.periodKey ?? null, value: latest?.value ?? null },
      })),
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
