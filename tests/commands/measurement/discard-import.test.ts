import { describeCommand } from "@tests/support/command";
import { goodRow, imports } from "@tests/support/imports";
import { expect } from "vitest";
import { discardImport } from "@/features/measurement/import/commands/discard-import";
import { db } from "@/platform/db/client";

describeCommand("An import is given up before it wrote anything", discardImport, {
  as: "partner",
  denied: "observer",
  input: () => imports.read(goodRow),
  again: "conflict",
  afterwards: async (value) => {
    const key = value as { importRunId: string }; // what the command gives
    expect((await imports.run(key)).state).toBe("discarded");
    expect(await db().importFile.count({ where: key })).toBe(0);
    expect(await db().importRow.count({ where: key })).toBe(0);
  },
});
