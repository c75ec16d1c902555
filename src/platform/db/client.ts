import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { environment } from "@/platform/env";
import { PrismaClient } from "./generated/client";
import { statementNames } from "./statement-names";

/** What runs inside one transaction: Prisma's client without the parts that would leave it. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

type Connections = { readonly pool: pg.Pool; readonly client: PrismaClient };

// Next reloads modules in development; the connections must outlive a reload.
const holder = globalThis as typeof globalThis & { throughlineConnections?: Connections };

function connect(): Connections {
  const pool = new pg.Pool({ connectionString: environment().DATABASE_URL, max: 16 });
  // An idle connection that breaks must not end the process; the next query gets a new one or a clear error.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return { pool, client: new PrismaClient({ adapter }) };
}

/** The one database client of the process, connected at first use. */
export function db(): PrismaClient {
  holder.throughlineConnections ??= connect();
  return holder.throughlineConnections.client;
}

/** The pool beneath the client, for what Prisma says badly: COPY and hand-written SQL. */
export function databasePool(): pg.Pool {
  holder.throughlineConnections ??= connect();
  return holder.throughlineConnections.pool;
}

/** Closes every connection; for tests and programs that end. */
export async function disconnect(): Promise<void> {
  const connections = holder.throughlineConnections;
  delete holder.throughlineConnections;
  await connections?.client.$disconnect();
  await connections?.pool.end();
}
