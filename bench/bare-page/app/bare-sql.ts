import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../../src/platform/db/generated/client";

let pool: pg.Pool | undefined;
let prisma: PrismaClient | undefined;

/** The two ways to the database, each made once. */
export function connections() {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 16 });
  prisma ??= new PrismaClient({ adapter: new PrismaPg(pool) });
  return { pool, prisma };
}

/** What Next alone makes of one statement, or Next with Prisma: rows as JSON, without anybody being asked who they are. */
export async function bareAnswer(request: Request, sql: string): Promise<Response> {
  const { pool: driver, prisma: client } = connections();
  const isPrisma = new URL(request.url).searchParams.has("prisma");
  const rows = isPrisma ? await client.$queryRawUnsafe(sql) : (await driver.query(sql)).rows;
  return Response.json(rows);
}
