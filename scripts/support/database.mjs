/** The database a command works on: the given one, the one that runs already, or our own started for the moment. */
import { join } from "node:path";
import { runningServer, startServer, throwAwayFlags } from "./embedded-postgres.mjs";
import { applyMigrations, readMigrations } from "./migrations.mjs";
import { dataFolder } from "./places.mjs";
import { Refusal } from "./terminal.mjs";

export const databaseName = "throughline";

/** Where the embedded database of `npm start` lies. */
export const embeddedFolder = join(dataFolder, "postgres");

/** Where the throw-away databases of the commands and of tests started by hand lie. */
export const testFolder = join(dataFolder, "test-postgres");

/**
 * @param {string} url
 * @returns {Promise<import("pg").Client>}
 */
export async function connect(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "throughline",
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/**
 * @template Result
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<Result>} work
 */
export async function withClient(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} url */
export function withoutPassword(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

/**
 * The sentence for a database that does not answer.
 * @param {string} url
 * @param {unknown} error
 */
export function unreachableSentence(url, error) {
  const { code, message, errors } = /** @type {AggregateError & NodeJS.ErrnoException} */ (error);
  const cause = message || errors?.[0]?.message || code;
  return `The database at ${withoutPassword(url)} cannot be used (${cause}): check DATABASE_URL and that PostgreSQL runs, or unset DATABASE_URL to use the embedded one.`;
}

/**
 * @param {import("./embedded-postgres.mjs").RunningServer} server
 * @param {string} name
 */
export async function ensureDatabase(server, name) {
  await withClient(server.url("postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/**
 * Applies our migrations, and the job queue's own.
 * @param {string} url
 * @returns {Promise<string[]>} the names of our migrations applied now
 */
export async function migrate(url) {
  const applied = await withClient(url, (client) => applyMigrations(client, readMigrations()));
  const { Logger, runMigrations } = await import("graphile-worker");
  const silent = new Logger(() => () => undefined);
  await runMigrations({ connectionString: url, logger: silent });
  return applied;
}

/**
 * Works on DATABASE_URL, or on the embedded database, which is started for the moment unless it runs already.
 * @template Result
 * @param {(database: { url: string, isEmbedded: boolean }) => Promise<Result>} work
 */
export async function withOwnDatabase(work) {
  const given = process.env["DATABASE_URL"];
  if (given) {
    await withClient(given, async () => undefined).catch((error) => {
      throw new Refusal(unreachableSentence(given, error));
    });
    return work({ url: given, isEmbedded: false });
  }
  const running = runningServer(embeddedFolder);
  const server = running ?? (await startServer(embeddedFolder));
  try {
    await ensureDatabase(server, databaseName);
    return await work({ url: server.url(databaseName), isEmbedded: true });
  } finally {
    if (!running) await server.stop();
  }
}

/**
 * Works on an empty database that is dropped afterwards.
 * @template Result
 * @param {(url: string) => Promise<Result>} work
 */
export async function withScratchDatabase(work) {
  const given = process.env["TEST_DATABASE_URL"];
  const running = given ? undefined : runningServer(testFolder);
  const server = given || running ? undefined : await startServer(testFolder, throwAwayFlags);
  const url = new URL(given ?? (running ?? server)?.url("postgres") ?? "");
  const name = `scratch_${process.pid}_${Date.now()}`;
  try {
    await withClient(url.href, (client) => client.query(`create database ${name}`));
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    try {
      return await work(scratch.href);
    } finally {
      await withClient(url.href, (client) => client.query(`drop database ${name} with (force)`));
    }
  } finally {
    await server?.stop();
  }
}
