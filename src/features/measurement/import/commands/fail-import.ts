import { command, ungated } from "@/platform/command/command";
import { ownerOfRun, runToFail, stateAfter } from "../facts";
import { FailImportInput } from "../inputs";

/** Ends a step that could not be done, with the reason people read. What was imported before stays imported. */
export const failImport = command({
  permission: "import_run.fail",
  input: FailImportInput,
  facts: runToFail,
  subject: ownerOfRun,
  gate: ungated,
  async apply({ tx, scope, facts: { run, next }, input }) {
    const state = stateAfter(next);
    const { initiativeId } = scope;
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: { state, failureKey: input.key, failureColumn: input.column },
    });
    return { value: { importRunId: run.id }, subjectId: run.id, before: run, after };
  },
});
