import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { failImport } from "@/features/measurement/import/commands/fail-import";

describeCommand("A step of an import that cannot be done ends with its reason", failImport, {
  as: "partner",
  denied: "observer",
  input: async () => ({ ...(await imports.reading(goodRow)), key: "import_failed" }),
  again: "conflict",
});
