import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { writeImportedObservations } from "@/features/measurement/import/commands/write-imported-observations";

let value = 70;
const anotherValue = () => goodRow.replace("73", String(++value));

describeCommand("What was read is written", writeImportedObservations, {
  as: "partner",
  denied: "observer",
  input: () => imports.importing(anotherValue()),
  again: "conflict",
});
