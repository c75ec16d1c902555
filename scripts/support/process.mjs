/** Other processes: whether they live, what they are, how they end. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  return !isZombie(pid);
}

/** A dead process whose parent never asked for its end still answers signals; it must not count as living. */
function isZombie(/** @type {number} */ pid) {
  if (process.platform !== "linux") return false;
  try {
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * The command line of a process, or "" where it cannot be known; so that a reused process number is not mistaken.
 * @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return "";
    }
  }
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
}

/**
 * Asks with each signal in turn and waits after it.
 * @param {number} pid
 * @param {[NodeJS.Signals, number][]} steps signal and milliseconds of patience
 * @returns {Promise<boolean>} whether it has ended
 */
export async function endProcess(pid, steps) {
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return !isAlive(pid);
    }
    const until = performance.now() + patience;
    while (performance.now() < until) {
      if (!isAlive(pid)) return true;
      await wait(20);
    }
  }
  return !isAlive(pid);
}
