/** A stamp remembers the content a step was last done for, so that the step is done again only when that changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * All files below the given files and folders, in one order on every machine. What is missing counts as empty.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [skip]
 * @returns {string[]}
 */
export function filesBelow(paths, skip = () => false) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ path) => {
    if (skip(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else found.push(path);
  };
  for (const path of paths) if (existsSync(path)) visit(path);
  return found.sort();
}

/**
 * One fingerprint of names and contents; it does not depend on where the clone lies.
 * @param {string} base
 * @param {string[]} paths
 * @param {(path: string) => boolean} [skip]
 */
export function fingerprint(base, paths, skip) {
  const hash = createHash("sha256");
  for (const file of filesBelow(paths, skip)) {
    hash.update(relative(base, file).split(sep).join("/")).update("\0");
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

/**
 * @param {string} stampFile
 * @param {string} wanted
 */
export function isStamped(stampFile, wanted) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8").trim() === wanted;
}

/**
 * @param {string} stampFile
 * @param {string} done
 */
export function stamp(stampFile, done) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${done}\n`);
}
