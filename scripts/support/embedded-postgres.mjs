/** A PostgreSQL of our own: made, started, found again after a crash, and stopped. Loopback only. */
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./port.mjs";
import {
  isReachable,
  postgresPrograms,
  sharedHome,
  unprivilegedUser,
} from "./postgres-binaries.mjs";
import { commandLine, endProcess, isAlive } from "./process.mjs";
import { Refusal } from "./terminal.mjs";

/**
 * @typedef {object} RunningServer
 * @property {number} pid
 * @property {number} port
 * @property {(database: string) => string} url
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} ended waits until the server is gone, whoever ended it; who does not ask is not held up
 */

/** For servers whose data nobody needs after a crash: several times faster at making and dropping databases. */
export const throwAwayFlags = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_wal_size=4GB",
  "shared_buffers=256MB",
  "max_connections=200",
];

const initialFlags = [
  "--username=postgres",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
  "--no-instructions",
];

/**
 * Where the server's files really lie: in the wanted folder, unless root's database user cannot reach that.
 * @param {string} wanted
 */
function homeOf(wanted) {
  const user = unprivilegedUser();
  if (!user || isReachable(dirname(wanted), user)) return { home: wanted, user };
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  return { home: join(sharedHome, name), user };
}

/** The owner of an existing cluster keeps it, so that root and an ordinary user may take turns. */
function ownerOf(
  /** @type {string} */ cluster,
  /** @type {import("./postgres-binaries.mjs").RunAs | undefined} */ user,
) {
  if (!existsSync(cluster)) return user;
  const { uid, gid } = statSync(cluster);
  if (user) return uid === 0 ? user : { uid, gid };
  if (process.getuid && uid !== process.getuid()) {
    throw new Refusal(
      `${cluster} belongs to another user (it was made as root before): start as that user again, or delete it.`,
    );
  }
  return undefined;
}

/** @returns {{ pid: number, port: number, ready: boolean } | undefined} */
function readPidFile(/** @type {string} */ cluster) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** The living server of a cluster, started by whomever. */
function livingServer(/** @type {string} */ cluster) {
  const file = readPidFile(cluster);
  if (!file || !(file.pid > 0) || !isAlive(file.pid)) return undefined;
  const line = commandLine(file.pid);
  return line === "" || line.includes(cluster) ? file : undefined;
}

const endServer = (/** @type {number} */ pid) =>
  endProcess(pid, [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ]);

/** Made beside its place and moved there when whole, so that a kill in between leaves nothing half made. */
async function makeCluster(
  /** @type {string} */ programs,
  /** @type {string} */ home,
  /** @type {import("./postgres-binaries.mjs").RunAs | undefined} */ runAs,
) {
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (runAs) chownSync(home, runAs.uid, runAs.gid);
  const unfinished = join(home, "cluster.unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = join(home, "password");
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
  const child = spawn(
    join(programs, "initdb"),
    [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...initialFlags],
    {
      ...runAs,
      cwd: home,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) =>
    child.once("close", resolve).once("error", (error) => resolve(error.message)),
  );
  if (code !== 0)
    throw new Error(`The embedded PostgreSQL could not be made (${code}).\n${output}`);
  renameSync(unfinished, join(home, "cluster"));
}

/** @returns {RunningServer} */
function handle(
  /** @type {string} */ home,
  /** @type {number} */ pid,
  /** @type {number} */ port,
  /** @type {() => Promise<void>} */ ended,
) {
  const password = readFileSync(join(home, "password"), "utf8").trim();
  return {
    pid,
    port,
    ended,
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await endServer(pid);
      await ended();
    },
  };
}

async function untilGone(/** @type {number} */ pid) {
  while (isAlive(pid)) await wait(500);
}

/**
 * The server that already runs on this folder's data, if one does.
 * @param {string} folder
 * @returns {RunningServer | undefined}
 */
export function runningServer(folder) {
  const { home } = homeOf(folder);
  const living = livingServer(join(home, "cluster"));
  if (!living?.ready) return undefined;
  return handle(home, living.pid, living.port, () => untilGone(living.pid));
}

/**
 * Starts the server of a folder; makes it first where there is none, and ends what an earlier crash left behind.
 * @param {string} folder
 * @param {string[]} [flags]
 * @returns {Promise<RunningServer>}
 */
export async function startServer(folder, flags = []) {
  const { home, user } = homeOf(folder);
  const cluster = join(home, "cluster");
  const runAs = ownerOf(cluster, user);
  const programs = postgresPrograms(runAs);
  if (!existsSync(cluster)) await makeCluster(programs, home, runAs);
  const left = livingServer(cluster);
  if (left) await endServer(left.pid);
  for (let attempt = 1; ; attempt++) {
    removeForeignPidFile(cluster);
    const server = await tryStart(programs, home, runAs, flags);
    if (server) return server;
    if (attempt === 5)
      throw new Refusal(
        `The embedded PostgreSQL does not start; it says why at the end of ${join(home, "server.log")}.`,
      );
    await wait(300 * attempt);
  }
}

/** After a crash the number in the file may belong to another program by now; PostgreSQL would refuse to start. */
function removeForeignPidFile(/** @type {string} */ cluster) {
  const file = readPidFile(cluster);
  if (file && isAlive(file.pid) && !livingServer(cluster))
    rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function openLog(/** @type {string} */ home) {
  const path = join(home, "server.log");
  if (existsSync(path) && statSync(path).size > 10_000_000) truncateSync(path);
  return openSync(path, "a");
}

/** @returns {Promise<RunningServer | undefined>} */
async function tryStart(
  /** @type {string} */ programs,
  /** @type {string} */ home,
  /** @type {import("./postgres-binaries.mjs").RunAs | undefined} */ runAs,
  /** @type {string[]} */ flags,
) {
  const cluster = join(home, "cluster");
  const port = await freePort();
  const log = openLog(home);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...flags,
  ];
  const child = spawn(
    join(programs, "postgres"),
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...runAs,
      cwd: home,
      env: { ...process.env, LC_ALL: "C" },
      // A session of its own, so that Ctrl-C reaches only the script, which stops Next first.
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  child.unref();
  let gone = false;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const settle = () => {
      gone = true;
      resolve();
    };
    child.once("exit", settle).once("error", settle);
  });
  const until = performance.now() + 60_000;
  while (!gone && performance.now() < until) {
    const file = readPidFile(cluster);
    if (file?.pid === child.pid && file?.ready && child.pid)
      return handle(home, child.pid, port, () => ended);
    await wait(20);
  }
  if (!gone && child.pid) await endServer(child.pid);
  return undefined;
}
