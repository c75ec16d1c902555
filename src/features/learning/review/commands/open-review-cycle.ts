import { settingsOf } from "@/domain/initiative/settings";
import { reviewSpanOf } from "@/domain/learning/review-cycle";
import { dateIn } from "@/platform/clock";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { cyclesOfInitiative } from "../facts";
import { OpenReviewCycleInput } from "../inputs";

/** W10: opens the review cycle in which today lies; only one is open at a time, and each span has one. */
export const openReviewCycle = command({
  permission: "review_cycle.open",
  input: OpenReviewCycleInput,
  facts: cyclesOfInitiative,
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.open) refuse({ kind: "conflict", key: "cycle_still_open" });
    const months = settingsOf(facts.settings).reviewCycleMonths;
    const { startOn, endOn } = reviewSpanOf(dateIn(scope.timeZone, now), months);
    const earlier = await tx.reviewCycle.findFirst({
      where: { initiativeId: scope.initiativeId, startOn: new Date(startOn) },
    });
    if (earlier) refuse({ kind: "conflict", key: "span_reviewed" });
    const after = await tx.reviewCycle.create({
      data: {
        ...{ initiativeId: scope.initiativeId, id: newId(), openedAt: now },
        ...{ startOn: new Date(startOn), endOn: new Date(endOn) },
        openedByMemberId: scope.actor.memberId,
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
