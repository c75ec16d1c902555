"use server";

import { formAction } from "@/platform/http/form-action";
import { discardImport } from "./commands/discard-import";
import { importObservations } from "./commands/import-observations";
import { readImportFile } from "./commands/read-import-file";
import { reuseImportFile } from "./commands/reuse-import-file";
import { undoImport } from "./commands/undo-import";

export const readImportFileAction = formAction(readImportFile, { done: "import_read_again" });
export const reuseImportFileAction = formAction(reuseImportFile, {
  goTo: ({ importRunId }, initiative, data) =>
    `/w/${initiative}/measurement/import/${importRunId}?sheet=${encodeURIComponent(String(data.get("sheet") ?? ""))}`,
});
export const importObservationsAction = formAction(importObservations, { done: "import_begun" });
export const undoImportAction = formAction(undoImport, { done: "import_undo_begun" });
export const discardImportAction = formAction(discardImport, { done: "import_discarded" });
