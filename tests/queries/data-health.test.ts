import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { approveReports } from "@/features/measurement/commands/approve-reports";
import { openReportingPeriods } from "@/features/measurement/commands/open-reporting-periods";
import { getDataHealth } from "@/features/measurement/health/queries/data-health";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const health = async () => getDataHealth(await scopeOf("lead"), null);

async function indicatorOf(code: string) {
  const { frequencies } = await health();
  const found = frequencies
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not in the picture of health`);
  return found;
}

const cellsOf = async (code: string, last: number) =>
  (await indicatorOf(code)).cells
    .slice(-last)
    .map(({ periodKey, kind, handedIn, asked }) => [periodKey, kind, handedIn, asked]);

describe("Data health", () => {
  givenDatabase("demonstrationName");

  it("M8: shows what is whole, waits, came back and is not due yet", async () => {
    expect(await cellsOf("ABS", 2)).toEqual([
      ["2014/15", "whole", 3, 3],
      ["2015/16", "open", 2, 3],
    ]);
    expect((await cellsOf("ACT", 1))[0]).toEqual(["2015/16", "returned", 0, 1]);
    expect((await cellsOf("KR-CPS", 1))[0]).toEqual(["2015/16", "waiting", 1, 1]);
    expect((await indicatorOf("ACT")).returned).toBe(1);
  });

  it("M8: a report that is not there after its due day is overdue, of the indicator and of the reporter", async () => {
    const [last] = await cellsOf("COMP", 1);
    expect(last?.slice(0, 2)).toEqual(["2015", "overdue"]);
    const { reporters } = await health();
    const nku = await demo.stakeholder("NKU");
    const own = reporters.find(({ stakeholderId }) => stakeholderId === nku.id);
    expect([own?.overdue, own?.complete.expected]).toEqual([1, (own?.complete.reported ?? 0) + 1]);
  });

  it("M8: is fresh again once the last ended period is approved, and grows old with each that ends", async () => {
    const before = await indicatorOf("KR-CPS");
    const report = await db().report.findFirstOrThrow({
      where: { indicatorId: before.id, periodKey: "2015/16" },
    });
    await run(approveReports, await scopeOf("staff"), { reportIds: [report.id] });
    const after = await indicatorOf("KR-CPS");
    expect([before.stalePeriods, after.stalePeriods, after.latestPeriodKey]).toEqual([
      ...[1, 0, "2015/16"],
    ]);
    const span = { period: "2016/17", last: "2018/19", dueAfterDays: 10 };
    await run(openReportingPeriods, await scopeOf("staff"), span);
    const old = await indicatorOf("KR-CPS");
    expect([old.stalePeriods, old.cells.length]).toEqual([3, 8]);
    expect((await cellsOf("KR-CPS", 1))[0]).toEqual(["2018/19", "overdue", 0, 1]);
  });

  it("M8: judges by the first time a report was handed in, against its due day", async () => {
    const { id } = await indicatorOf("KR-CPS");
    await db()
      .$executeRaw`UPDATE reporting_period SET due_on = current_date - 30 WHERE period_key = '2015/16'`;
    const { timely } = await indicatorOf("KR-CPS");
    expect([timely.onTime, timely.judged, (timely.medianDays ?? 0) > 20]).toEqual([0, 1, true]);
    await db()
      .$executeRaw`UPDATE reporting_period SET due_on = current_date WHERE period_key = '2015/16'`;
    const again = await indicatorOf("KR-CPS");
    expect([again.id, again.timely.onTime, again.timely.judged]).toEqual([id, 1, 1]);
  });

  it("M5: counts the waiting values that jump away from their history", async () => {
    const { id } = await indicatorOf("ABS");
    expect((await indicatorOf("ABS")).jumps).toBe(0);
    await db().$executeRaw`
      UPDATE observation o SET value = 9999 FROM report r
       WHERE r.id = o.report_id AND r.initiative_id = o.initiative_id AND r.indicator_id = ${id}::uuid
         AND r.state = 'submitted' AND o.category_key = ''`;
    expect((await indicatorOf("ABS")).jumps).toBeGreaterThan(0);
  });

  it("is read by every member", async () => {
    const { frequencies } = await getDataHealth(await scopeOf("observer"), null);
    expect(frequencies.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(8);
  });
});
