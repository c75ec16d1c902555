import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";

describeCommand("A file is read", readImportFile, {
  as: "partner",
  denied: "observer",
  input: () => imports.uploaded(goodRow),
  again: "conflict",
});
