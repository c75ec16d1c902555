import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Permission } from "@/domain/access/policy";
import type { InitiativeScope } from "@/platform/access/scope";
import { db } from "@/platform/db/client";
import { home } from "./command";

/** A declared read of an initiative, whatever it is asked by. */
export type AnyQuery = {
  (scope: InitiativeScope, filter: unknown): Promise<unknown>;
  readonly permission: Permission;
};

const root = join(import.meta.dirname, "../..");

/** Reads of the installation, of an own account or of the public; the others are of one initiative. */
const notOfAnInitiative = ["account/", "own-initiatives", "invitation.ts"];

/** Every declared read of an initiative, found in the files themselves so that none can be forgotten. */
export async function everyQuery(): Promise<readonly (readonly [string, AnyQuery])[]> {
  const files = readdirSync(join(root, "src/features"), { recursive: true, encoding: "utf8" })
    .filter((file) => /queries\/[^/]+\.ts$/.test(file))
    .filter((file) => !notOfAnInitiative.some((part) => file.includes(part)));
  const modules = await Promise.all(files.map((file) => import(join(root, "src/features", file))));
  return modules
    .flatMap((module: Record<string, unknown>) => Object.entries(module))
    .flatMap(([name, value]) =>
      typeof value === "function" && "permission" in value
        ? [[name, value as AnyQuery] as const] // what has a permission was made by query()
        : [],
    );
}

/** Ids of the home initiative for whatever a query may ask by, and every id that must not be seen abroad. */
export async function idsAtHome() {
  const { id: initiativeId } = await db().initiative.findFirstOrThrow({
    where: { slug: home ?? "" },
  });
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT c.table_name AS name FROM information_schema.columns c
      JOIN information_schema.columns i
        ON i.table_schema = c.table_schema AND i.table_name = c.table_name AND i.column_name = 'id'
     WHERE c.table_schema = 'public' AND c.column_name = 'initiative_id'`;
  const all = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ id: string }[]>(
      `SELECT id::text AS id FROM "${name}" WHERE initiative_id = $1::uuid`,
      initiativeId,
    );
    all.set(
      name,
      rows.map(({ id }) => id),
    );
  }
  const first = (table: string) => all.get(table)?.[0];
  return {
    secrets: [...all.values()].flat(),
    filter: {
      ...{ indicatorId: first("indicator"), activityId: first("activity"), number: 1 },
      ...{ consentRoundId: first("consent_round"), perspectiveId: first("perspective") },
      ...{ importRunId: first("import_run"), sourceSignature: "a source" },
      ...{ periodKey: "2014/15", reportingPeriodId: first("reporting_period") },
      observationId: first("observation"),
      reviewCycleId: first("review_cycle"),
      ...{ about: "indicator", subjectIds: all.get("indicator") },
      series: ["ABS", "KR-CPS"],
    },
  };
}
