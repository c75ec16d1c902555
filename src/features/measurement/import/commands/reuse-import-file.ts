import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { ownerOfRun, runToReuse } from "../facts";
import { ImportRunInput } from "../inputs";

/** Begins another import with a file that was sent before, so that its next sheet needs no second upload. */
export const reuseImportFile = command({
  permission: "import_file.reuse",
  input: ImportRunInput,
  facts: runToReuse,
  subject: ownerOfRun,
  gate: ungated,
  async apply({ tx, scope, facts: { run }, now }) {
    const { initiativeId, actor, origin } = scope;
    const { fileName, fileHash, byteLength } = run;
    const after = await tx.importRun.create({
      data: {
        ...{ initiativeId, id: newId(), fileName, fileHash, byteLength, origin },
        ...{ memberId: actor.memberId, uploadedAt: now, progress: { create: {} } },
      },
    });
    await tx.$executeRaw`
      INSERT INTO import_file (initiative_id, import_run_id, part, content)
      SELECT initiative_id, ${after.id}::uuid, part, content FROM import_file
       WHERE initiative_id = ${initiativeId}::uuid AND import_run_id = ${run.id}::uuid`;
    return { value: { importRunId: after.id }, subjectId: after.id, before: null, after };
  },
});
