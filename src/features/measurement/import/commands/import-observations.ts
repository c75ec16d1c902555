import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { enqueue } from "@/platform/jobs";
import { ownerOfRun, refuseApprovalAtOnce, runToImport, stateAfter } from "../facts";
import { ImportObservationsInput } from "../inputs";

/** Lets a file that was read be written, the good rows or all or nothing. It goes on by itself, in one piece. */
export const importObservations = command({
  permission: "observation.import",
  input: ImportObservationsInput,
  facts: runToImport,
  subject: ownerOfRun,
  gate: ungated,
  async apply({ tx, scope, facts: { run, next }, input }) {
    const { initiativeId, actor } = scope;
    const state = stateAfter(next);
    const { mode, reportsBecome, illustrativeSources, splitNote } = input;
    await refuseApprovalAtOnce(tx, scope, reportsBecome);
    if (mode === "all_or_nothing" && run.refusedCount > 0) {
      refuse({ kind: "invalid", problems: [{ path: "mode", key: "rows_refused" }] });
    }
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: {
        ...{ state, mode, reportsBecome, illustrativeSources, splitNote },
        ...{ failureKey: null, failureColumn: "", importsWhenRead: false },
      },
    });
    await tx.importProgress.updateMany({
      where: { initiativeId, importRunId: run.id },
      data: { step: "importing", done: 0, total: run.createdCount + run.changedCount },
    });
    const told = { initiativeId, importRunId: run.id, memberId: actor.memberId };
    await enqueue(tx, "import.write", told, { attempts: 5 });
    return { value: { importRunId: run.id }, subjectId: run.id, before: run, after };
  },
});
