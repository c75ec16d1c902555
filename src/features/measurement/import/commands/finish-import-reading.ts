import { command, ungated } from "@/platform/command/command";
import { keepDifferences } from "../../split-difference/facts";
import { countStaged, judgeStaged, ownerOfRun, runReadToEnd, stateAfter } from "../facts";
import { ImportRunInput } from "../inputs";

/**
 * Ends the dry run: compares what was read with what is there, and keeps on the run what the import
 * would do. What was to be imported at once waits for a person where all or nothing was wanted and rows are refused.
 */
export const finishImportReading = command({
  permission: "import_reading.finish",
  input: ImportRunInput,
  facts: runReadToEnd,
  subject: ownerOfRun,
  gate: ungated,
  minutes: 60,
  async apply({ tx, scope, facts: { run, next, key }, now }) {
    const state = stateAfter(next);
    await judgeStaged(tx, key);
    const counts = await countStaged(tx, key);
    const differingCount = await keepDifferences(tx, key);
    const { initiativeId } = scope;
    const isHeld = run.mode === "all_or_nothing" && counts.refusedCount > 0;
    const importsWhenRead = run.importsWhenRead && !isHeld;
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: { state, readAt: now, importsWhenRead, differingCount, ...counts },
    });
    return { value: after, subjectId: run.id, before: run, after };
  },
});
