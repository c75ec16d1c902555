import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/support/database.mjs";
import { loadDemonstration } from "../../scripts/support/demonstration.mjs";
import {
  runningServer,
  startServer,
  throwAwayFlags,
} from "../../scripts/support/embedded-postgres.mjs";
import { inRoot } from "../../scripts/support/places.mjs";
import { generateClient } from "../../scripts/support/prisma-client.mjs";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    templateName: string;
    /** A database with the demo initiatives, of which tests get a copy. */
    demonstrationName: string;
  }
}

/** Makes one database with every migration, of which each test file gets its own copy. */
export default async function setup(project: TestProject) {
  await generateClient();
  const folder = inRoot(".data", "test-postgres");
  const given = process.env.TEST_DATABASE_URL;
  const running = given ? undefined : runningServer(folder);
  const started = given || running ? undefined : await startServer(folder, throwAwayFlags);
  const serverUrl = given ?? (running ?? started)?.url("postgres") ?? "";
  const templateName = `template_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${templateName}`);
  const url = new URL(serverUrl);
  url.pathname = `/${templateName}`;
  await migrate(url.href);
  const demonstrationName = `demonstration_${process.pid}`;
  await admin.query(`create database ${demonstrationName} template ${templateName}`);
  url.pathname = `/${demonstrationName}`;
  await loadDemonstration({
    ...process.env,
    DATABASE_URL: url.href,
    AUTH_SECRET: "a secret long enough for a test",
  });
  project.provide("demonstrationName", demonstrationName);
  project.provide("serverUrl", serverUrl);
  project.provide("templateName", templateName);
  return async () => {
    await admin.query(`drop database ${templateName} with (force)`);
    await admin.query(`drop database ${demonstrationName} with (force)`);
    await admin.end();
    await started?.stop();
  };
}
