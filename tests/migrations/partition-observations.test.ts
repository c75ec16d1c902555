import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { applyMigrations, readMigrations } from "../../scripts/support/migrations.mjs";

const migration = "partition_observations";
const name = `test_partition_${process.pid}`;
let client: pg.Client;

const tables = ["observation", "observation_revision"];

/** Two initiatives with two reports each of many values, some of them superseded once, and a remark on one. */
const rows = `
  INSERT INTO user_account (id, email, name) VALUES (gen_random_uuid(), 'ada@example.org', 'Ada');
  INSERT INTO organization (id, name, sector)
  SELECT gen_random_uuid(), 'Office ' || n, 'education' FROM generate_series(1, 2) n;
  INSERT INTO initiative (id, slug, name, summary, problem, population, place, time_zone)
  SELECT gen_random_uuid(), 'i' || n, '', '', '', '', '', 'UTC' FROM generate_series(1, 2) n;
  INSERT INTO stakeholder (initiative_id, id, organization_id, code, kind)
  SELECT i.id, gen_random_uuid(), o.id, 'S' || right(o.name, 1), 'partner'
    FROM initiative i, organization o;
  INSERT INTO member (initiative_id, id, user_id, stakeholder_id, role)
  SELECT s.initiative_id, gen_random_uuid(), u.id, s.id, 'partner_lead'
    FROM stakeholder s, user_account u WHERE s.code = 'S1';
  INSERT INTO place (initiative_id, code, name)
  SELECT i.id, 'P' || n, 'Place ' || n FROM initiative i, generate_series(1, 50) n;
  INSERT INTO indicator (initiative_id, id, code, name, level, value_kind)
  SELECT i.id, gen_random_uuid(), 'A', 'A', 'population', 'count' FROM initiative i;
  INSERT INTO reporting_period (initiative_id, id, period_key, kind, start_on, end_on)
  SELECT i.id, gen_random_uuid(), '2024', 'calendar_year', '2024-01-01', '2024-12-31' FROM initiative i;
  INSERT INTO report (initiative_id, id, indicator_id, period_key, stakeholder_id)
  SELECT s.initiative_id, gen_random_uuid(), a.id, '2024', s.id
    FROM stakeholder s JOIN indicator a ON a.initiative_id = s.initiative_id;
  INSERT INTO observation (initiative_id, id, report_id, indicator_id, period_key, stakeholder_id,
         place_code, category_key, revision, value, numerator, denominator, note, recorded_at)
  SELECT r.initiative_id, gen_random_uuid(), r.id, r.indicator_id, r.period_key, r.stakeholder_id,
         p.code, c.key, 2, 0.10 * n, n, 1000, 'note ' || n, '2024-02-01'
    FROM report r JOIN place p ON p.initiative_id = r.initiative_id,
         unnest('{"",sex:f,sex:m}'::text[]) c(key), generate_series(7, 7) n;
  INSERT INTO observation_revision (initiative_id, id, observation_id, revision, availability, value,
         recorded_at, superseded_at)
  SELECT initiative_id, gen_random_uuid(), id, 1, 'reported', 12345678901234567890.123456789, '2024-01-01', '2024-02-01'
    FROM observation;
  INSERT INTO comment (initiative_id, id, observation_id, member_id, body, written_at)
  SELECT DISTINCT ON (o.initiative_id) o.initiative_id, gen_random_uuid(), o.id, m.id, 'Look.', now()
    FROM observation o JOIN member m ON m.initiative_id = o.initiative_id;`;

async function content() {
  const whole = new Map<string, unknown[]>();
  for (const table of tables) {
    const { rows: all } = await client.query(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY initiative_id, id`,
    );
    whole.set(table, all);
  }
  return whole;
}

/** Every key, check and index of the two tables and every key that points to them, as the database says them. */
async function keys() {
  const { rows: constraints } = await client.query(
    `SELECT conrelid::regclass::text AS at, conname AS name, pg_get_constraintdef(oid) AS says
       FROM pg_constraint
      WHERE conparentid = 0 AND contype <> 'n'
        AND (conrelid::regclass::text = ANY ($1) OR confrelid::regclass::text = ANY ($1))
      ORDER BY 1, 2`,
    [tables],
  );
  const { rows: indexes } = await client.query(
    `SELECT indrelid::regclass::text AS at, indexrelid::regclass::text AS name,
            replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') AS says
       FROM pg_index WHERE indrelid::regclass::text = ANY ($1) ORDER BY 1, 2`,
    [tables],
  );
  const { rows: columns } = await client.query(
    `SELECT table_name, column_name, ordinal_position, data_type, is_nullable, column_default
       FROM information_schema.columns WHERE table_name = ANY ($1) ORDER BY 1, 3`,
    [tables],
  );
  return { constraints, indexes, columns };
}

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: inject("serverUrl") });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(inject("serverUrl"));
  url.pathname = `/${name}`;
  client = new pg.Client({ connectionString: url.href });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  const admin = new pg.Client({ connectionString: inject("serverUrl") });
  await admin.connect();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

describe("an older database becomes partitioned", () => {
  it("T1, T4: every row, key, index and column of the observations is as it was", async () => {
    const all = readMigrations();
    const at = all.findIndex((one) => one.name.endsWith(migration));
    expect(at).toBeGreaterThan(0);
    await applyMigrations(client, all.slice(0, at));
    await client.query(rows);
    const [rowsBefore, keysBefore] = [await content(), await keys()];
    expect(rowsBefore.get("observation")).toHaveLength(600);
    expect(keysBefore.constraints.length).toBeGreaterThan(8);

    await applyMigrations(client, all.slice(0, at + 1));

    expect(await content()).toEqual(rowsBefore);
    expect(await keys()).toEqual(keysBefore);
    const { rows: parts } = await client.query(
      `SELECT inhparent::regclass::text AS whole, count(*)::int AS parts FROM pg_inherits
        WHERE inhparent::regclass::text = ANY ($1) GROUP BY 1 ORDER BY 1`,
      [tables],
    );
    expect(parts).toEqual(tables.map((whole) => ({ whole, parts: 16 })));
  });

  it("T1: the database still refuses a doubled value and a value of another initiative's report", async () => {
    const copy = (initiative: string) => `
      INSERT INTO observation (initiative_id, id, report_id, indicator_id, period_key, stakeholder_id,
             place_code, category_key, recorded_at)
      SELECT ${initiative}, gen_random_uuid(), o.report_id, o.indicator_id, o.period_key, o.stakeholder_id,
             o.place_code, o.category_key, now() FROM observation o LIMIT 1`;
    await expect(client.query(copy("o.initiative_id"))).rejects.toMatchObject({ code: "23505" });
    const other = "(SELECT i.id FROM initiative i WHERE i.id <> o.initiative_id)";
    await expect(client.query(copy(other))).rejects.toMatchObject({ code: "23503" });
    // 23001 since PostgreSQL 18, 23503 before.
    await expect(client.query("DELETE FROM observation")).rejects.toMatchObject({
      code: expect.stringMatching(/^23(001|503)$/),
    });
  });

  it("what is asked of one initiative reads one part only", async () => {
    const { rows: plan } = await client.query(
      `EXPLAIN (FORMAT JSON) SELECT * FROM observation o JOIN report r
          ON r.initiative_id = o.initiative_id AND r.id = o.report_id
        WHERE o.initiative_id = '00000000-0000-7000-8000-000000000001'::uuid`,
    );
    expect(new Set(JSON.stringify(plan).match(/observation_part_\d+"/g)).size).toBe(1);
  });
});
