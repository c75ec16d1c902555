import { findReleasedIndicatorFile } from "@/features/publication/queries/api";
import { foundOr404 } from "@/platform/access/query";
import { releasedResponse } from "@/platform/http/released";
import { route } from "@/platform/http/route";

export const GET = route(async (request, { slug = "", code = "" }) => {
  const file = foundOr404(await findReleasedIndicatorFile(slug, decodeURIComponent(code)));
  return releasedResponse(request, file.content, "text/csv; charset=utf-8", file.contentHash, {
    "content-disposition": `attachment; filename="${slug}-${file.code}.csv"`,
  });
});
