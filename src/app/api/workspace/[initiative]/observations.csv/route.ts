import { getObservationsFile } from "@/features/measurement/export/queries/observations-file";
import { fileResponse, memberRoute } from "@/platform/http/route";

/** The values one may see as a tidy CSV, all or of one `indicator` or `period`. */
export const GET = memberRoute(async (scope, request) => {
  const asked = new URL(request.url).searchParams;
  const filter = { indicator: asked.get("indicator"), period: asked.get("period") };
  const file = await getObservationsFile(scope, filter);
  return fileResponse(file, "text/csv; charset=utf-8", `${scope.slug}-observations.csv`);
});
