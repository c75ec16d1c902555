import { findReleasedObservations } from "@/features/publication/queries/api";
import { foundOr404 } from "@/platform/access/query";
import { releasedResponse } from "@/platform/http/released";
import { route } from "@/platform/http/route";

export const GET = route(async (request, { slug = "" }) => {
  const { content, contentHash } = foundOr404(await findReleasedObservations(slug));
  return releasedResponse(request, content, "text/csv; charset=utf-8", contentHash, {
    "content-disposition": `attachment; filename="${slug}-observations.csv"`,
  });
});
