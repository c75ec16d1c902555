import { createHash } from "node:crypto";
import type { z } from "zod";
import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { UploadImportFileInput } from "../inputs";

const partBytes = 1024 * 1024;

/** What the file is by its own bytes, compared with what its sender says of it. */
async function receivedFile(
  _tx: Transaction,
  _scope: InitiativeScope,
  { content, byteLength, checksum }: z.output<typeof UploadImportFileInput>,
) {
  const fileHash = createHash("sha256").update(content).digest("hex");
  const isWhole =
    (byteLength === undefined || byteLength === content.byteLength) &&
    (!checksum || checksum === fileHash);
  return { fileHash, isWhole };
}

/** Takes the bytes of a file into the database, so that any process can read it from then on. A file that was cut on its way is refused. */
export const uploadImportFile = command({
  permission: "import_file.upload",
  input: UploadImportFileInput,
  facts: receivedFile,
  subject: (_facts, _input, scope) => ({ stakeholderId: scope.actor.stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (!facts.isWhole) {
      refuse({ kind: "invalid", problems: [{ path: "file", key: "file_cut_off" }] });
    }
    const { initiativeId, actor, origin } = scope;
    const { content, fileName } = input;
    const after = await tx.importRun.create({
      data: {
        ...{ initiativeId, id: newId(), fileName, fileHash: facts.fileHash, origin },
        ...{ byteLength: content.byteLength, memberId: actor.memberId, uploadedAt: now },
        progress: { create: {} },
      },
    });
    for (let part = 0; part * partBytes < content.byteLength; part += 1) {
      const bytes = content.subarray(part * partBytes, (part + 1) * partBytes);
      await tx.$executeRaw`INSERT INTO import_file (initiative_id, import_run_id, part, content)
        VALUES (${initiativeId}::uuid, ${after.id}::uuid, ${part}, ${bytes})`;
    }
    return { value: { importRunId: after.id }, subjectId: after.id, before: null, after };
  },
});
