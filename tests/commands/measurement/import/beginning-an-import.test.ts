import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { goodRow, imports } from "@tests/support/imports";
import { describe, expect, it } from "vitest";
import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { run } from "@/platform/command/pipeline";

describe("An import", () => {
  givenDatabase("demonstrationName");

  it("of all or nothing does not begin where a row is refused", async () => {
    const key = await imports.read(`${goodRow}NOTHING,2015/16,CPS,,1\n`);
    const input = { ...key, mode: "all_or_nothing" };
    const reply = await run(importObservations, await scopeOf("partner"), input);
    expect(reply).toMatchObject({
      refusal: { kind: "invalid", problems: [{ path: "mode", key: "rows_refused" }] },
    });
    expect((await imports.run(key)).state).toBe("read");
  });

  it("lets reports count at once only for those who may approve", async () => {
    const key = await imports.read(goodRow);
    const input = { ...key, mode: "good_rows", reportsBecome: "approved" };
    const reply = await run(importObservations, await scopeOf("partner"), input);
    expect(reply).toMatchObject({ refusal: { kind: "forbidden", key: "report.approve" } });
  });

  it("of a partner cannot be begun by another partner", async () => {
    const key = await imports.read(goodRow, "lead");
    const reply = await run(importObservations, await scopeOf("partner"), {
      ...{ ...key, mode: "good_rows" },
    });
    expect(reply).toMatchObject({ refusal: { kind: "forbidden" } });
  });
});
