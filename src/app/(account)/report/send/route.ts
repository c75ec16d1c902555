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

type Problem = { readonly path: string; readonly key: string };

/** Why a row was not recorded: what is wrong with it, or that another one kept it from being saved. */
function problemOf(problems: readonly Problem[], index: number): Problem {
  const start = `cells.${index}.`;
  const own = problems.find(({ path }) => path.startsWith(start));
  return own
    ? { path: own.path.slice(start.length), key: own.key }
    : { path: "value", key: "not_saved" };
}

/** Records what can be recorded, and keeps what cannot with the reason, so that nothing typed is lost; whether all could. */
async function save(scope: LinkScope, sheet: SentSheetView) {
  const { stakeholderId, cells } = sheet;
  const recorded =
    cells.length > 0 ? await runForApi(recordObservations, scope, { stakeholderId, cells }) : null;
  const refusal = recorded && !recorded.ok ? recorded.refusal : null;
  const problems = refusal?.kind === "invalid" ? refusal.problems : [];
  const unsaved = refusal
    ? cells.map(({ periodKey: _period, indicatorId, placeCode, categoryKey, ...typed }, index) => ({
        ...{ indicatorId, placeCode, categoryKey, typed },
        problem: problemOf(problems, index),
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
