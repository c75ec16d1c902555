import { nextReportState } from "@/domain/measurement/report-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { enqueue } from "@/platform/jobs";
import { isMailSetUp } from "@/platform/mail";
import { reportToReturn } from "../facts";
import { ReturnReportInput } from "../inputs";
import { keepReportSteps } from "../report-step/facts";

/** M6: the backbone gives a report back with a note that says what to look at; the note is also said of each value it names. */
export const returnReport = command({
  permission: "report.return",
  input: ReturnReportInput,
  facts: reportToReturn,
  gate: ungated,
  async apply({ tx, scope, facts: { report, ...facts }, input, now }) {
    if (nextReportState(report.state, "return") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const after = await tx.report.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: report.id } },
      data: {
        ...{ state: "returned", returnNote: input.note, decidedAt: now },
        ...{ decidedByMemberId: scope.actor.memberId, version: { increment: 1 } },
        ...{ checkedAt: null, checkedByMemberId: null },
      },
    });
    await keepReportSteps(tx, scope, [after.id], { step: "return", note: input.note, now });
    await tx.comment.createMany({
      data: facts.observationIds.map((observationId) => ({
        ...{ initiativeId: scope.initiativeId, id: newId(), observationId },
        ...{ memberId: scope.actor.memberId, body: input.note, writtenAt: now },
      })),
    });
    if (isMailSetUp()) {
      const { initiativeId } = scope;
      const { id, version } = after;
      await enqueue(tx, "mail_returned_report", { initiativeId, id, version });
    }
    return { value: { id: after.id }, subjectId: after.id, before: report, after };
  },
});
