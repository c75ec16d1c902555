import { listImportRefusals } from "@/features/measurement/import/queries/import-refusals";
import { getImportRun } from "@/features/measurement/import/queries/import-run";
import { tokenRoute } from "@/platform/http/route";

/** Where an import stands that was accepted, and what came of it. */
export const GET = tokenRoute(async (scope, _request, { id = "" }) => {
  const run = await getImportRun(scope, { importRunId: id });
  const { refusals } = await listImportRefusals(scope, { importRunId: id });
  return Response.json({ data: { ...run, refusals } });
});
