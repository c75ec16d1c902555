/** Stages of a check: each is a program whose end and counts are kept, so that all failures are shown together. */
import { spawn } from "node:child_process";
import { inRoot, root } from "./places.mjs";
import { say, seconds, warn } from "./terminal.mjs";

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number }} Result
 * @typedef {{ command: string[], environment?: NodeJS.ProcessEnv, isQuiet?: boolean }} Program
 */

/**
 * Runs a program of node_modules or of our own.
 * @param {Program} program
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runProgram({ command, environment = {}, isQuiet = false }) {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (/** @type {NodeJS.WriteStream} */ stream) => (/** @type {Buffer} */ chunk) => {
    output += chunk;
    if (!isQuiet) stream.write(chunk);
  };
  child.stdout.on("data", keep(process.stdout));
  child.stderr.on("data", keep(process.stderr));
  const code = await new Promise((resolve) => child.once("close", (ended) => resolve(ended ?? 1)));
  return { code, output };
}

/** @param {string} path */
export function program(path) {
  return inRoot("node_modules", path);
}

/**
 * Runs one stage and says how it ended. A stage that ran nothing has failed.
 * @param {string} name
 * @param {() => Promise<Omit<Result, "name">>} work
 * @returns {Promise<Result>}
 */
export async function stage(name, work) {
  const startedAt = performance.now();
  say(`\n── ${name}`);
  /** @type {Omit<Result, "name">} */
  let counts;
  try {
    counts = await work();
  } catch (error) {
    warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  if (counts.passed + counts.failed === 0) counts = { ...counts, failed: 1 };
  say(
    `── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds(startedAt)})`,
  );
  return { name, ...counts };
}

/** A program that counts as one test: it ends well or it does not. @param {Program} what */
export async function asOneTest(what) {
  const { code } = await runProgram(what);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The stages that need no database and take seconds. @returns {Promise<Result[]>} */
export async function quickStages() {
  return [
    await stage("format and lint", () =>
      asOneTest({
        command: [program("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
      }),
    ),
    await stage("types", () => asOneTest({ command: [program("typescript/bin/tsc"), "--noEmit"] })),
    await stage("architecture", async () => {
      const { output } = await runProgram({ command: [inRoot("scripts/house/run.mjs")] });
      const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output);
      return { passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 1), skipped: 0 };
    }),
  ];
}

/** The sum of all stages; the last line is read by machines. @param {Result[]} results */
export function conclude(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ what) =>
    results.reduce((total, result) => total + result[what], 0);
  say("");
  for (const result of results)
    if (result.failed > 0) say(`Failed in ${result.name}: ${result.failed}`);
  if (sum("skipped") > 0) say(`Skipped, because what they need is not here: ${sum("skipped")}`);
  say(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
