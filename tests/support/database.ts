import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

let counter = 0;

/**
 * Gives this test file a database of its own, a copy of the migrated template, and makes it the one
 * the application's code uses: empty, or with the demo initiatives. Call it once at the top of the file.
 */
export function givenDatabase(from: "templateName" | "demonstrationName" = "templateName"): void {
  const name = `test_${process.pid}_${Date.now()}_${counter++}`;
  const withAdmin = async (work: (admin: pg.Client) => Promise<unknown>) => {
    const admin = new pg.Client({ connectionString: inject("serverUrl") });
    await admin.connect();
    try {
      await work(admin);
    } finally {
      await admin.end();
    }
  };
  beforeAll(async () => {
    await withAdmin((admin) => admin.query(`create database ${name} template ${inject(from)}`));
    const url = new URL(inject("serverUrl"));
    url.pathname = `/${name}`;
    process.env.DATABASE_URL = url.href;
    process.env.AUTH_SECRET ??= "a secret long enough for a test";
    process.env.LOG_LEVEL ??= "silent";
  });
  afterAll(async () => {
    const { disconnect } = await import("@/platform/db/client");
    await disconnect();
    await withAdmin((admin) => admin.query(`drop database ${name} with (force)`));
  });
}
