import { nextReportState } from "@/domain/measurement/report-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { reportToDecide } from "../facts";
import { ReopenReportInput } from "../inputs";
import { keepReportSteps } from "../report-step/facts";
import { rollUpReports } from "../series/facts";

/** M6, M9: the backbone opens an approved report for correction and says why; until it is approved again it does not count. What is released stays as it is. */
export const reopenReport = command({
  permission: "report.reopen",
  input: ReopenReportInput,
  facts: reportToDecide,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (nextReportState(facts.state, "reopen") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const { initiativeId } = scope;
    const after = await tx.report.update({
      where: { initiativeId_id: { initiativeId, id: facts.id } },
      data: {
        ...{ state: "draft", decidedAt: null, decidedByMemberId: null },
        ...{ checkedAt: null, checkedByMemberId: null, version: { increment: 1 } },
      },
    });
    await keepReportSteps(tx, scope, [after.id], { step: "reopen", note: input.reason, now });
    await rollUpReports(tx, initiativeId, [facts], now);
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
