import { dateIn } from "@/platform/clock";
import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { indicatorToReview } from "../facts";
import { DecideCorrectionInput } from "../inputs";

/** W10: decides a course correction, born of the indicator's review in the open cycle: what changes, who sees to it, until when. */
export const decideCorrection = command({
  permission: "course_correction.decide",
  input: DecideCorrectionInput,
  facts: indicatorToReview,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { cycle, review } = facts;
    if (!cycle) refuse({ kind: "conflict", key: "no_cycle_open" });
    if (!review) refuse({ kind: "conflict", key: "review_first" });
    if (input.dueOn < dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "dueOn", key: "deadline_past" }] });
    }
    const { initiativeId, actor } = scope;
    const { kind, id } = input.changes;
    const at = { initiativeId_id: { initiativeId, id } };
    found(
      kind === "activity"
        ? await tx.activity.findUnique({ where: at, select: { id: true } })
        : await tx.strategy.findUnique({ where: at, select: { id: true } }),
    );
    const owner = found(
      await tx.member.findUnique({
        where: { initiativeId_id: { initiativeId, id: input.ownerMemberId } },
        select: { state: true },
      }),
    );
    if (owner.state !== "active") {
      refuse({ kind: "invalid", problems: [{ path: "ownerMemberId", key: "invalid_choice" }] });
    }
    const after = await tx.courseCorrection.create({
      data: {
        ...{ initiativeId, id: newId(), reviewId: review.id, indicatorId: facts.indicator.id },
        ...{ decision: input.decision, ownerMemberId: input.ownerMemberId },
        ...(kind === "activity" ? { activityId: id } : { strategyId: id }),
        ...{ dueOn: new Date(input.dueOn), isIllustrative: input.isIllustrative },
        ...{ decidedAt: now, decidedByMemberId: actor.memberId },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
