import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { getEntryGrid } from "@/features/measurement/queries/entry-grid";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const cellOf = async (typed: Record<string, string>) => {
  const { id: indicatorId } = await demo.indicator("MATH8");
  const { id: stakeholderId } = await demo.stakeholder("CPS");
  return { stakeholderId, cells: [{ indicatorId, periodKey: "2015/16", ...typed }] };
};

async function record(typed: Record<string, string>) {
  return run(recordObservations, await scopeOf("partner"), await cellOf(typed));
}

async function stored() {
  const { stakeholderId, cells } = await cellOf({});
  return db().observation.findFirstOrThrow({
    where: { stakeholderId, indicatorId: cells[0]?.indicatorId ?? "", periodKey: "2015/16" },
    include: { revisions: { orderBy: { revision: "asc" } } },
  });
}

describe("M2: a saved draft cell that is emptied is empty again", () => {
  givenDatabase("demonstrationName");

  it("M2, T4: reads as missing and keeps what it said before as a revision", async () => {
    expect(
      await record({ value: "72", source: "https://example.org/card", note: "May" }),
    ).toMatchObject({ ok: true });
    expect(await record({ value: "" })).toMatchObject({
      ok: true,
      value: { created: 0, changed: 1 },
    });
    const { availability, value, note, source, revisions } = await stored();
    expect([availability, value, note, source]).toEqual([
      "withdrawn",
      null,
      null,
      "https://example.org/card",
    ]);
    expect(revisions.map((one) => [one.availability, one.value?.toFixed(), one.note])).toEqual([
      ["reported", "72", "May"],
    ]);
    const { rows } = await getEntryGrid(await scopeOf("partner"), { periodKey: "2015/16" });
    const row = rows.find(({ code, categoryKey }) => code === "MATH8" && categoryKey === "");
    expect([row?.value, row?.reason, row?.note, row?.source]).toEqual(["", "", "", ""]);
  });

  it("M2: taken back twice changes nothing, and an empty cell with nothing behind it is nothing", async () => {
    expect(await record({ value: "" })).toMatchObject({ refusal: { kind: "invalid" } });
    expect((await stored()).revision).toBe(2);
  });

  it("M6: a report in which nothing is left is not handed in", async () => {
    const { reportId } = await stored();
    const { stakeholderId } = await cellOf({});
    const input = { stakeholderId, reportIds: [reportId] };
    expect(await run(submitReports, await scopeOf("partner"), input)).toMatchObject({
      refusal: { kind: "invalid", problems: [{ key: "report_empty" }] },
    });
  });

  it("M4: a source that is not sent stays, one that is emptied goes", async () => {
    await record({ value: "70", source: "https://example.org/a" });
    await record({ value: "71" });
    expect((await stored()).source).toBe("https://example.org/a");
    await record({ value: "71", source: "" });
    expect((await stored()).source).toBeNull();
  });
});
