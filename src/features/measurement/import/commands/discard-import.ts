import { command, ungated } from "@/platform/command/command";
import { ownerOfRun, runToDiscard, stateAfter } from "../facts";
import { ImportRunInput } from "../inputs";

/** Gives up an import that has written nothing; its file and its rows are not kept. What is under way comes to nothing. */
export const discardImport = command({
  permission: "import_run.discard",
  input: ImportRunInput,
  facts: runToDiscard,
  subject: ownerOfRun,
  gate: ungated,
  async apply({ tx, scope, facts: { run, next } }) {
    const state = stateAfter(next);
    const { initiativeId } = scope;
    const own = { initiativeId, importRunId: run.id };
    await tx.importRow.deleteMany({ where: own });
    await tx.importRefusal.deleteMany({ where: own });
    await tx.importDifference.deleteMany({ where: own });
    await tx.importFile.deleteMany({ where: own });
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: { state },
    });
    return { value: { importRunId: run.id }, subjectId: run.id, before: run, after };
  },
});
