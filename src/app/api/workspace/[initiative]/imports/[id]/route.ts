import { getImportRun } from "@/features/measurement/import/queries/import-run";
import { memberRoute } from "@/platform/http/route";

/** Where an import stands, for the page that watches it. */
export const GET = memberRoute(async (scope, _request, { id = "" }) =>
  Response.json(
    { data: await getImportRun(scope, { importRunId: id }) },
    { headers: { "cache-control": "no-store" } },
  ),
);
