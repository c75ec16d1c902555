import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { undoImport } from "@/features/measurement/import/commands/undo-import";

let value = 70;

describeCommand("A whole import is to be taken back", undoImport, {
  as: "partner",
  denied: "observer",
  // Each time another value: the same one again would change nothing.
  input: () => imports.imported(goodRow.replace("73", String(++value))),
  again: "conflict",
});
