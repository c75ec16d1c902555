import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/support/database.mjs";
import { loadDemonstration } from "../../scripts/support/demonstration.mjs";
import {
  runningServer,
  startServer,
  throwAwayFlags,
} from "../../scripts/support/embedded-postgres.mjs";
import { inRoot, root } from "../../scripts/support/places.mjs";
import { generateClient } from "../../scripts/support/prisma-client.mjs";
import { fingerprint } from "../../scripts/support/stamp.mjs";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    templateName: string;
    /** A database with the demo initiatives, of which tests get a copy. */
    demonstrationName: string;
  }
}

/**
 * For those who write tests: with TEST_KEEP=true, and a server that stays, the templates of the run
 * before are taken again while migrations and demo data are the same. `npm test` always makes its own.
 */
const keepsTemplates = process.env.TEST_KEEP === "true" && Boolean(process.env.TEST_DATABASE_URL);

function schemaStands(): string {
  const places = ["prisma/migrations", "prisma/seed"].map((path) => inRoot(path));
  return fingerprint(root, places).slice(0, 12);
}

async function keptTemplates(admin: pg.Client) {
  const [templateName, demonstrationName] = [
    `template_${schemaStands()}`,
    `demonstration_${schemaStands()}`,
  ];
  const { rowCount } = await admin.query(
    `select from pg_database where datname = '${demonstrationName}' and datistemplate`,
  );
  return rowCount ? { templateName, demonstrationName } : null;
}

/** Makes one database with every migration, of which each test file gets its own copy. */
export default async function setup(project: TestProject) {
  await generateClient();
  const folder = inRoot(".data", "test-postgres");
  const given = process.env.TEST_DATABASE_URL;
  const running = given ? undefined : runningServer(folder);
  const started = given || running ? undefined : await startServer(folder, throwAwayFlags);
  const serverUrl = given ?? (running ?? started)?.url("postgres") ?? "";
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const kept = keepsTemplates ? await keptTemplates(admin) : null;
  if (kept) {
    project.provide("demonstrationName", kept.demonstrationName);
    project.provide("serverUrl", serverUrl);
    project.provide("templateName", kept.templateName);
    return () => admin.end();
  }
  const templateName = keepsTemplates ? `template_${schemaStands()}` : `template_${process.pid}`;
  if (keepsTemplates) {
    for (const left of [templateName, templateName.replace("template", "demonstration")])
      await admin.query(`drop database if exists ${left} with (force)`);
  }
  await admin.query(`create database ${templateName}`);
  const url = new URL(serverUrl);
  url.pathname = `/${templateName}`;
  await migrate(url.href);
  const demonstrationName = templateName.replace("template", "demonstration");
  await admin.query(`create database ${demonstrationName} template ${templateName}`);
  url.pathname = `/${demonstrationName}`;
  await loadDemonstration({
    ...process.env,
    DATABASE_URL: url.href,
    AUTH_SECRET: "a secret long enough for a test",
  });
  // Only a whole demonstration is marked, so that a run that was ended half-way is not taken again.
  if (keepsTemplates) await admin.query(`alter database ${demonstrationName} is_template true`);
  project.provide("demonstrationName", demonstrationName);
  project.provide("serverUrl", serverUrl);
  project.provide("templateName", templateName);
  return async () => {
    if (keepsTemplates) return admin.end();
    await admin.query(`drop database ${templateName} with (force)`);
    await admin.query(`drop database ${demonstrationName} with (force)`);
    await admin.end();
    await started?.stop();
  };
}
