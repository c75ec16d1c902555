import { readdirSync } from "node:fs";
import { join } from "node:path";
import { givenDatabase } from "@tests/support/database";
import { givenLink } from "@tests/support/reporting-link";
import { describe, expect, it } from "vitest";
import { mayEver, type Permission } from "@/domain/access/policy";
import { NotFound } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import type { InitiativeCommand } from "@/platform/command/command";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

type AnyCommand = InitiativeCommand<never, unknown, unknown>;
type AnyQuery = {
  (scope: InitiativeScope, filter: unknown): Promise<unknown>;
  readonly permission: Permission;
};

const features = join(import.meta.dirname, "../../src/features");

async function exportsIn(folder: "commands" | "queries"): Promise<readonly unknown[]> {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((file) =>
    new RegExp(`${folder}/[^/]+\\.ts$`).test(file),
  );
  const modules = await Promise.all(files.map((file) => import(join(features, file))));
  return modules.flatMap((module: Record<string, unknown>) => Object.values(module));
}

/** What a link is good for; all else is refused, though the types forbid even to ask. */
const granted: readonly Permission[] = [
  "entry_grid.read",
  "observation.record",
  "report.submit",
  "typed_values.keep",
];

describe("A named person by link", () => {
  givenDatabase("demonstrationName");

  it("may do four things of the policy and nothing else, and the reads that anybody may", async () => {
    const { scope } = await givenLink();
    const { policy } = await import("@/domain/access/policy");
    const allowed = (Object.keys(policy) as Permission[]) // the table's own keys
      .filter((permission) => mayEver(scope.actor, permission))
      .filter((permission) => !mayEver({ kind: "public" }, permission));
    expect(allowed.sort()).toEqual([...granted].sort());
  });

  it("is refused by every other command of an initiative, and writes nothing", async () => {
    const { scope } = await givenLink();
    const commands = (await exportsIn("commands"))
      .map((one) => one as AnyCommand) // command files export commands and nothing else
      .filter(({ scopeKind }) => scopeKind === "initiative")
      .filter(({ permission }) => !granted.includes(permission));
    expect(commands.length).toBeGreaterThan(55);
    const before = await db().auditEvent.count();
    // The types let no such call be written: this is what stands behind them.
    const forced = scope as unknown as InitiativeScope;
    for (const command of commands) {
      const reply = await run(command, forced, {});
      expect([command.permission, reply]).toEqual([
        command.permission,
        { ok: false, refusal: { kind: "forbidden", key: command.permission } },
      ]);
    }
    expect(await db().auditEvent.count()).toBe(before);
  });

  it("is told nothing by every other read", async () => {
    const { scope } = await givenLink();
    const queries = (await exportsIn("queries"))
      .filter((one): one is AnyQuery => typeof one === "function" && "permission" in one)
      .filter(({ permission }) => !mayEver(scope.actor, permission));
    expect(queries.length).toBeGreaterThan(25);
    const forced = scope as unknown as InitiativeScope; // see above
    for (const query of queries) await expect(query(forced, {})).rejects.toThrow(NotFound);
  });
});
