import { nextCorrectionState } from "@/domain/learning/course-correction";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneCorrection } from "../facts";
import { DropCorrectionInput } from "../inputs";

/** W10: a course correction is given up, for a reason that is kept; it no longer answers for its indicator. */
export const dropCorrection = command({
  permission: "course_correction.drop",
  input: DropCorrectionInput,
  facts: oneCorrection,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts: { row: before }, input, now }) {
    const state = nextCorrectionState(before.state, "drop");
    if (state === null) refuse({ kind: "conflict", key: "wrong_state" });
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    const after = await tx.courseCorrection.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: before.id } },
      data: {
        ...{ state, endedAt: now, endedByMemberId: scope.actor.memberId },
        ...{ droppedReason: input.reason, version: { increment: 1 } },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
