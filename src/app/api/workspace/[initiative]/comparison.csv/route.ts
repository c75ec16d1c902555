import { getComparisonFile } from "@/features/measurement/compare/queries/comparison-file";
import { memberRoute } from "@/platform/http/route";

/** The series that are compared, as a file. */
export const GET = memberRoute(async (scope, request) => {
  const address = new URL(request.url).searchParams;
  const file = await getComparisonFile(scope, {
    series: address.getAll("series"),
    show: address.get("show") ?? undefined,
    base: address.get("base") ?? undefined,
  });
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="comparison.csv"',
      "cache-control": "no-store",
    },
  });
});
