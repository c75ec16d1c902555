import { authorOf } from "@/domain/access/actor";
import { nextReportState } from "@/domain/measurement/report-state";
import { reportingCommand, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { reportsToSubmit } from "../facts";
import { SubmitReportsInput } from "../inputs";
import { keepReportSteps } from "../report-step/facts";

/** M6: a reporter says that its reports are ready; the backbone reads them next. M5: a total that differs from its split says why. */
export const submitReports = reportingCommand({
  permission: "report.submit",
  input: SubmitReportsInput,
  facts: reportsToSubmit,
  subject: ({ stakeholderId, periodKeys }) => ({ stakeholderId, periodKeys }),
  gate: ungated,
  async apply({ tx, scope, facts: { reports, unexplained, hasEmpty }, now }) {
    if (reports.some(({ state }) => nextReportState(state, "submit") === null)) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    if (hasEmpty) {
      refuse({ kind: "invalid", problems: [{ path: "reportIds", key: "report_empty" }] });
    }
    if (unexplained.length > 0) {
      const problems = unexplained.map((values) => ({
        ...{ path: "reportIds", key: "split_differs", values },
      }));
      refuse({ kind: "invalid", problems });
    }
    const ids = reports.map(({ id }) => id);
    const { memberId, reportingLinkId } = authorOf(scope.actor);
    await tx.report.updateMany({
      where: { initiativeId: scope.initiativeId, id: { in: ids } },
      data: {
        ...{ state: "submitted", submittedAt: now, submittedByMemberId: memberId },
        ...{ submittedByLinkId: reportingLinkId },
        version: { increment: 1 },
      },
    });
    await keepReportSteps(tx, scope, ids, { step: "submit", now });
    const before = { reports: reports.map(({ id, state }) => ({ id, state })) };
    return { value: { submitted: ids.length }, before, after: { ids, state: "submitted" } };
  },
});
