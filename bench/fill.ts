/** Fills the scene with so many approved observations, set by set, and makes the roll-up: `tsx bench/fill.ts 1000000`. */
import { rebuildSeries } from "@/features/measurement/series/facts";
import { publishRelease } from "@/features/publication/commands/publish-release";
import { run } from "@/platform/command/pipeline";
import { databasePool, db, disconnect } from "@/platform/db/client";
import { makeScene, sceneScope } from "./scene";

const categories = 10;
const wanted = Number(process.argv[2]);
const scope = await sceneScope();
const { initiativeId } = scope;
await makeScene(scope);
const pool = databasePool();
const client = await pool.connect();
/** Indicators × months × categories stand; the number of partners makes the size. */
const partners = Math.max(1, Math.round(wanted / (10 * 100 * categories)));
await client.query("SET session_replication_role = replica");
await client.query(
  `INSERT INTO organization (id, name, sector)
   SELECT gen_random_uuid(), 'Partner ' || n, 'health' FROM generate_series(1, $1::int) n`,
  [partners],
);
await client.query(
  `INSERT INTO stakeholder (initiative_id, id, organization_id, code, kind, state)
   SELECT $1, gen_random_uuid(), o.id, replace(o.name, 'Partner ', 'BENCH-P'), 'partner', 'active'
     FROM organization o WHERE o.name LIKE 'Partner %'`,
  [initiativeId],
);
await client.query(
  `INSERT INTO reporter (initiative_id, id, indicator_id, stakeholder_id)
   SELECT $1, gen_random_uuid(), i.id, s.id FROM indicator i, stakeholder s
    WHERE i.initiative_id = $1 AND i.code LIKE 'BENCH-%' AND s.initiative_id = $1 AND s.code LIKE 'BENCH-P%'`,
  [initiativeId],
);
await client.query(
  `INSERT INTO report (initiative_id, id, indicator_id, period_key, stakeholder_id, state, decided_at)
   SELECT $1, gen_random_uuid(), r.indicator_id, p.period_key, r.stakeholder_id, 'approved', now()
     FROM reporter r
     JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id AND s.code LIKE 'BENCH-P%'
     JOIN reporting_period p ON p.initiative_id = $1 AND p.kind = 'month' AND p.period_key < '2018-05'
      AND p.period_key >= '2010-01'
    WHERE r.initiative_id = $1`,
  [initiativeId],
);
await client.query(
  `INSERT INTO observation (initiative_id, id, report_id, indicator_id, period_key, stakeholder_id,
          category_key, value, recorded_at)
   SELECT r.initiative_id, gen_random_uuid(), r.id, r.indicator_id, r.period_key, r.stakeholder_id,
          CASE c WHEN 0 THEN '' ELSE 'group:' || c END, 1000 + (c * 7919) % 5000, now()
     FROM report r
     JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id AND s.code LIKE 'BENCH-P%',
          generate_series(0, $2::int - 1) c
    WHERE r.initiative_id = $1`,
  [initiativeId, categories],
);
await client.query("SET session_replication_role = origin");
client.release();
await pool.query("ANALYZE");
const started = performance.now();
await db().$transaction((tx) => rebuildSeries(tx, initiativeId, new Date()), {
  timeout: 3_600_000,
});
const { rows } = await pool.query("SELECT count(*)::int AS count FROM observation");
await pool.query("VACUUM ANALYZE observation");
await pool.query("VACUUM ANALYZE series_point");
const released = await run(publishRelease, scope, { note: "benchmark" });
if (!released.ok) throw new Error(JSON.stringify(released));
process.stdout.write(
  JSON.stringify({ observations: rows[0].count, rebuild: performance.now() - started }),
);
await disconnect();
