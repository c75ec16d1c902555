/** The database client that Prisma writes from prisma/schema, written again only when that changed. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { generatedFolder, inRoot, root, schemaFolder } from "./places.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";

/** @returns {Promise<boolean>} whether it was written now */
export async function generateClient() {
  const wanted = fingerprint(root, [
    schemaFolder,
    inRoot("prisma.config.ts"),
    inRoot("node_modules/prisma/package.json"),
  ]);
  const stampFile = join(generatedFolder, ".stamp");
  if (isStamped(stampFile, wanted)) return false;
  const child = spawn(
    process.execPath,
    [inRoot("node_modules/prisma/build/index.js"), "generate", "--no-hints"],
    {
      cwd: root,
      // Any existing file will do: it stops Prisma from downloading an engine that generating does not use.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`prisma generate failed.\n${output}`);
  stamp(stampFile, wanted);
  return true;
}
