import { readFileSync } from "node:fs";
import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { jobs } from "@/jobs";
import { findInitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { db, disconnect } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";

/** Imports a small file and then a large one as the server would, and says how much memory each took at most. */
const [slug = "", small = "", large = ""] = process.argv.slice(2);
const megabyte = 1024 * 1024;
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 25).unref();

const user = await db().user.findFirstOrThrow();
const scope = await findInitiativeScope({ userId: user.id }, slug, "system");
if (!scope) throw new Error("nobody is there");

async function imported(path: string) {
  if (!scope) throw new Error("nobody is there");
  peak = 0;
  const started = performance.now();
  const content = new Uint8Array(readFileSync(path));
  const sent = await run(uploadImportFile, scope, { fileName: "file.csv.gz", content });
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  await run(readImportFile, scope, sent.value);
  await doWaitingJobs(jobs);
  const read = performance.now();
  await run(importObservations, scope, { ...sent.value, mode: "good_rows" });
  await doWaitingJobs(jobs);
  const done = await db().importRun.findFirstOrThrow({ where: { id: sent.value.importRunId } });
  return {
    ...{ state: done.state, created: done.createdCount, refused: done.refusedCount },
    peak: Math.round(peak / megabyte),
    readSeconds: Math.round((read - started) / 1000),
    writeSeconds: Math.round((performance.now() - read) / 1000),
  };
}

const first = await imported(small);
const idle = Math.round(process.memoryUsage().rss / megabyte);
const whole = await imported(large);
process.stdout.write(JSON.stringify({ idle, first, whole }));
await disconnect();
process.exit(0);
