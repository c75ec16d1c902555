/** The parts a clone is made of: installed when they are missing or the lock file changed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot, root } from "./places.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";
import { Refusal, say } from "./terminal.mjs";

const needed = [20, 19];

/** The one sentence for a Node.js that is too old, or null where it is not. @param {string} version */
export function nodeSentence(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const isEnough = major > (needed[0] ?? 0) || (major === needed[0] && minor >= (needed[1] ?? 0));
  if (isEnough) return null;
  return `Throughline needs Node.js 20.19 or newer, and this is ${version}: install a newer one from https://nodejs.org and try again.`;
}

/** Refuses to go on with a Node.js that is too old. */
export function checkNode() {
  const sentence = nodeSentence(process.version);
  if (sentence) throw new Refusal(sentence);
}

/** Installs the dependencies unless they are those of the lock file already. No install script is run. */
export function install() {
  const wanted = fingerprint(root, [inRoot("package-lock.json")]);
  const stampFile = inRoot("node_modules", ".throughline-lock");
  if (isStamped(stampFile, wanted)) return;
  if (
    existsSync(inRoot("node_modules", "next", "package.json")) &&
    process.env["THROUGHLINE_KEEP_MODULES"]
  )
    return;
  say("Installing the parts (once, about a minute) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, error } = spawnSync(
    npm,
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"],
    // The build needs the development parts too, whatever NODE_ENV says.
    {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, NODE_ENV: "development" },
    },
  );
  if (status !== 0) {
    throw new Refusal(
      `The parts could not be installed (npm ci ${error ? error.message : `ended with ${status}`}): check that this machine reaches the npm registry, then try again.`,
    );
  }
  stamp(stampFile, wanted);
}
