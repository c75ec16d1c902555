import { findObservationsSheet } from "@/features/measurement/export/queries/observations-file";
import { problemResponse } from "@/platform/http/problem";
import { memberRoute, workbookResponse } from "@/platform/http/route";

const numberColumns = [5, 6, 7];

/** The same as a workbook, as long as it is not too large for one. */
export const GET = memberRoute(async (scope, request) => {
  const asked = new URL(request.url).searchParams;
  const filter = { indicator: asked.get("indicator"), period: asked.get("period") };
  const rows = await findObservationsSheet(scope, filter);
  if (rows) return workbookResponse(rows, `${scope.slug}-observations`, numberColumns);
  const title = "These are too many values for a workbook. Take the CSV, or one indicator.";
  return problemResponse({ type: "/problems/too-large", title, status: 413 });
});
