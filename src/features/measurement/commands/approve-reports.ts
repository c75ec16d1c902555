import { nextReportState, reportsMayBeApproved } from "@/domain/measurement/report-state";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { reportsToDecide } from "../facts";
import { ApproveReportsInput } from "../inputs";
import { keepReportSteps } from "../report-step/facts";
import { rollUpReports } from "../series/facts";

/** M6, M9: the backbone takes reports; from now on they count, and the roll-up knows at once. */
export const approveReports = command({
  permission: "report.approve",
  input: ApproveReportsInput,
  facts: reportsToDecide,
  gate: reportsMayBeApproved,
  async apply({ tx, scope, facts: { reports }, now }) {
    const { initiativeId, actor } = scope;
    if (reports.some(({ state }) => nextReportState(state, "approve") === null)) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const ids = reports.map(({ id }) => id);
    await tx.report.updateMany({
      where: { initiativeId, id: { in: ids } },
      data: {
        ...{ state: "approved", decidedAt: now, decidedByMemberId: actor.memberId },
        ...{ returnNote: null, version: { increment: 1 } },
      },
    });
    await keepReportSteps(tx, scope, ids, { step: "approve", now });
    await rollUpReports(tx, initiativeId, reports, now);
    const before = { reports: reports.map(({ id, state }) => ({ id, state })) };
    return { value: { moved: ids.length }, before, after: { ids, state: "approved" } };
  },
});
