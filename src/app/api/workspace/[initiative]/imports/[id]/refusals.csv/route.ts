import { getTranslations } from "next-intl/server";
import { getRefusalsFile } from "@/features/measurement/import/queries/import-refusals";
import { fileResponse, memberRoute } from "@/platform/http/route";

/** Every refused row as a file, to be mended beside the one that was sent. */
export const GET = memberRoute(async (scope, _request, { id = "" }) => {
  const t = await getTranslations("refusals.problems");
  const file = await getRefusalsFile(scope, {
    importRunId: id,
    reasonOf: ({ key, column }) => t(key, { column }),
  });
  return fileResponse(file, "text/csv; charset=utf-8", "refused-rows.csv");
});
