/** `npm run bench`: how far each figure is from the limit of the same run, on a throw-away PostgreSQL. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, serve, untilAnswered } from "./support/application.mjs";
import { ensureDatabase, migrate, withClient } from "./support/database.mjs";
import { loadDemonstration } from "./support/demonstration.mjs";
import { startServer } from "./support/embedded-postgres.mjs";
import { checkNode, install } from "./support/install.mjs";
import { inRoot, root } from "./support/places.mjs";
import { freePort } from "./support/port.mjs";
import { generateClient } from "./support/prisma-client.mjs";
import { endProcess } from "./support/process.mjs";
import { Refusal, runScript, say } from "./support/terminal.mjs";

/** @typedef {{ p50: number, p95: number, perSecond: number }} Answered */
/** @typedef {{ observations: number, rebuild: number, answers: Record<string, Answered>, writes: { bare: number, typed: number, command: number } }} AtSize */
/** @typedef {{ work: string, limit: string, ours: string, ratio: string }} Figure */

const next = inRoot("node_modules/next/dist/bin/next");
const barePage = inRoot("bench/bare-page");

/** @param {string} file @param {string[]} parts @param {NodeJS.ProcessEnv} environment @returns {any} what the program prints as JSON */
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

/** The bare page is built as large as ours is. @param {number} bytes @param {NodeJS.ProcessEnv} own */
async function serveBarePage(bytes, own) {
  const environment = { ...own, NODE_ENV: "production", PAGE_BYTES: String(bytes) };
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

const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const perSecond = (/** @type {number} */ value) => `${value.toFixed(0)}/s`;

/**
 * @param {string} work
 * @param {string} name
 * @param {Answered} limit
 * @param {Answered} ours
 * @returns {Figure[]}
 */
function beside(work, name, limit, ours) {
  return [
    {
      work: `${work}, p50 one at a time`,
      limit: `${name} ${ms(limit.p50)}`,
      ours: ms(ours.p50),
      ratio: `${(ours.p50 / limit.p50).toFixed(1)} ×`,
    },
    {
      work: `${work}, at 16`,
      limit: `${name} ${perSecond(limit.perSecond)}`,
      ours: perSecond(ours.perSecond),
      ratio: `${(ours.perSecond / limit.perSecond).toFixed(2)} of it`,
    },
  ];
}

/** @param {AtSize} small @param {AtSize} large @returns {Figure[]} */
function figuresAtSize(small, large) {
  const answer = (/** @type {AtSize} */ at, /** @type {string} */ name) => {
    const found = at.answers[name];
    if (!found) throw new Error(`${name} was not measured.`);
    return found;
  };
  const [few, many] = [small, large].map(({ observations }) => observations.toLocaleString("en"));
  const series = answer(large, "series, API");
  const grown = Object.keys(large.answers)
    .filter((name) => !name.startsWith("bare"))
    .map((name) => {
      const [before, after] = [answer(small, name), answer(large, name)];
      return {
        work: `${name}, p50 / p95`,
        limit: `at ${few}: ${ms(before.p50)} / ${ms(before.p95)}`,
        ours: `at ${many}: ${ms(after.p50)} / ${ms(after.p95)}`,
        ratio: `${(after.p50 / before.p50).toFixed(2)} × / ${(after.p95 / before.p95).toFixed(2)} ×`,
      };
    });
  const dashboard = answer(large, "dashboard");
  const { bare, typed, command } = large.writes;
  const written = (/** @type {string} */ work, /** @type {number} */ ours) => ({
    work: `one observation ${work}, 8 at once`,
    limit: `bare Next + Prisma over HTTP ${perSecond(bare)}`,
    ours: perSecond(ours),
    ratio: `${(ours / bare).toFixed(2)} of it`,
  });
  return [
    ...beside("series over HTTP (API)", "bare Next", answer(large, "bare series"), series),
    ...beside(
      "series over HTTP (API)",
      "bare Next + Prisma",
      answer(large, "bare series?prisma"),
      series,
    ),
    ...beside(
      "all indicators with their status, JSON",
      "bare Next, all series as JSON",
      answer(large, "bare dashboard"),
      answer(large, "all indicators, API"),
    ),
    ...beside(
      "dashboard page, HTML",
      "bare Next, all series as a page",
      answer(large, "bare dashboard-page"),
      dashboard,
    ),
    ...beside(
      "dashboard page, HTML",
      "bare Next, all series as JSON",
      answer(large, "bare dashboard"),
      dashboard,
    ),
    written("typed, over HTTP", typed),
    written("by command, without HTTP", command),
    ...grown,
    {
      work: "full rebuild of the roll-up",
      limit: `at ${few}: ${ms(small.rebuild)}`,
      ours: `at ${many}: ${ms(large.rebuild)}`,
      ratio: `${(large.rebuild / small.rebuild).toFixed(0)} ×`,
    },
  ];
}

/** How many observations the large initiative has: `npm run bench -- --size 1000000`. */
function largeSize() {
  const at = process.argv.indexOf("--size");
  const size = at < 0 ? 100_000 : Number(process.argv[at + 1]);
  if (!Number.isInteger(size) || size <= 10_000)
    throw new Refusal("--size takes a whole number of observations, more than 10000.");
  return size;
}

runScript(async () => {
  checkNode();
  const size = largeSize();
  install();
  await generateClient();
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const server = await startServer(join(folder, "postgres"), [
    ...["shared_buffers=512MB", "max_wal_size=4GB", "maintenance_work_mem=256MB"],
  ]);
  try {
    const environmentOf = (/** @type {string} */ database, /** @type {string} */ address) => ({
      ...process.env,
      DATABASE_URL: server.url(database),
      APP_URL: address,
      AUTH_SECRET: "only for benchmarks, only for benchmarks",
      DEMO: "true",
      LOG_LEVEL: "silent",
    });
    await ensureDatabase(server, "bench");
    const first = environmentOf("bench", "http://127.0.0.1:1");
    await migrate(first.DATABASE_URL);
    await loadDemonstration(first);
    await build({ quiet: true });

    /** @template Result @param {string} database @param {(environment: NodeJS.ProcessEnv, address: string, process: number) => Promise<Result>} work */
    const served = async (database, work) => {
      const port = await freePort();
      const address = `http://127.0.0.1:${port}`;
      const environment = environmentOf(database, address);
      const application = serve({ host: "127.0.0.1", port, environment, quiet: true });
      try {
        await answered(address, application);
        return await work(environment, address, application.pid ?? 0);
      } finally {
        await end(application);
      }
    };
    const copyOf = async (/** @type {string} */ database) => {
      await withClient(server.url("postgres"), (client) =>
        client.query(`create database ${database} template bench`),
      );
      return database;
    };

    print(
      await served(await copyOf("bench_page"), async (environment, address) => {
        const bytes = (await (await fetch(`${address}/i/strive-cincinnati`)).text()).length;
        const bare = await serveBarePage(bytes, environment);
        const figures = figuresOf("bench/pages.ts", [bare.address, address], environment);
        await end(bare.child);
        return figures;
      }),
    );
    /** @returns {Promise<AtSize>} */
    const at = async (/** @type {number} */ observations, /** @type {boolean} */ withLimits) => {
      const database = await copyOf(`bench_${observations}`);
      const filled = figuresOf(
        "bench/fill.ts",
        [String(observations)],
        environmentOf(database, "http://127.0.0.1:1"),
      );
      return served(database, async (environment, address) => {
        const bare = withLimits ? await serveBarePage(1000, environment) : null;
        const measured = figuresOf("bench/http.ts", [bare?.address ?? "-", address], environment);
        if (bare) await end(bare.child);
        return { ...filled, ...measured };
      });
    };
    const small = await at(10_000, false);
    print(figuresAtSize(small, await at(size, true)));
    print(
      await served(await copyOf("bench_import"), async (environment, address, process) =>
        figuresOf("bench/import.ts", [address, String(process)], environment),
      ),
    );
    return 0;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
