import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { growInitiative } from "@tests/support/larger";
import { describe, expect, it } from "vitest";
import { listStakeholders } from "@/features/initiative/queries/stakeholders";
import { listReporters } from "@/features/measurement/indicator/queries/reporters";
import { db } from "@/platform/db/client";

givenDatabase("demonstrationName");

describe("A long list comes a page at a time", () => {
  it("shows each stakeholder once, in the order of one list, and never more than a page", async () => {
    const scope = await scopeOf("lead");
    const short = await listStakeholders(scope, null);
    expect(short.next).toBeNull();
    await growInitiative(scope.initiativeId, 30);
    const seen: string[] = [];
    const states: string[] = [];
    let after: string | undefined;
    do {
      const page = await listStakeholders(scope, { after });
      expect(page.stakeholders.length).toBeLessThanOrEqual(50);
      expect(page.counts.active).toBe(short.counts.active * 31);
      seen.push(...page.stakeholders.map(({ id }) => id));
      states.push(...page.stakeholders.map(({ state }) => state));
      after = page.next ?? undefined;
    } while (after);
    expect(seen.length).toBe(short.stakeholders.length * 31);
    expect(new Set(seen).size).toBe(seen.length);
    expect(states).toEqual(
      ["invited", "active", "left"].flatMap((one) => states.filter((state) => state === one)),
    );
  });

  it("begins anew where the address holds what is no row of it", async () => {
    const scope = await scopeOf("lead");
    const first = await listStakeholders(scope, null);
    for (const after of ["x", "' or 1=1", "00000000-0000-7000-8000-000000000000"]) {
      expect(await listStakeholders(scope, { after })).toEqual(first);
    }
  });

  it("shows each reporter of an indicator once, with what they had approved", async () => {
    const scope = await scopeOf("lead");
    const { initiativeId } = scope;
    const { id: indicatorId } = await demo.indicator("ABS");
    const before = await listReporters(scope, { indicatorId });
    expect([before.next, before.reporters.length]).toEqual([null, 3]);
    expect(before.reporters.map(({ latestPeriodKey }) => latestPeriodKey)).toContain("2014/15");
    const others = await db().stakeholder.findMany({
      where: { initiativeId, reporters: { none: { indicatorId } } },
      take: 60,
    });
    await db().reporter.createMany({
      data: others.map(({ id: stakeholderId }) => ({ initiativeId, indicatorId, stakeholderId })),
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listReporters(scope, { indicatorId, after });
      expect(page.reporters.length).toBeLessThanOrEqual(25);
      seen.push(...page.reporters.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([63, 63]);
  });
});
