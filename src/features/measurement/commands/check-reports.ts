import { nextReportState, reportsMayBeChecked } from "@/domain/measurement/report-state";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { reportsToDecide } from "../facts";
import { CheckReportsInput } from "../inputs";
import { keepReportSteps } from "../report-step/facts";

/** M6: the first of two people has looked at submitted reports; they count once a second one approves them. */
export const checkReports = command({
  permission: "report.check",
  input: CheckReportsInput,
  facts: reportsToDecide,
  gate: reportsMayBeChecked,
  async apply({ tx, scope, facts: { reports }, now }) {
    if (reports.some(({ state }) => nextReportState(state, "check") === null)) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const ids = reports.map(({ id }) => id);
    await tx.report.updateMany({
      where: { initiativeId: scope.initiativeId, id: { in: ids } },
      data: {
        ...{ state: "checked", checkedAt: now, checkedByMemberId: scope.actor.memberId },
        version: { increment: 1 },
      },
    });
    await keepReportSteps(tx, scope, ids, { step: "check", now });
    const before = { reports: reports.map(({ id, state }) => ({ id, state })) };
    return { value: { moved: ids.length }, before, after: { ids, state: "checked" } };
  },
});
