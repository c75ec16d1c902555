import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo, nextWeek } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { changeSettings } from "@/features/initiative/commands/change-settings";
import { getOwnDesk } from "@/features/learning/queries/own-desk";
import { grantException } from "@/features/measurement/commands/grant-exception";
import { lockReportingPeriods } from "@/features/measurement/commands/lock-reporting-periods";
import { openReportingPeriods } from "@/features/measurement/commands/open-reporting-periods";
import { listPeriods } from "@/features/measurement/queries/periods";
import { run } from "@/platform/command/pipeline";

async function done(reply: Promise<{ ok: boolean }>) {
  expect(await reply).toMatchObject({ ok: true });
}

describe("The reporting calendar", () => {
  givenDatabase("demonstrationName");

  it("M3: stands by frequency, the newest first, years by the initiative's own calendar", async () => {
    const scope = await scopeOf("lead");
    await done(run(changeSettings, scope, { settings: { fiscalYearStartMonth: 10 } }));
    await done(run(openReportingPeriods, scope, { period: "FY2016", last: "FY2017" }));
    const { frequencies } = await listPeriods(scope, null);
    expect(frequencies.map(({ kind }) => kind)).toEqual([
      ...["calendar_year", "school_year", "fiscal_year"],
    ]);
    const fiscal = frequencies.at(-1)?.periods;
    expect(fiscal?.map(({ periodKey, startOn, endOn }) => [periodKey, startOn, endOn])).toEqual([
      ["FY2017", "2016-10-01", "2017-09-30"],
      ["FY2016", "2015-10-01", "2016-09-30"],
    ]);
  });

  it("M3: shows two years of months a page, and goes on where the page ended", async () => {
    const scope = await scopeOf("lead");
    await done(run(openReportingPeriods, scope, { period: "2014-01", last: "2016-12" }));
    const months = async (filter: { kind?: string; before?: string } | null) =>
      (await listPeriods(scope, filter)).frequencies.find(({ kind }) => kind === "month");
    const first = await months(null);
    expect([first?.periods.length, first?.olderThan]).toEqual([24, "2015-01-01"]);
    const second = await months({ kind: "month", before: first?.olderThan ?? "" });
    expect(second?.periods.map(({ periodKey }) => periodKey).at(0)).toBe("2014-12");
    expect([second?.periods.length, second?.olderThan]).toEqual([12, null]);
    const only = await listPeriods(scope, { kind: "month", before: "no day" });
    expect(only.frequencies.map(({ kind }) => kind)).toEqual(["month"]);
  });

  it.each(["2024-13-45", "2023-02-29", "0000-01-01", "12024-01-01"])(
    "M3: begins with the newest where the address names no day: %s",
    async (before) => {
      const scope = await scopeOf("lead");
      expect(await listPeriods(scope, { before })).toEqual(await listPeriods(scope, null));
    },
  );

  it("M6: an exception shows in the calendar and on the desk of who may still report", async () => {
    const [staff, partner] = [await scopeOf("staff"), await scopeOf("partner")];
    const period = await demo.period("2015/16");
    const owed = async () =>
      (await getOwnDesk(partner, null)).reports.map(({ periodKey }) => periodKey);
    const exceptions = async () =>
      (await listPeriods(staff, null)).frequencies
        .flatMap(({ periods }) => periods)
        .find(({ id }) => id === period.id)?.exceptions;
    expect([await exceptions(), (await owed()).includes("2015/16")]).toEqual([0, true]);
    await done(run(lockReportingPeriods, staff, { reportingPeriodIds: [period.id] }));
    expect((await owed()).includes("2015/16")).toBe(false);
    const { stakeholderId } = partner.actor;
    const given = { reportingPeriodId: period.id, stakeholderId, untilOn: nextWeek() };
    await done(run(grantException, staff, { ...given, reason: "The audit came late." }));
    expect([await exceptions(), (await owed()).includes("2015/16")]).toEqual([1, true]);
  });
});
