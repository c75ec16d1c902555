import { createHash } from "node:crypto";
import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { goodRow } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { importLimits } from "@/features/measurement/import/inputs";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const content = new TextEncoder().encode(goodRow);
const checksum = createHash("sha256").update(content).digest("hex");

describe("What is taken in", () => {
  givenDatabase("demonstrationName");

  it("is in the database byte for byte, in parts", async () => {
    const large = new Uint8Array(2_500_000).map((_byte, place) => place % 251);
    const reply = await run(uploadImportFile, await scopeOf("lead"), {
      ...{ fileName: "large.csv", content: large },
    });
    if (!reply.ok) throw new Error("refused");
    const parts = await db().importFile.findMany({
      where: { importRunId: reply.value.importRunId },
      orderBy: { part: "asc" },
    });
    expect(parts.length).toBe(3);
    expect(Buffer.concat(parts.map((part) => part.content)).equals(large)).toBe(true);
  });

  it.each([
    ["of another length than its sender says", { byteLength: content.length + 1 }],
    ["with other bytes than its sender says", { checksum: checksum.replace(/^./, "x") }],
    ["that was cut and has another checksum", { checksum: "0".repeat(64) }],
  ])("is no file %s", async (_what, told) => {
    const before = await db().importRun.count();
    const input = { fileName: "report.csv", content, ...told };
    const reply = await run(uploadImportFile, await scopeOf("partner"), input);
    expect(reply).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    expect(await db().importRun.count()).toBe(before);
  });

  it("is no file larger than the limit, and no empty one", async () => {
    for (const size of [0, importLimits.bytes + 1]) {
      const input = { fileName: "report.csv", content: new Uint8Array(size) };
      const reply = await run(uploadImportFile, await scopeOf("partner"), input);
      expect(reply).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    }
  });
});
