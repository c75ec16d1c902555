/** The application itself: built when its sources changed, and served. */
import { spawn } from "node:child_process";
import { join, relative } from "node:path";
import { generatedFolder, inRoot, root } from "./places.mjs";
import { generateClient } from "./prisma-client.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";

const next = inRoot("node_modules/next/dist/bin/next");
const sources = [
  "src",
  "public",
  "prisma/schema",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

function sourcesFingerprint() {
  return fingerprint(
    root,
    sources.map((path) => inRoot(path)),
    (path) => relative(generatedFolder, path) === "",
  );
}

/** Builds for production unless this very source is built already. @returns {Promise<boolean>} whether it built */
export async function build({ quiet = false } = {}) {
  await generateClient();
  const wanted = sourcesFingerprint();
  const stampFile = inRoot(".next", "throughline-sources");
  if (isStamped(stampFile, wanted)) return false;
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
  stamp(stampFile, wanted);
  return true;
}

/**
 * Serves the built application, or the sources as they are being written.
 * @param {{ host: string, port: number, environment: NodeJS.ProcessEnv, isDevelopment?: boolean, quiet?: boolean }} options
 */
export function serve({ host, port, environment, isDevelopment = false, quiet = false }) {
  return spawn(
    process.execPath,
    [next, isDevelopment ? "dev" : "start", "-H", host, "-p", String(port)],
    {
      cwd: root,
      env: {
        ...environment,
        NODE_ENV: isDevelopment ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", quiet ? "ignore" : "inherit", quiet ? "ignore" : "inherit"],
      detached: process.platform !== "win32",
    },
  );
}

/** Waits until an address answers at all. @param {string} url @param {() => boolean} hasEnded */
export async function untilAnswered(url, hasEnded) {
  const until = performance.now() + 120_000;
  while (!hasEnded() && performance.now() < until) {
    try {
      await fetch(url, { redirect: "manual" });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return false;
}

/** Where the demonstration's people stand. */
export const castFile = join(root, "prisma", "seed", "cast.json");
