import type pg from "pg";

const periods = 60;
const places = 20;

/** An initiative with three counts, one reporter, and a person of the backbone who may import all of it. */
export const sceneStatements = `
  INSERT INTO user_account (id, email, name) VALUES (gen_random_uuid(), 'ada@example.org', 'Ada');
  INSERT INTO organization (id, name, sector) VALUES (gen_random_uuid(), 'Office', 'education');
  INSERT INTO initiative (id, slug, name, summary, problem, population, place, time_zone)
  VALUES (gen_random_uuid(), 'faults', '', '', '', '', '', 'UTC');
  INSERT INTO stakeholder (initiative_id, id, organization_id, code, kind, state)
  SELECT i.id, gen_random_uuid(), o.id, 'OFF', 'backbone', 'active' FROM initiative i, organization o;
  INSERT INTO member (initiative_id, id, user_id, stakeholder_id, role, state)
  SELECT s.initiative_id, gen_random_uuid(), u.id, s.id, 'backbone_lead', 'active'
    FROM stakeholder s, user_account u;
  INSERT INTO place (initiative_id, code, name)
  SELECT i.id, 'P' || n, 'Place ' || n FROM initiative i, generate_series(1, ${places}) n;
  INSERT INTO place (initiative_id, code, name) SELECT id, '', '' FROM initiative;
  INSERT INTO indicator (initiative_id, id, code, name, level, value_kind, aggregation_rule, state)
  SELECT i.id, gen_random_uuid(), 'COUNT' || n, '', 'population', 'count', 'sum', 'agreed'
    FROM initiative i, generate_series(1, 3) n;
  INSERT INTO reporter (initiative_id, id, indicator_id, stakeholder_id)
  SELECT a.initiative_id, gen_random_uuid(), a.id, s.id FROM indicator a, stakeholder s;
  INSERT INTO reporting_period (initiative_id, id, period_key, kind, start_on, end_on)
  SELECT i.id, gen_random_uuid(), (1960 + n)::text, 'calendar_year', make_date(1960 + n, 1, 1), make_date(1960 + n, 12, 31)
    FROM initiative i, generate_series(1, ${periods}) n;`;

/** A file of the scene: which of its rows, and what they say. */
export function sceneFile(has: (row: number) => boolean, says: (row: number) => string): string {
  const lines = ["indicator,period,reporter,place,value"];
  let row = 0;
  for (let indicator = 1; indicator <= 3; indicator += 1)
    for (let period = 1; period <= periods; period += 1)
      for (let place = 1; place <= places; place += 1) {
        row += 1;
        if (has(row)) lines.push(`COUNT${indicator},${1960 + period},OFF,P${place},${says(row)}`);
      }
  return lines.join("\n");
}

const naturalKey = `i.code || '|' || o.period_key || '|' || o.place_code || '|' || o.category_key`;
const figures = (one: string) =>
  `concat_ws(',', ${one}.revision, ${one}.availability, trim_scale(${one}.value), ${one}.note, ${one}.source)`;

/** All an import may change, by what people know it by: one text for one state of the database. */
export async function digestOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    SELECT (SELECT md5(string_agg(${naturalKey} || ':' || ${figures("o")}, ';' ORDER BY ${naturalKey}))
              FROM observation o JOIN indicator i ON i.id = o.indicator_id) AS observations,
           (SELECT md5(string_agg(${naturalKey} || ':' || ${figures("v")}, ';' ORDER BY ${naturalKey}, v.revision))
              FROM observation_revision v JOIN observation o ON o.id = v.observation_id
              JOIN indicator i ON i.id = o.indicator_id) AS revisions,
           (SELECT md5(string_agg(concat_ws(',', i.code, r.period_key, r.state, r.version), ';' ORDER BY i.code, r.period_key))
              FROM report r JOIN indicator i ON i.id = r.indicator_id) AS reports,
           (SELECT md5(string_agg(concat_ws(',', i.code, p.place_code, p.period_key, trim_scale(p.value), p.reporters_included), ';'
                   ORDER BY i.code, p.place_code, p.period_key))
              FROM series_point p JOIN indicator i ON i.id = p.indicator_id) AS points`);
  return JSON.stringify(rows[0]);
}

/** What is kept of the run itself: where it stands, its figures, its rows, and how often each step was done. */
export async function runOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    SELECT r.state, r.created_count, r.changed_count, r.unchanged_count, r.refused_count, r.left_count, r.failure_key,
           (SELECT md5(string_agg(concat_ws(',', s.ordinal, s.line, s.effect, s.seen_revision, trim_scale(s.value)), ';' ORDER BY s.ordinal))
              FROM import_row s WHERE s.import_run_id = r.id) AS rows,
           (SELECT md5(string_agg(concat_ws(',', f.ordinal, f.line, f.cell, f.key), ';' ORDER BY f.ordinal))
              FROM import_refusal f WHERE f.import_run_id = r.id) AS refusals,
           (SELECT json_object_agg(a.action, a.times ORDER BY a.action) FROM (
              SELECT action, count(*) AS times FROM audit_event WHERE subject_id = r.id GROUP BY action) a) AS steps
      FROM import_run r WHERE r.file_name = 'second.csv'`);
  return JSON.stringify(rows[0]);
}
