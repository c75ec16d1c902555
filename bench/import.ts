/** An import of 100,000 rows as a program sends it, beside what no import can do without: prints figures as JSON. */
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { createPersonalToken } from "@/features/account/commands/create-personal-token";
import { findInstallationScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { databasePool, disconnect } from "@/platform/db/client";
import { durationFigure, type Figure, timed } from "./measure";
import { makeScene, sceneRows, sceneScope } from "./scene";

const [address = "", serving = ""] = process.argv.slice(2);
const rows = [...sceneRows()].map((cells) => cells.join(","));

async function copyInto(table: string): Promise<void> {
  const client = await databasePool().connect();
  try {
    const stream = client.query(
      copyFrom(`COPY ${table} (indicator, period, reporter, place, value) FROM STDIN (FORMAT csv)`),
    );
    await pipeline(Readable.from(rows.map((row) => `${row}\n`)), stream);
  } finally {
    client.release();
  }
}

const bareColumns = "(indicator text, period text, reporter text, place text, value numeric)";

/** Peak and present memory of the serving process, in MB, where the system tells. */
function memory(name: "VmHWM" | "VmRSS"): number {
  try {
    const status = readFileSync(`/proc/${serving}/status`, "utf8");
    return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0; // not every system has /proc
  }
}

const scope = await sceneScope();
await makeScene(scope);
const pool = databasePool();
await pool.query(`CREATE TABLE bare_copy ${bareColumns}`);
const copy = await timed(() => copyInto("bare_copy"));
await pool.query(`CREATE TABLE bare_staged ${bareColumns}`);
await pool.query(`CREATE TABLE bare_observation (initiative_id uuid, indicator_id uuid,
  period_key text, stakeholder_id uuid, place_code text, value numeric,
  PRIMARY KEY (initiative_id, indicator_id, period_key, stakeholder_id, place_code))`);
const staged = await timed(async () => {
  await copyInto("bare_staged");
  await pool.query(
    `INSERT INTO bare_observation SELECT i.initiative_id, i.id, p.period_key, s.id, l.code, b.value
       FROM bare_staged b
       JOIN indicator i ON i.initiative_id = $1 AND i.code = b.indicator
       JOIN reporting_period p ON p.initiative_id = $1 AND p.period_key = b.period
       JOIN stakeholder s ON s.initiative_id = $1 AND s.code = b.reporter
       JOIN place l ON l.initiative_id = $1 AND l.code = b.place`,
    [scope.initiativeId],
  );
  await pool.query(`CREATE TABLE bare_roll_up AS SELECT indicator_id, period_key, sum(value)
    FROM bare_observation GROUP BY 1, 2`);
});
const own = await findInstallationScope({ userId: scope.actor.userId }, "system");
const made = await run(createPersonalToken, own, { name: "bench", days: 1 });
if (!made.ok) throw new Error(JSON.stringify(made));
type Answer = { importRunId: string; state: string; created: number };

async function dataOf(answer: Response): Promise<Answer> {
  const told = await answer.text();
  const { data } = JSON.parse(told) as { data?: Answer };
  if (data === undefined) throw new Error(`${answer.status} ${told}`);
  return data;
}
const headers = { authorization: `Bearer ${made.value.token}`, "content-type": "text/csv" };
const idle = memory("VmRSS");
const ours = await timed(async () => {
  const body = ["indicator,period,reporter,place,value", ...rows].join("\n");
  const from = `${address}/api/v1/initiatives/end-malaria`;
  const to = `${from}/observations?mode=good_rows&reportsBecome=approved`;
  let data = await dataOf(await fetch(to, { method: "POST", headers, body }));
  const until = performance.now() + 120_000;
  const isGoingOn = () => data.created < rows.length || data.state !== "imported";
  while (isGoingOn() && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    data = await dataOf(await fetch(`${from}/imports/${data.importRunId}`, { headers }));
  }
  if (data.created !== rows.length) throw new Error(JSON.stringify(data));
});
const work = `import of ${rows.length.toLocaleString("en")} rows over HTTP, validated, audited, rolled up`;
const figures: readonly Figure[] = [
  durationFigure(work, "COPY", copy, ours),
  durationFigure(work, "staged COPY, keys, index, roll-up", staged, ours),
  {
    ...{ work: "memory of the server during that import", limit: `idle ${idle} MB` },
    ...{ ours: `${memory("VmHWM")} MB`, ratio: `+${memory("VmHWM") - idle} MB` },
  },
];
process.stdout.write(JSON.stringify(figures));
await disconnect();
