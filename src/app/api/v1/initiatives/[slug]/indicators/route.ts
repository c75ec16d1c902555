import { listReleasedIndicators } from "@/features/publication/queries/api";
import { foundOr404 } from "@/platform/access/query";
import { releasedResponse } from "@/platform/http/released";
import { route } from "@/platform/http/route";

export const GET = route(async (request, { slug = "" }) => {
  const { content, contentHash } = foundOr404(await listReleasedIndicators(slug));
  const body = JSON.stringify({ data: content });
  return releasedResponse(request, body, "application/json", contentHash);
});
