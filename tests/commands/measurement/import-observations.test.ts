import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { importObservations } from "@/features/measurement/import/commands/import-observations";

describeCommand("A file that was read is imported", importObservations, {
  as: "partner",
  denied: "observer",
  input: async () => ({ ...(await imports.read(goodRow)), mode: "good_rows" }),
  again: "conflict",
});
