import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { compareStaged, type ImportCounts, type StagedFile, stageFile } from "../facts";

/** What an import would do, before it does anything. */
export type ImportPreview = ImportCounts & Pick<StagedFile, "headProblem" | "refused" | "refusals">;

/** The dry run: reads and judges the file as the import would, and leaves no trace. */
export const getImportPreview = query(
  "observation.import",
  async (scope, content: Uint8Array): Promise<ImportPreview> =>
    db().$transaction(
      async (tx) => {
        const { headProblem, refused, refusals } = await stageFile(tx, scope, content);
        const counts = await compareStaged(tx, scope.initiativeId);
        return { ...counts, headProblem, refused, refusals };
      },
      { timeout: 120_000 },
    ),
);
