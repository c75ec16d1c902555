import { command, ungated } from "@/platform/command/command";
import type { Prisma } from "@/platform/db/generated/client";
import { enqueue } from "@/platform/jobs";
import { ownerOfRun, refuseApprovalAtOnce, runToRead, stateAfter } from "../facts";
import { ReadImportFileInput } from "../inputs";

/** Lets a stored file be read and judged, as its reading says: the dry run. It goes on by itself, and writes nothing. */
export const readImportFile = command({
  permission: "import_file.read",
  input: ReadImportFileInput,
  facts: runToRead,
  subject: ownerOfRun,
  gate: ungated,
  async apply({ tx, scope, facts: { run, next }, input }) {
    const { initiativeId, actor } = scope;
    const state = stateAfter(next);
    const { mode, reportsBecome, illustrativeSources, splitNote } = input.onward ?? {};
    await refuseApprovalAtOnce(tx, scope, reportsBecome);
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: {
        state,
        reading: input.reading as Prisma.InputJsonObject, // plain JSON, by its type
        readAt: null,
        ...{ failureKey: null, failureColumn: "", importsWhenRead: input.onward !== undefined },
        ...{ mode: mode ?? null, reportsBecome: reportsBecome ?? "draft" },
        ...{ illustrativeSources: illustrativeSources ?? [], splitNote: splitNote ?? "" },
        ...{ differingCount: 0, heldCount: 0 },
        ...{ createdCount: 0, changedCount: 0, unchangedCount: 0, refusedCount: 0 },
      },
    });
    await tx.importProgress.updateMany({
      where: { initiativeId, importRunId: run.id },
      data: { step: "reading", done: 0, total: 0 },
    });
    const told = { initiativeId, importRunId: run.id, memberId: actor.memberId };
    await enqueue(tx, "import.read", told, { attempts: 5 });
    return { value: { importRunId: run.id }, subjectId: run.id, before: run, after };
  },
});
