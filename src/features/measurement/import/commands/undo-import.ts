import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { enqueue } from "@/platform/jobs";
import { lockedPeriodsOf, ownerOfRun, runToUndo, stateAfter } from "../facts";
import { ImportRunInput } from "../inputs";

/** Lets a whole import be taken back. Refused at once where one of its periods is locked by now (M6). */
export const undoImport = command({
  permission: "import_run.undo",
  input: ImportRunInput,
  facts: runToUndo,
  subject: ownerOfRun,
  gate: ungated,
  async apply({ tx, scope, facts: { run, next, key }, now }) {
    const { initiativeId, actor } = scope;
    const state = stateAfter(next);
    const [locked] = await lockedPeriodsOf(tx, scope, key, now);
    if (locked !== undefined) {
      refuse({ kind: "conflict", key: "import_period_locked", values: { period: locked } });
    }
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: { state, failureKey: null, failureColumn: "" },
    });
    await tx.importProgress.updateMany({
      where: { initiativeId, importRunId: run.id },
      data: { step: "undoing", done: 0, total: run.createdCount + run.changedCount },
    });
    const told = { initiativeId, importRunId: run.id, memberId: actor.memberId };
    await enqueue(tx, "import.undo", told, { attempts: 5 });
    return { value: { importRunId: run.id }, subjectId: run.id, before: run, after };
  },
});
