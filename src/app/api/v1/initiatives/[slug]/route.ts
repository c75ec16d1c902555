import { findReleasedInitiative } from "@/features/publication/queries/api";
import { foundOr404 } from "@/platform/access/query";
import { releasedResponse } from "@/platform/http/released";
import { route } from "@/platform/http/route";

export const GET = route(async (request, { slug = "" }) => {
  const { text, contentHash } = foundOr404(await findReleasedInitiative(slug));
  return releasedResponse(request, text, "application/json", contentHash);
});
