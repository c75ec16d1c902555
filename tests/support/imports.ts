import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { undoImport } from "@/features/measurement/import/commands/undo-import";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { jobs } from "@/jobs";
import type { InitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";
import { type CastMember, scopeOf } from "./command";

/** How a file is to be imported: the input of the command, without what the test does not care about. */
export type Wanted = {
  readonly mode?: "all_or_nothing" | "good_rows";
  readonly reportsBecome?: "draft" | "submitted" | "approved";
};

/** The value of a reply, or an error that shows the refusal. */
function given<Value>(reply: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
  return reply.value;
}

async function asScope(as: CastMember | InitiativeScope): Promise<InitiativeScope> {
  return typeof as === "string" ? scopeOf(as) : as;
}

/** Steps of an import, each up to the point a test begins at. */
export const imports = {
  async uploaded(content: string | Uint8Array, as: CastMember | InitiativeScope = "partner") {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const input = { fileName: "report.csv", content: bytes };
    return given(await run(uploadImportFile, await asScope(as), input));
  },
  async reading(content: string | Uint8Array, as: CastMember | InitiativeScope = "partner") {
    const key = await imports.uploaded(content, as);
    return given(await run(readImportFile, await asScope(as), key));
  },
  async read(content: string | Uint8Array, as: CastMember | InitiativeScope = "partner") {
    const key = await imports.reading(content, as);
    await doWaitingJobs(jobs);
    return key;
  },
  async importing(
    content: string | Uint8Array,
    as: CastMember | InitiativeScope = "partner",
    wanted: Wanted = {},
  ) {
    const key = await imports.read(content, as);
    const input = { ...key, mode: "good_rows", ...wanted };
    return given(await run(importObservations, await asScope(as), input));
  },
  async imported(
    content: string | Uint8Array,
    as: CastMember | InitiativeScope = "partner",
    wanted: Wanted = {},
  ) {
    const key = await imports.importing(content, as, wanted);
    await doWaitingJobs(jobs);
    return key;
  },
  async undoing(key: { importRunId: string }, as: CastMember | InitiativeScope = "partner") {
    return given(await run(undoImport, await asScope(as), key));
  },
  async undone(key: { importRunId: string }, as: CastMember | InitiativeScope = "partner") {
    await imports.undoing(key, as);
    await doWaitingJobs(jobs);
    return key;
  },
  run: ({ importRunId }: { importRunId: string }) =>
    db().importRun.findFirstOrThrow({ where: { id: importRunId } }),
  refusals: async ({ importRunId }: { importRunId: string }) =>
    (
      await db().importRefusal.findMany({ where: { importRunId }, orderBy: { ordinal: "asc" } })
    ).map(({ line, cell, column, key, step }) => ({ line, cell, column, key, step })),
};

/** A file of one row that the partner of the cast may bring, for a report that is still a draft or not begun. */
export const goodRow = "indicator,period,reporter,place,value\nMATH8,2015/16,CPS,,73\n";
