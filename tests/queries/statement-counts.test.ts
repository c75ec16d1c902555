import { home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { growInitiative } from "@tests/support/larger";
import { everyQuery, idsAtHome } from "@tests/support/queries";
import { statementsOf } from "@tests/support/statements";
import { describe, expect, it } from "vitest";
import { mayEver } from "@/domain/access/policy";
import { getWorkspaceFrame } from "@/features/initiative/queries/workspace-frame";
import { getMeasurement } from "@/features/measurement/queries/measurement";
import { findInitiativeScope, type InitiativeScope } from "@/platform/access/scope";
import { databasePool } from "@/platform/db/client";

givenDatabase("demonstrationName");

type Counted = { readonly count: number; readonly answered: boolean };

/** How many statements every read of an initiative takes. */
async function countAll(scope: InitiativeScope, filter: object) {
  const counts = new Map<string, Counted>();
  for (const [name, query] of await everyQuery()) {
    if (!mayEver(scope.actor, query.permission)) continue;
    let answered = true;
    const sent = await statementsOf(() =>
      query(scope, filter).catch(() => {
        answered = false;
      }),
    );
    counts.set(name, { count: sent.length, answered });
  }
  return counts;
}

async function rowsOf(initiativeId: string, table: string): Promise<number> {
  const { rows } = await databasePool().query(
    `SELECT count(*)::int AS rows FROM ${table} WHERE initiative_id = $1`,
    [initiativeId],
  );
  return rows[0].rows;
}

/** A file leaves in blocks, one statement each, so that it never lies in memory as a whole; it is no screen. */
const inBlocks = new Set(["findObservationsSheet"]);

describe("Every screen reads with a constant number of statements", () => {
  it("M9: whatever the size of the initiative, and the whole dashboard with six at most", async () => {
    const scope = await scopeOf("lead");
    const { filter } = await idsAtHome();
    const tables = [
      ...["indicator", "stakeholder", "member", "observation", "series_point", "activity"],
      ...["report", "reporter", "audit_event", "release_document"],
    ];
    const sizes = async () => {
      const counted = new Map<string, number>();
      for (const table of tables) counted.set(table, await rowsOf(scope.initiativeId, table));
      return counted;
    };
    const [small, before] = [await countAll(scope, filter), await sizes()];

    await growInitiative(scope.initiativeId, 10);

    for (const [table, rows] of await sizes()) {
      expect([table, rows / (before.get(table) ?? 0)]).toEqual([table, 11]);
    }
    const large = await countAll(scope, filter);
    for (const name of inBlocks) for (const counts of [small, large]) counts.delete(name);
    expect(large).toEqual(small);
    expect([...small].filter(([, one]) => one.answered).length).toBeGreaterThan(40);
    // The dashboard's page asks who one is, and for the frame around the page, besides.
    const page = await statementsOf(async () => {
      const proven = await findInitiativeScope({ userId: scope.actor.userId }, home ?? "", "web");
      if (proven)
        await Promise.all([getWorkspaceFrame(proven, null), getMeasurement(proven, null)]);
    });
    expect(page.length).toBeLessThanOrEqual(6);
  }, 120_000);
});
