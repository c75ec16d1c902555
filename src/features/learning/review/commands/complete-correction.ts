import { nextCorrectionState } from "@/domain/learning/course-correction";
import { dateIn } from "@/platform/clock";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { oneCorrection } from "../facts";
import { CompleteCorrectionInput } from "../inputs";

/**
 * W10: a course correction is carried out, and stands on the indicator's chart from that day on:
 * only what was done can bend a curve, so it is annotated when it is done, not when it is decided.
 */
export const completeCorrection = command({
  permission: "course_correction.complete",
  input: CompleteCorrectionInput,
  facts: oneCorrection,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts: { row: before }, input, now }) {
    const state = nextCorrectionState(before.state, "complete");
    if (state === null) refuse({ kind: "conflict", key: "wrong_state" });
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    if (input.happenedOn > dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "happenedOn", key: "day_to_come" }] });
    }
    const { initiativeId, actor } = scope;
    const annotation = await tx.annotation.create({
      data: {
        ...{ initiativeId, id: newId(), indicatorId: before.indicatorId, text: input.text },
        ...{ happenedOn: new Date(input.happenedOn), isPublic: input.isPublic },
        ...{ isIllustrative: before.isIllustrative, annotatedAt: now },
        annotatedByMemberId: actor.memberId,
      },
    });
    const after = await tx.courseCorrection.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: {
        ...{ state, endedAt: now, endedByMemberId: actor.memberId, annotationId: annotation.id },
        version: { increment: 1 },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
