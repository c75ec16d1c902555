import { cast, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { everyQuery, idsAtHome } from "@tests/support/queries";
import { describe, expect, it } from "vitest";
import { mayEver } from "@/domain/access/policy";
import { memberRoles } from "@/domain/access/role";
import { NotFound } from "@/platform/access/query";
import { db } from "@/platform/db/client";

describe("Reads of an initiative", () => {
  givenDatabase("demonstrationName");

  it("are all found", async () => {
    expect((await everyQuery()).length).toBeGreaterThan(25);
  });

  it("are not found for every role that the policy does not name", async () => {
    const { filter } = await idsAtHome();
    const members = Object.keys(cast).filter(
      (member) => member !== "administrator" && member !== "foreign",
    ) as (keyof typeof cast)[]; // the keys of the cast
    for (const member of members) {
      const scope = await scopeOf(member);
      for (const [name, query] of await everyQuery()) {
        if (mayEver(scope.actor, query.permission)) continue;
        await expect(query(scope, filter), `${name} as ${member}`).rejects.toThrow(NotFound);
      }
    }
  });

  it("find nothing by what is no id, as an address may hold it, instead of failing", async () => {
    const scope = await scopeOf("lead");
    const { filter } = await idsAtHome();
    const broken = Object.fromEntries(
      Object.entries(filter).map(([name, value]) => [name, /Id$/.test(name) ? "no-id" : value]),
    );
    let notFound = 0;
    for (const [name, query] of await everyQuery()) {
      if (!mayEver(scope.actor, query.permission)) continue;
      await query(scope, broken).catch((failure: unknown) => {
        if (!(failure instanceof NotFound)) throw new Error(name, { cause: failure });
        notFound += 1;
      });
    }
    expect(notFound).toBeGreaterThan(15);
  });

  it("T1: tell somebody of another initiative nothing of ours, whatever the role and the ids sent", async () => {
    const { filter, secrets } = await idsAtHome();
    expect(secrets.length).toBeGreaterThan(500);
    const { actor } = await scopeOf("foreign");
    for (const role of memberRoles) {
      await db().member.updateMany({ where: { id: actor.memberId }, data: { role } });
      const scope = await scopeOf("foreign");
      for (const [name, query] of await everyQuery()) {
        const view = await query(scope, filter).catch((failure: unknown) => {
          if (failure instanceof NotFound) return null;
          throw new Error(`${name} as ${role}`, { cause: failure });
        });
        const text = JSON.stringify(view, (_key, value: unknown) =>
          typeof value === "bigint" ? String(value) : value,
        );
        const seen = text === undefined ? [] : text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g);
        const own = new Set(seen);
        expect([name, role, secrets.filter((secret) => own.has(secret))]).toEqual([name, role, []]);
      }
    }
  });
});
