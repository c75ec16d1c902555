import { hasTable } from "@/domain/measurement/import/guess-reading";
import type { Reading } from "@/domain/measurement/import/reading";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { readSheets } from "@/platform/spreadsheet/read-sheets";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";
import { readableRun } from "../../import/facts";
import { contentOf } from "../../staging/facts";

/** Another sheet of the file of an import; with the import that took it in, where one did. */
export type OtherSheet = { readonly name: string; readonly importRunId: string | null };

const under = ["reading", "read", "importing", "imported"] as const;

/** The other sheets with figures of a workbook of which one was imported, in their order. Hidden ones are no offer. */
export const listOtherSheets = query(
  "import_run.read",
  async (scope, { importRunId }: { importRunId: string }): Promise<readonly OtherSheet[]> => {
    const { initiativeId } = scope;
    const { run } = await readableRun(scope, importRunId);
    const reading = run.reading as Reading | null; // it came in as one
    if (run.state !== "imported" || reading?.kind !== "table" || reading.sheet === null) return [];
    const others = await db().importRun.findMany({
      where: {
        initiativeId,
        fileHash: run.fileHash,
        memberId: run.memberId,
        state: { in: [...under] },
      },
      select: { id: true, reading: true },
      orderBy: { uploadedAt: "asc" },
    });
    const taken = new Map(
      others.flatMap(({ id, reading: stored }) => {
        const other = stored as Reading | null; // it came in as one
        return other?.kind === "table" && other.sheet !== null ? [[other.sheet, id] as const] : [];
      }),
    );
    try {
      const sheets = await readSheets(await contentOf({ initiativeId, importRunId }));
      return sheets.flatMap((sheet) => {
        const { name, isHidden } = sheet;
        if (name === null || name === reading.sheet || isHidden || !hasTable(sheet)) return [];
        return [{ name, importRunId: taken.get(name) ?? null }];
      });
    } catch (failure) {
      if (!(failure instanceof UnreadableFile)) throw failure;
      return [];
    }
  },
);
