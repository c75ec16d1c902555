import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { getMeasurement } from "@/features/measurement/queries/measurement";
import { jobs } from "@/jobs";
import type { InitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { databasePool, db, disconnect } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";
import { durationFigure, type Figure, medianOf, timed } from "./measure";
import { makeScene, monthKey, sceneRows, sceneScope } from "./scene";

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

/** COPY into a table without keys, and the same with what no import can do without: keys looked up, an index, the roll-up. */
async function importFigures(scope: InitiativeScope): Promise<readonly Figure[]> {
  const pool = databasePool();
  const content = new TextEncoder().encode(
    ["indicator,period,reporter,place,value", ...rows].join("\n"),
  );
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
  const ours = await timed(async () => {
    const sent = await run(uploadImportFile, scope, { content, fileName: "bench.csv" });
    if (!sent.ok) throw new Error(JSON.stringify(sent));
    const { importRunId } = sent.value;
    const onward = { mode: "good_rows", reportsBecome: "approved" };
    await run(readImportFile, scope, { importRunId, onward });
    await doWaitingJobs(jobs);
    const done = await db().importRun.findFirstOrThrow({ where: { id: importRunId } });
    if (done.createdCount !== rows.length) throw new Error(JSON.stringify(done));
  });
  const work = `import of ${rows.length.toLocaleString("en")} observations`;
  return [
    durationFigure(work, "COPY", copy, ours),
    durationFigure(work, "staged COPY, keys, index, roll-up", staged, ours),
  ];
}

async function readFigures(scope: InitiativeScope): Promise<readonly Figure[]> {
  const { initiativeId } = scope;
  const { id: indicatorId } = await db().indicator.findFirstOrThrow({
    where: { initiativeId, code: "BENCH-1" },
  });
  const pool = databasePool();
  const series = await medianOf(200, () =>
    pool.query(
      `SELECT period_key, value, reporters_included, reporters_expected FROM series_point
        WHERE initiative_id = $1 AND indicator_id = $2 AND place_code = '' AND category_key = ''
        ORDER BY period_start_on`,
      [initiativeId, indicatorId],
    ),
  );
  const dashboard = await medianOf(100, () =>
    pool.query(
      `SELECT indicator_id, period_key, value, reporters_included, reporters_expected
         FROM series_point WHERE initiative_id = $1 AND place_code = '' AND category_key = ''
        ORDER BY indicator_id, period_start_on`,
      [initiativeId],
    ),
  );
  const ourSeries = await medianOf(100, () => getIndicator(scope, { indicatorId }));
  const ourDashboard = await medianOf(100, () => getMeasurement(scope, null));
  return [
    durationFigure(
      "indicator page: series, passport, reporters, history",
      "SQL",
      series,
      ourSeries,
    ),
    durationFigure(
      "dashboard: all indicators, status and coverage",
      "SQL",
      dashboard,
      ourDashboard,
    ),
  ];
}

async function recordFigure(scope: InitiativeScope): Promise<Figure> {
  const { initiativeId } = scope;
  const pool = databasePool();
  const indicator = await db().indicator.findFirstOrThrow({
    where: { initiativeId, code: "BENCH-2" },
  });
  const { id: stakeholderId } = await db().stakeholder.findFirstOrThrow({
    where: { initiativeId, code: "MAP" },
  });
  await pool.query(
    "UPDATE report SET state = 'draft' WHERE initiative_id = $1 AND indicator_id = $2",
    [initiativeId, indicator.id],
  );
  await pool.query(
    "CREATE TABLE bare_insert (id uuid PRIMARY KEY, period_key text, value numeric)",
  );
  const insert = await medianOf(300, (turn) =>
    pool.query("INSERT INTO bare_insert VALUES ($1, $2, $3)", [
      randomUUID(),
      monthKey((turn + 100) % 100),
      String(turn),
    ]),
  );
  const ours = await medianOf(200, async (turn) => {
    const cell = {
      ...{ indicatorId: indicator.id, periodKey: monthKey((turn + 100) % 100) },
      ...{ placeCode: "BENCH-5", value: String(7000 + turn) },
    };
    const reply = await run(recordObservations, scope, { stakeholderId, cells: [cell] });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  });
  return durationFigure("one observation, with gate, revision and audit", "INSERT", insert, ours);
}

const scope = await sceneScope();
await makeScene(scope);
const figures = [
  ...(await importFigures(scope)),
  ...(await readFigures(scope)),
  await recordFigure(scope),
];
process.stdout.write(JSON.stringify(figures));
await disconnect();
