import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { growInitiative } from "@tests/support/larger";
import { beforeAll, describe, expect, it } from "vitest";
import { listActivities } from "@/features/activity/queries/activities";
import { listConsentRounds } from "@/features/agenda/consent-round/queries/consent-rounds";
import { listMembers } from "@/features/initiative/queries/members";
import {
  listStakeholders,
  type StakeholdersView,
} from "@/features/initiative/queries/stakeholders";
import { listReporters } from "@/features/measurement/indicator/queries/reporters";
import { db } from "@/platform/db/client";

givenDatabase("demonstrationName");

const countOf = async (name: string, initiativeId: string): Promise<number> => {
  if (name === "members") return db().member.count({ where: { initiativeId, state: "active" } });
  if (name === "rounds") return db().consentRound.count({ where: { initiativeId } });
  return db().activity.count({ where: { initiativeId, state: { not: "withdrawn" } } });
};

describe("A long list comes a page at a time", () => {
  let short: StakeholdersView;
  beforeAll(async () => {
    const scope = await scopeOf("lead");
    short = await listStakeholders(scope, null);
    await growInitiative(scope.initiativeId, 30);
  }, 60_000);

  it("shows each stakeholder once, in the order of one list, and never more than a page", async () => {
    const scope = await scopeOf("lead");
    expect(short.next).toBeNull();
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

  it("shows each member, activity and consent round once, in the order of one list", async () => {
    const scope = await scopeOf("lead");
    const lists = {
      members: async (after?: string) => {
        const { members, next } = await listMembers(scope, { after });
        return { ids: members.map(({ id }) => id), next };
      },
      activities: async (after?: string) => {
        const { activities, next } = await listActivities(scope, { after });
        return { ids: activities.map(({ id }) => id), next };
      },
      rounds: async (after?: string) => {
        const { rounds, next } = await listConsentRounds(scope, { after });
        return { ids: rounds.map(({ id }) => id), next };
      },
    };
    for (const [name, list] of Object.entries(lists)) {
      const pages: string[][] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await list(after);
        pages.push([...page.ids]);
        after = page.next;
      }
      expect(pages.length, name).toBeGreaterThan(1);
      for (const page of pages.slice(0, -1)) expect(page.length, name).toBe(50);
      expect(pages.at(-1)?.length, name).toBeLessThanOrEqual(50);
      expect(new Set(pages.flat()).size, name).toBe(await countOf(name, scope.initiativeId));
      expect(pages.flat().length, name).toBe(new Set(pages.flat()).size);
    }
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
