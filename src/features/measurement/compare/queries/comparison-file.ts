import { comparisonFile } from "@/domain/measurement/comparison-file";
import { query } from "@/platform/access/query";
import { getComparison } from "./comparison";

export const getComparisonFile = query(
  "indicator.read",
  async (scope, filter: Parameters<typeof getComparison>[1]): Promise<string> => {
    const { series, shape } = await getComparison(scope, filter);
    return comparisonFile(series, shape === "indexed");
  },
);
