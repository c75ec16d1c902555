import { getComparisonFile } from "@/features/measurement/compare/queries/comparison-file";
import { fileResponse, memberRoute } from "@/platform/http/route";

/** The series that are compared, as a file. */
export const GET = memberRoute(async (scope, request) => {
  const address = new URL(request.url).searchParams;
  const file = await getComparisonFile(scope, {
    series: address.getAll("series"),
    show: address.get("show") ?? undefined,
    base: address.get("base") ?? undefined,
  });
  return fileResponse(file, "text/csv; charset=utf-8", "comparison.csv");
});
