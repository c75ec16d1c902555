import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { undoImport } from "@/features/measurement/import/commands/undo-import";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { jobs } from "@/jobs";
import { findInitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { db, disconnect } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";
import { migrate } from "../../scripts/support/database.mjs";
import { startServer } from "../../scripts/support/embedded-postgres.mjs";
import { inRoot, root } from "../../scripts/support/places.mjs";
import { freePort } from "../../scripts/support/port.mjs";
import { digestOf, runOf, sceneFile, sceneStatements } from "./scene";

/** As a server in earnest: what is committed is on the disk. Small, for a machine that does other things. */
const flags = ["shared_buffers=64MB", "max_connections=60", "fsync=on", "synchronous_commit=on"];
const secret = "a secret long enough for a test";
const steps = ["reading", "importing", "undoing"] as const;
type Step = (typeof steps)[number];
type Known = {
  readonly before: string;
  readonly after: string;
  readonly run: string;
  readonly took: number;
};

let server: Awaited<ReturnType<typeof startServer>>;
let port = 0;
const known = new Map<Step, Known>();

function url(database: string): string {
  const address = new URL(server.url(database));
  address.port = String(port);
  return address.href;
}

async function start(): Promise<void> {
  server = await startServer(inRoot(".data", "fault-postgres"), [...flags, `port=${port}`]);
}

async function asAdmin<Value>(database: string, work: (client: pg.Client) => Promise<Value>) {
  const client = new pg.Client({ connectionString: url(database) });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same numbers each time, so that a failure can be looked at again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

type Worker = {
  readonly child: ChildProcess;
  readonly says: (word: string, when?: string) => Promise<void>;
};

/** A process that is warm and waits to be told of a database. */
function warmWorker(): Worker {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/faults/job-worker.ts"], {
    cwd: root,
    env: { ...process.env, AUTH_SECRET: secret, LOG_LEVEL: "silent" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const heard = new Set<string>();
  if (child.stdout) createInterface({ input: child.stdout }).on("line", (line) => heard.add(line));
  const says = async (word: string, when = "at its start") => {
    const until = performance.now() + 60_000;
    while (!heard.has(word)) {
      if (child.exitCode !== null && !heard.has(word))
        throw new Error(`It ended and never said ${word} (${when}).`);
      if (performance.now() > until) throw new Error(`It never said ${word} (${when}).`);
      await wait(2);
    }
  };
  return { child, says };
}

const warm: Worker[] = [];

/** The next warm process; another one warms up meanwhile. */
function nextWorker(): Worker {
  const worker = warm.shift() ?? warmWorker();
  while (warm.length < 2) warm.push(warmWorker());
  return worker;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await gone;
}

/** Leaves the present state of the scene as a template to begin trials from. */
async function keepAs(step: Step): Promise<void> {
  await disconnect();
  await asAdmin("postgres", (admin) => admin.query(`CREATE DATABASE ${step} TEMPLATE scene`));
}

async function finish(step: Step, last: { digest: string }): Promise<{ digest: string }> {
  const started = performance.now();
  await doWaitingJobs(jobs);
  const took = performance.now() - started;
  await disconnect();
  const [digest, runText] = await asAdmin("scene", async (client) => [
    await digestOf(client),
    await runOf(client),
  ]);
  known.set(step, { before: last.digest, after: digest ?? "", run: runText ?? "", took });
  return { digest: digest ?? "" };
}

async function done<Value>(
  reply: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>,
) {
  const answer = await reply;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

beforeAll(async () => {
  port = await freePort();
  await start();
  await asAdmin("postgres", async (admin) => {
    for (const name of ["scene", ...steps, "trial"])
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query("CREATE DATABASE scene");
  });
  await migrate(url("scene"));
  await asAdmin("scene", (client) => client.query(sceneStatements));
  process.env.DATABASE_URL = url("scene");
  process.env.AUTH_SECRET ??= secret;
  process.env.LOG_LEVEL ??= "silent";
  const user = await db().user.findFirstOrThrow();
  const scope = await findInitiativeScope({ userId: user.id }, "faults", "system");
  if (!scope) throw new Error("nobody is there");
  const send = async (fileName: string, text: string) =>
    done(run(uploadImportFile, scope, { fileName, content: new TextEncoder().encode(text) }));
  const first = await send(
    "first.csv",
    sceneFile(
      (row) => row % 2 === 0,
      (row) => String(row),
    ),
  );
  await done(run(readImportFile, scope, { ...first, onward: { mode: "good_rows" } }));
  await doWaitingJobs(jobs);
  const second = await send(
    "second.csv",
    // Some as they are, some changed, some new, some no import takes.
    sceneFile(
      () => true,
      (row) => (row % 97 === 0 ? "many" : String(row % 3 === 0 ? row : row + 1)),
    ),
  );
  await done(run(readImportFile, scope, second));
  await disconnect();
  let last = { digest: await asAdmin("scene", digestOf) };
  await keepAs("reading");
  last = await finish("reading", last);
  await done(
    run(importObservations, scope, { ...second, mode: "good_rows", reportsBecome: "approved" }),
  );
  await keepAs("importing");
  last = await finish("importing", last);
  await done(run(undoImport, scope, second));
  await keepAs("undoing");
  await finish("undoing", last);
}, 180_000);

afterAll(async () => {
  for (const { child } of warm) await kill(child);
  await disconnect();
  await server?.stop();
});

type Outcome = {
  readonly step: Step;
  readonly what: "process" | "database" | "both";
  readonly wasUnderWay: boolean;
  readonly sawEffect: boolean;
};

/** One kill: what was found right afterwards, and that the work ended by itself with the one result. */
async function trial(step: Step, what: Outcome["what"], share: number): Promise<Outcome> {
  const { before, after, run: runThen, took } = known.get(step) as Known; // beforeAll knows each step
  await asAdmin("postgres", async (admin) => {
    await admin.query("DROP DATABASE IF EXISTS trial WITH (FORCE)");
    await admin.query(`CREATE DATABASE trial TEMPLATE ${step}`);
  });
  const turn = `${step}, ${what}, at ${share} of ${took} ms`;
  const worker = nextWorker();
  await worker.says("warm");
  worker.child.stdin?.write(`${url("trial")}\n`);
  await worker.says("begun");
  await wait(share * took);
  if (what !== "process") {
    process.kill(server.pid, "SIGKILL");
    await server.ended();
  }
  if (what !== "database") await kill(worker.child);
  if (what !== "process") await start();
  const [digest, state] = await asAdmin("trial", async (client) => {
    const found = await digestOf(client);
    const { rows } = await client.query(
      "SELECT state FROM import_run WHERE file_name = 'second.csv'",
    );
    return [found, rows[0].state];
  });
  expect([before, after], `${turn}: neither before nor after`).toContain(digest);
  // A process whose database came back goes on by itself; where it was killed, another one does.
  const finisher = what === "database" ? worker : nextWorker();
  if (what !== "database") {
    await finisher.says("warm");
    finisher.child.stdin?.write(`${url("trial")}\n`);
  }
  await finisher.says("settled", turn);
  await kill(finisher.child);
  const ended = await asAdmin("trial", async (client) => [
    await digestOf(client),
    await runOf(client),
  ]);
  expect(ended, turn).toEqual([after, runThen]);
  return {
    step,
    what,
    wasUnderWay: state === step,
    sawEffect: digest === after && before !== after,
  };
}

describe("An import that is killed", () => {
  it("is before or after, never between, and ends by itself with the same result", {
    timeout: 900_000,
  }, async () => {
    const random = randomFrom(20_261_125);
    const outcomes: Outcome[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      const step = steps[turn % 3] ?? "reading";
      const what =
        (["process", "database", "process", "both", "process"] as const)[
          Math.floor(turn / 3) % 5
        ] ?? "process";
      outcomes.push(await trial(step, what, random() * 1.1));
    }
    expect(outcomes).toHaveLength(30);
    const inside = outcomes.filter(({ wasUnderWay }) => wasUnderWay);
    for (const step of steps)
      expect(inside.filter((one) => one.step === step).length).toBeGreaterThan(3);
    expect(inside.filter(({ what }) => what !== "process").length).toBeGreaterThan(3);
  });
});
