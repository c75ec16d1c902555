import { EventEmitter } from "node:events";
import {
  type JobHelpers,
  Logger,
  type Runner,
  run,
  runMigrations,
  runOnce,
  type WorkerEvents,
} from "graphile-worker";
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

const tell = (failure: unknown) => log().error({ err: failure }, "job queue");

const tenSeconds = 10_000;
const aSecond = 1_000;

/** Does waiting jobs in this process until it is stopped. */
export type JobRunner = { readonly stop: () => Promise<void> };

// Batched, because only so the library takes care of a job's end while the database is away: it tries
// again, and in the end stops the runner, instead of ending the process.
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * One connected stretch of doing jobs. The library marks a job with the name of its pool; as long as
 * this process lives, one of its connections holds a lock of that name, so that nobody takes the job.
 */
async function beginSession(jobs: readonly Job[]) {
  const pool = databasePool();
  let name: string | null = null;
  // None while the database is away: a connection that was let go is never let go again.
  const held: { connection: Connection | null } = { connection: null };
  const letGo = () => {
    held.connection?.release(true);
    held.connection = null;
  };
  const hold = async () => {
    const connection = held.connection ?? (await connected());
    held.connection = connection;
    if (name) await connection.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
  };
  const events: WorkerEvents = new EventEmitter();
  const begun: { runner: Runner | null } = { runner: null };
  // A runner whose first look at the queue fails never looks again, and one whose question was cut off
  // may hold a job it does not know of. So the first failure ends the session; the next begins clean.
  const giveUp = (failure: unknown) => {
    tell(failure);
    const { runner } = begun;
    begun.runner = null;
    runner?.stop().catch(tell);
  };
  events.on("worker:getJob:error", ({ error }) => giveUp(error));
  events.on("pool:create", ({ workerPool }) => {
    name = workerPool.id;
    hold().catch(giveUp);
  });
  const free = async () => {
    try {
      await held.connection?.query("SELECT 1");
    } catch {
      letGo();
    }
    if (held.connection === null) await hold();
    await pool.query(freeJobsOfTheDead);
  };
  try {
    await free();
    const runner: Runner = await run({
      ...{ pgPool: pool, concurrency: 1, preset, events },
      // A text, because the name is the library's and no word of ours.
      ["taskList"]: handlersOf(jobs),
      ...{ noHandleSignals: true, pollInterval: 1_000, logger: queueLog },
    });
    begun.runner = runner;
    return { runner, free, letGo };
  } catch (failure) {
    letGo();
    throw failure;
  }
}

/**
 * Begins to do jobs in this process, one at a time. Each process holds a lock in the database while
 * it lives, so that what a killed one had begun is taken up again within seconds, not after hours.
 * Where the database is not there, or goes away, it begins as soon as it is back.
 */
export async function startJobs(jobs: readonly Job[]): Promise<JobRunner> {
  let session: Awaited<ReturnType<typeof beginSession>> | null = null;
  let isStopped = false;
  const begin = async (): Promise<void> => {
    try {
      const begun = await beginSession(jobs);
      session = begun;
      const ended = (failure?: unknown) => {
        if (isStopped) return;
        if (failure !== undefined) tell(failure);
        session = null;
        begun.letGo();
        void beginAnew();
      };
      begun.runner.promise.then(() => ended(), ended);
    } catch (failure) {
      tell(failure);
      void beginAnew();
    }
  };
  const beginAnew = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, aSecond).unref());
    if (!isStopped) await begin();
  };
  await begin();
  const timer = setInterval(() => {
    session?.free().catch(tell);
  }, tenSeconds);
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      // It may be ending by itself at this very moment, and then says that it was stopped already.
      await session?.runner.stop().catch(tell);
      session?.letGo();
    },
  };
}

/** Does the jobs that wait now, one after the other, and ends: for programs that fill a database, and for tests. */
export async function doWaitingJobs(jobs: readonly Job[]): Promise<void> {
  await runOnce({
    ...{ pgPool: databasePool(), concurrency: 1, noHandleSignals: true, logger: queueLog, preset },
    ["taskList"]: handlersOf(jobs),
  });
}

type Connection = Awaited<ReturnType<typeof connected>>;

async function connected() {
  return databasePool().connect();
}
