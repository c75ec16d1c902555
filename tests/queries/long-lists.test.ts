import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { growInitiative } from "@tests/support/larger";
import { describe, expect, it } from "vitest";
import { listStakeholders } from "@/features/initiative/queries/stakeholders";

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
      expect(page.stakeholders.length).toBeLessThanOrEqual(100);
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
});
