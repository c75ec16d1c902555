/** Migrations: read from their folder and applied as `prisma migrate deploy` would, so that operators may use either. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "./places.mjs";
import { Refusal } from "./terminal.mjs";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** Prisma's own lock number: two instances that start together, or Prisma's command, wait for each other. */
const advisoryLock = 72_707_369;

const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * @param {string} [folder]
 * @returns {Migration[]} in the order of their names, which begin with the moment they were made
 */
export function readMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = join(folder, name, "migration.sql");
      if (!existsSync(file))
        throw new Refusal(
          `Migration ${name} has no migration.sql: restore the file, or delete the folder if it was never applied.`,
        );
      const bytes = readFileSync(file);
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

/**
 * One fingerprint of the whole history.
 * @param {Migration[]} migrations
 */
export function historyFingerprint(migrations) {
  const hash = createHash("sha256");
  for (const { name, checksum } of migrations) hash.update(`${name} ${checksum}\n`);
  return hash.digest("hex");
}

/**
 * What stands in the way of applying, told before anything is touched.
 * @param {Migration[]} migrations
 * @param {{ migration_name: string, checksum: string, finished: boolean, rolled_back: boolean }[]} history
 */
export function pendingMigrations(migrations, history) {
  const standing = history.filter((row) => !row.rolled_back);
  const failed = standing.find((row) => !row.finished);
  if (failed) {
    throw new Refusal(
      `Migration ${failed.migration_name} failed half-way in this database: mend it by hand, then run "npx prisma migrate resolve --applied ${failed.migration_name}" (or --rolled-back).`,
    );
  }
  const applied = new Map(standing.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(
    ({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum,
  );
  if (edited) {
    throw new Refusal(
      `Migration ${edited.name} was changed after this database had applied it: restore the file and put the change into a new migration (npm run db:new), or empty a demo database with npm run db:reset.`,
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * Each migration is one transaction together with its row in the history: it is there wholly or not at all.
 * @param {import("pg").Client} client
 * @param {Migration[]} migrations
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function applyMigrations(client, migrations) {
  await client.query("select pg_advisory_lock($1)", [advisoryLock]);
  try {
    await client.query("set client_min_messages to warning");
    await client.query(historyTable);
    const { rows } = await client.query(
      "select migration_name, checksum, finished_at is not null as finished, rolled_back_at is not null as rolled_back from _prisma_migrations",
    );
    const pending = pendingMigrations(migrations, rows);
    for (const migration of pending) await applyOne(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [advisoryLock]).catch(() => undefined);
  }
}

async function applyOne(
  /** @type {import("pg").Client} */ client,
  /** @type {Migration} */ { name, sql, checksum },
) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      "insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) values ($1, $2, clock_timestamp(), $3, now(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const { message, position } = /** @type {import("pg").DatabaseError} */ (error);
    const line = position ? ` in line ${sql.slice(0, Number(position)).split("\n").length}` : "";
    throw new Refusal(
      `Migration ${name} was not applied and nothing of it remains: ${message}${line}.`,
    );
  }
}

/**
 * @param {string} name
 * @param {Date} now
 */
export function migrationFolderName(name, now) {
  const moment = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const words = name
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join("_");
  if (!words)
    throw new Refusal(`"${name}" cannot be the name of a migration: use letters and digits.`);
  return `${moment}_${words}`;
}
