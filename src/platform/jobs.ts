import { randomUUID } from "node:crypto";
import { type JobHelpers, Logger, type Runner, run, runMigrations, runOnce } from "graphile-worker";
import type { z } from "zod";
import { databasePool, type Transaction } from "@/platform/db/client";
import { log } from "@/platform/log";

/** How often a job was tried, this time included, and whether it is tried again if it fails now. */
export type JobTurn = { readonly attempt: number; readonly isLast: boolean };

/** Work that goes on after an answer was given: its name, what it is told, and what does it. Done again after a crash, so doing it twice must do no harm. */
export type Job = {
  readonly name: string;
  readonly handle: (payload: unknown, turn: JobTurn) => Promise<void>;
};

/** Declares a job. A payload that does not fit its schema fails the job, and is logged. */
export function job<Schema extends z.ZodType>(
  name: string,
  payload: Schema,
  handle: (payload: z.output<Schema>, turn: JobTurn) => Promise<void>,
): Job {
  return { name, handle: async (given, turn) => handle(payload.parse(given), turn) };
}

/** When and how often a job runs: `key` keeps a second one of the same key from waiting beside the first. */
export type JobTiming = {
  readonly key?: string;
  readonly runAt?: Date;
  readonly attempts?: number;
};

/** Puts a job into the queue in the same transaction as the change it belongs to: both happen, or neither. */
export async function enqueue(
  tx: Transaction,
  name: string,
  payload: Readonly<Record<string, string | number | boolean | null>>,
  { key, runAt, attempts = 10 }: JobTiming = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, max_attempts => ${attempts}::int,
      job_key => ${key ?? null}::text)`;
}

const queueLog = new Logger(() => (level, message) => {
  if (level === "error") log().error({ queue: message }, "job queue");
  else if (level === "warning") log().warn({ queue: message }, "job queue");
});

function handlersOf(jobs: readonly Job[]) {
  return Object.fromEntries(
    jobs.map(({ name, handle }) => [
      name,
      async (payload: unknown, { job: { attempts, max_attempts } }: JobHelpers) => {
        const started = performance.now();
        try {
          await handle(payload, { attempt: attempts, isLast: attempts >= max_attempts });
        } catch (failure) {
          log().error({ job: name, err: failure }, "job failed");
          throw failure;
        }
        log().info({ job: name, milliseconds: Math.round(performance.now() - started) }, "done");
      },
    ]),
  );
}

/** Makes the queue's own tables, or brings them up to date. `npm start` does the same with the migrations. */
export async function migrateQueue(): Promise<void> {
  await runMigrations({ pgPool: databasePool(), logger: queueLog });
}

const freeJobsOfTheDead = `
  SELECT graphile_worker.force_unlock_workers(array_agg(worker)) FROM (
    SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs
     WHERE locked_by IS NOT NULL) held
   WHERE pg_try_advisory_xact_lock(hashtextextended(worker, 0))`;

const eachMinute = 60_000;

/** Does waiting jobs in this process until it is stopped. */
export type JobRunner = { readonly stop: () => Promise<void> };

/**
 * Begins to do jobs in this process, one at a time. Each process holds a lock in the database while
 * it lives, so that what a killed one had begun is taken up again within a minute, not after hours.
 */
export async function startJobs(jobs: readonly Job[]): Promise<JobRunner> {
  const workerId = `throughline-${randomUUID()}`;
  const pool = databasePool();
  let holder = await hold(workerId);
  const free = async () => {
    try {
      await holder.query("SELECT 1");
    } catch {
      holder.release(true);
      holder = await hold(workerId);
    }
    await pool.query(freeJobsOfTheDead);
  };
  await free();
  const runner: Runner = await run({
    ...{ pgPool: pool, concurrency: 1, workerId },
    // A text, because the name is the library's and no word of ours.
    ["taskList"]: handlersOf(jobs),
    ...{ noHandleSignals: true, pollInterval: 1_000, logger: queueLog },
  });
  const timer = setInterval(() => {
    free().catch((failure: unknown) => log().error({ err: failure }, "job queue"));
  }, eachMinute);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      holder.release(true);
    },
  };
}

/** Does the jobs that wait now, one after the other, and ends: for programs that fill a database, and for tests. */
export async function doWaitingJobs(jobs: readonly Job[]): Promise<void> {
  await runOnce({
    ...{ pgPool: databasePool(), concurrency: 1, noHandleSignals: true, logger: queueLog },
    ["taskList"]: handlersOf(jobs),
  });
}

async function hold(workerId: string) {
  const client = await databasePool().connect();
  client.on("error", () => undefined);
  await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [workerId]);
  return client;
}
