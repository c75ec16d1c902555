/** `npm run bench`: how far each figure is from the limit of the same run, on a throw-away PostgreSQL. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, serve, untilAnswered } from "./support/application.mjs";
import { ensureDatabase, migrate } from "./support/database.mjs";
import { loadDemonstration } from "./support/demonstration.mjs";
import { startServer } from "./support/embedded-postgres.mjs";
import { checkNode, install } from "./support/install.mjs";
import { inRoot, root } from "./support/places.mjs";
import { freePort } from "./support/port.mjs";
import { generateClient } from "./support/prisma-client.mjs";
import { endProcess } from "./support/process.mjs";
import { runScript, say } from "./support/terminal.mjs";

/** @typedef {{ work: string, limit: string, ours: string, ratio: string }} Figure */

const next = inRoot("node_modules/next/dist/bin/next");
const barePage = inRoot("bench/bare-page");

/** @param {string} file @param {string[]} parts @param {NodeJS.ProcessEnv} environment @returns {Figure[]} */
function figuresOf(file, parts, environment) {
  const ended = spawnSync(process.execPath, ["--import", "tsx", inRoot(file), ...parts], {
    cwd: root,
    env: environment,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (ended.status !== 0) throw new Error(`${file} did not end well.`);
  return JSON.parse(ended.stdout);
}

/** @param {import("node:child_process").ChildProcess} child */
async function end(child) {
  if (child.pid)
    await endProcess(child.pid, [
      ["SIGTERM", 5_000],
      ["SIGKILL", 2_000],
    ]);
}

/** @param {string} url @param {import("node:child_process").ChildProcess} child */
async function answered(url, child) {
  if (!(await untilAnswered(url, () => child.exitCode !== null)))
    throw new Error(`${url} did not start.`);
}

/** The bare page is built as large as ours is. @param {number} bytes */
async function serveBarePage(bytes) {
  const environment = { ...process.env, NODE_ENV: "production", PAGE_BYTES: String(bytes) };
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: barePage,
    env: environment,
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(`The bare page was not built.\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-p", String(port)], {
    cwd: barePage,
    env: environment,
    stdio: "ignore",
    detached: process.platform !== "win32",
  });
  const address = `http://127.0.0.1:${port}`;
  await answered(address, child);
  return { child, address };
}

/** @param {Figure[]} figures */
function print(figures) {
  /** @type {(keyof Figure)[]} */
  const columns = ["work", "limit", "ours", "ratio"];
  const widths = columns.map((column) =>
    Math.max(...figures.map((figure) => figure[column].length)),
  );
  for (const figure of figures)
    say(columns.map((column, index) => figure[column].padEnd(widths[index] ?? 0)).join("  "));
}

runScript(async () => {
  checkNode();
  install();
  await generateClient();
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const server = await startServer(join(folder, "postgres"), ["shared_buffers=256MB"]);
  try {
    await ensureDatabase(server, "bench");
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const environment = {
      ...process.env,
      DATABASE_URL: server.url("bench"),
      APP_URL: address,
      AUTH_SECRET: "only for benchmarks, only for benchmarks",
      DEMO: "true",
      LOG_LEVEL: "silent",
    };
    await migrate(environment.DATABASE_URL);
    await loadDemonstration(environment);
    await build({ quiet: true });
    const application = serve({ host: "127.0.0.1", port, environment, quiet: true });
    await answered(address, application);
    const bytes = (await (await fetch(`${address}/i/strive-cincinnati`)).text()).length;
    const bare = await serveBarePage(bytes);
    const pages = figuresOf("bench/pages.ts", [bare.address, address], environment);
    await end(bare.child);
    await end(application);
    print([...figuresOf("bench/database.ts", [], environment), ...pages]);
    return 0;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
