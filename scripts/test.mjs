/** `npm test`: everything, on a fresh clone, with a throw-away PostgreSQL and a real browser. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, serve, untilAnswered } from "./support/application.mjs";
import { findBrowser } from "./support/browser.mjs";
import { ensureDatabase, migrate } from "./support/database.mjs";
import { loadDemonstration } from "./support/demonstration.mjs";
import { startServer, throwAwayFlags } from "./support/embedded-postgres.mjs";
import { checkNode, install } from "./support/install.mjs";
import { inRoot } from "./support/places.mjs";
import { freePort } from "./support/port.mjs";
import { generateClient } from "./support/prisma-client.mjs";
import { endProcess } from "./support/process.mjs";
import { asOneTest, conclude, program, quickStages, runProgram, stage } from "./support/stages.mjs";
import { runScript } from "./support/terminal.mjs";

/** The counts of a JSON report. @param {string} file @param {(report: any) => [number, number, number]} read */
function counted(file, read) {
  const [passed, failed, skipped] = read(JSON.parse(readFileSync(file, "utf8")));
  return { passed, failed, skipped };
}

runScript(async () => {
  checkNode();
  install();
  await generateClient();
  const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
  const server = await startServer(join(folder, "postgres"), throwAwayFlags);
  const forTests = { TEST_DATABASE_URL: server.url("postgres") };
  try {
    const results = await quickStages();
    results.push(
      await stage("migrations end where the schema stands", () =>
        asOneTest({ command: [inRoot("scripts/database/drift.mjs")], environment: forTests }),
      ),
      await stage("rules, commands, queries, access, API", async () => {
        const report = join(folder, "vitest.json");
        await runProgram({
          command: [
            program("vitest/vitest.mjs"),
            "run",
            "--reporter=default",
            "--reporter=json",
            `--outputFile.json=${report}`,
          ],
          environment: { ...forTests, LOG_LEVEL: "silent" },
        });
        return counted(
          report,
          ({ numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests }) => [
            numPassedTests,
            Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0),
            numPendingTests,
          ],
        );
      }),
      await stage("production build", async () => {
        await build();
        return { passed: 1, failed: 0, skipped: 0 };
      }),
      await stage("in the browser", () => inTheBrowser(server, folder)),
    );
    return conclude(results);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * The end-to-end tests, on the production build with the demo initiatives.
 * @param {import("./support/embedded-postgres.mjs").RunningServer} server
 * @param {string} folder
 */
async function inTheBrowser(server, folder) {
  await ensureDatabase(server, "browser");
  const url = server.url("browser");
  await migrate(url);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    APP_URL: address,
    AUTH_SECRET: "only for tests, only for tests",
    DEMO: "true",
    LOG_LEVEL: "error",
  };
  await loadDemonstration(environment);
  const application = serve({ host: "127.0.0.1", port, environment });
  try {
    if (!(await untilAnswered(address, () => application.exitCode !== null)))
      throw new Error("The application did not start.");
    const report = join(folder, "playwright.json");
    await runProgram({
      command: [program("@playwright/test/cli.js"), "test", "--reporter=list,json"],
      environment: {
        E2E_BASE_URL: address,
        E2E_DATABASE_URL: url,
        CHROMIUM_PATH: await findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    });
    return counted(report, ({ stats }) => [
      stats.expected + stats.flaky,
      stats.unexpected,
      stats.skipped,
    ]);
  } finally {
    if (application.pid)
      await endProcess(application.pid, [
        ["SIGTERM", 5_000],
        ["SIGKILL", 2_000],
      ]);
  }
}
