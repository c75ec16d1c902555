import { describeCommand, scopeOf } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { expect } from "vitest";
import { finishImportReading } from "@/features/measurement/import/commands/finish-import-reading";
import { stageFile } from "@/features/measurement/staging/facts";

describeCommand("The reading of a file comes to its end", finishImportReading, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const key = await imports.reading(goodRow);
    await stageFile(await scopeOf("partner"), key.importRunId, { kind: "tidy" });
    return key;
  },
  again: "conflict",
  afterwards: async (value) => {
    expect(value).toMatchObject({ state: "read", createdCount: 1, refusedCount: 0 });
  },
});
