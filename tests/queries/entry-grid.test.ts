import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { openReportingPeriods } from "@/features/measurement/commands/open-reporting-periods";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { writeComment } from "@/features/measurement/comment/commands/write-comment";
import { getEntryGrid } from "@/features/measurement/queries/entry-grid";
import { run } from "@/platform/command/pipeline";

async function done(reply: Promise<{ ok: boolean }>) {
  expect(await reply).toMatchObject({ ok: true });
}

describe("The entry grid", () => {
  givenDatabase("demonstrationName");

  it("M3: shows one indicator for all periods it is owed for, each beside the period before it", async () => {
    const partner = await scopeOf("partner");
    const { id: indicatorId } = await demo.indicator("MATH8");
    const before = await getEntryGrid(partner, { periodKey: null });
    expect(before.severalOwed).toEqual([]);
    const span = { period: "2016/17", last: "2018/19" };
    await done(run(openReportingPeriods, await scopeOf("staff"), span));
    const { stakeholderId } = partner.actor;
    const { placeCode } = before.rows.find((row) => row.indicatorId === indicatorId) ?? {};
    const cells = [{ indicatorId, placeCode, periodKey: "2016/17", value: "61" }];
    await done(run(recordObservations, partner, { stakeholderId, cells }));
    const grid = await getEntryGrid(partner, { periodKey: null, indicatorId });
    expect([grid.periodKey, grid.indicator?.id, grid.indicator?.more]).toEqual([
      null,
      indicatorId,
      0,
    ]);
    expect(grid.severalOwed.map(({ id, periods }) => id === indicatorId && periods)).toContain(4);
    const totals = grid.rows.filter(({ categoryKey }) => categoryKey === "");
    expect(totals.map(({ periodKey, value }) => [periodKey, value])).toEqual([
      ["2015/16", ""],
      ["2016/17", "61"],
      ["2017/18", ""],
      ["2018/19", ""],
    ]);
    expect(totals.map(({ lastPeriod }) => lastPeriod)).toEqual([
      ...["2011/12", "2011/12", "2016/17", "2016/17"],
    ]);
    expect(new Set(grid.rows.map((row) => row.indicatorId))).toEqual(new Set([indicatorId]));
  });

  it("shows one period as before where the indicator named is owed for none", async () => {
    const { id: indicatorId } = await demo.indicator("GRAD");
    const grid = await getEntryGrid(await scopeOf("partner"), {
      periodKey: "2015/16",
      indicatorId,
    });
    expect([grid.indicator, grid.periodKey]).toEqual([null, "2015/16"]);
  });

  it("carries what was said of a value last, and the way to its history", async () => {
    const partner = await scopeOf("partner");
    const values = async () =>
      (await getEntryGrid(partner, { periodKey: "2016/17" })).rows.filter(
        ({ value }) => value === "61",
      );
    const [row] = await values();
    const about = { about: "observation", subjectId: row?.observationId };
    for (const body of ["Which test?", "The one in May?"]) {
      await done(run(writeComment, await scopeOf("staff"), { ...about, body }));
    }
    expect((await values()).map(({ comments, lastComment }) => [comments, lastComment])).toEqual([
      [2, "The one in May?"],
    ]);
  });
});
