import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { reuseImportFile } from "@/features/measurement/import/commands/reuse-import-file";

describeCommand("A file that was sent before begins another import", reuseImportFile, {
  as: "partner",
  denied: "observer",
  input: () => imports.uploaded(goodRow),
});
