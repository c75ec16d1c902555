import { createInterface } from "node:readline";
import { jobs } from "@/jobs";
import { databasePool, disconnect } from "@/platform/db/client";
import { startJobs } from "@/platform/jobs";

/**
 * A process that does jobs and nothing else, to be killed. It loads all it needs and says "warm";
 * told the address of a database it begins, says "begun", and ends once no import is under way.
 */
async function isSettled(): Promise<boolean> {
  try {
    const { rows } = await databasePool().query(
      "SELECT FROM import_run WHERE state IN ('reading', 'importing', 'undoing')",
    );
    return rows.length === 0;
  } catch {
    // The database was killed or is not up again yet: look later.
    return false;
  }
}

const input = createInterface({ input: process.stdin });
process.stdout.write("warm\n");
for await (const url of input) {
  process.env.DATABASE_URL = url;
  process.stdout.write("begun\n");
  const runner = await startJobs(jobs);
  while (!(await isSettled())) await new Promise((resolve) => setTimeout(resolve, 20));
  process.stdout.write("settled\n");
  await runner.stop();
  await disconnect();
  process.exit(0);
}
