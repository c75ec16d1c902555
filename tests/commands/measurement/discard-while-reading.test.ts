import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { goodRow, imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { discardImport } from "@/features/measurement/import/commands/discard-import";
import { stageFile } from "@/features/measurement/staging/facts";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describe("An import that is given up while its file is read", () => {
  givenDatabase("demonstrationName");

  it("T4: keeps no row, though the reading ends after it was given up", async () => {
    const key = await imports.reading(goodRow);
    const scope = await scopeOf("partner");
    // The reading has its file in hand; meanwhile somebody gives the import up.
    const lines = Array.from({ length: 20_000 }, () => goodRow.split("\n")[1]);
    const parts = new TextEncoder().encode([goodRow.split("\n")[0], ...lines].join("\n"));
    await db().importFile.updateMany({ where: key, data: { content: parts } });
    const staging = stageFile(scope, key.importRunId, { kind: "tidy" });
    expect(await run(discardImport, scope, key)).toMatchObject({ ok: true });
    await staging.catch(() => undefined);
    expect((await imports.run(key)).state).toBe("discarded");
    expect(await db().importRow.count({ where: key })).toBe(0);
  });
});
