import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { withdrawImportedObservations } from "@/features/measurement/import/commands/withdraw-imported-observations";

let value = 70;
const anotherValue = () => goodRow.replace("73", String(++value));

describeCommand("What an import wrote is taken back", withdrawImportedObservations, {
  as: "partner",
  denied: "observer",
  input: async () => imports.undoing(await imports.imported(anotherValue())),
  again: "conflict",
});
