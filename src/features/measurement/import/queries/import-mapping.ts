import type { Reading } from "@/domain/measurement/import/reading";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** How files of a source were read the last time one was imported. */
export type ImportMappingView = {
  readonly reading: Reading;
  readonly fileName: string;
  readonly usedAt: Date;
};

/** What is remembered of a source, or null where none of its files was imported yet. */
export const findImportMapping = query(
  "import_run.read",
  async (
    { initiativeId },
    { sourceSignature }: { sourceSignature: string },
  ): Promise<ImportMappingView | null> => {
    const kept = await db().importMapping.findFirst({
      where: { initiativeId, sourceSignature },
      select: { reading: true, fileName: true, usedAt: true },
    });
    // It came in as a reading.
    return kept ? { ...kept, reading: kept.reading as Reading } : null;
  },
);
