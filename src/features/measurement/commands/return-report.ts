import { nextReportState } from "@/domain/measurement/report-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { reportToDecide } from "../facts";
import { ReturnReportInput } from "../inputs";

/** M6: the backbone gives a report back with a note that says what to look at. */
export const returnReport = command({
  permission: "report.return",
  input: ReturnReportInput,
  facts: reportToDecide,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (nextReportState(facts.state, "return") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const after = await tx.report.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: {
        ...{ state: "returned", returnNote: input.note, decidedAt: now },
        ...{ decidedByMemberId: scope.actor.memberId, version: { increment: 1 } },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
