import { recordObservations } from "@/features/measurement/commands/record-observations";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { keepTypedValues } from "@/features/measurement/reporting-link/commands/keep-typed-values";
import { SentReportInput } from "@/features/measurement/reporting-link/inputs";
import { getMailedReport } from "@/features/measurement/reporting-link/queries/mailed-report";
import {
  getSentSheet,
  type SentSheetView,
} from "@/features/measurement/reporting-link/queries/sent-sheet";
import { type LinkScope, linkRoute } from "@/platform/http/reporting-link";
import { runForApi } from "@/platform/http/route";

/** Records what can be recorded, and keeps what cannot with the reason, so that nothing typed is lost; whether all could. */
async function save(scope: LinkScope, sheet: SentSheetView) {
  const { stakeholderId, cells } = sheet;
  const recorded =
    cells.length > 0 ? await runForApi(recordObservations, scope, { stakeholderId, cells }) : null;
  const problem = { path: "value", key: "not_saved" };
  const unsaved =
    recorded && !recorded.ok
      ? cells.map(({ periodKey: _period, indicatorId, placeCode, categoryKey, ...typed }) => ({
          ...{ indicatorId, placeCode, categoryKey, typed, problem },
        }))
      : [];
  const rows = [...sheet.kept, ...unsaved];
  await runForApi(keepTypedValues, scope, { rows });
  return rows.length === 0;
}

/** The form behind a reporting link: saved, or saved and handed in. */
export const POST = linkRoute(async (scope, input) => {
  const sent = SentReportInput.safeParse(input);
  if (!sent.success) return { outcome: "unread" };
  const sheet = await getSentSheet(scope, sent.data);
  if (!(await save(scope, sheet))) return { outcome: "mistakes" };
  if (sent.data.intent === "save") return { outcome: "saved" };
  if (sheet.hasQuestions) return { outcome: "questions" };
  const { readyReportIds: reportIds } = await getMailedReport(scope, null);
  if (reportIds.length === 0) return { outcome: "empty" };
  const { stakeholderId } = sheet;
  const submitted = await runForApi(submitReports, scope, { stakeholderId, reportIds });
  if (submitted.ok) return { outcome: "sent" };
  return { outcome: submitted.refusal.kind === "invalid" ? "differs" : "refused" };
});
