import { findInitiativeScope, type InitiativeScope } from "@/platform/access/scope";
import { databasePool, db } from "@/platform/db/client";

/** How large the scene is: indicators × places × months of observations. */
export const size = { indicators: 10, places: 100, months: 100 };

const slug = "end-malaria";
const email = "amara.diallo@example.org";

/** The backbone lead of the demo initiative that the benchmark works in. */
export async function sceneScope(): Promise<InitiativeScope> {
  const user = await db().user.findFirstOrThrow({ where: { email } });
  const scope = await findInitiativeScope({ userId: user.id }, slug, "system");
  if (!scope) throw new Error("The demo initiatives are not loaded.");
  return scope;
}

/** The month of a number, counted from January 2010: "2010-01". */
export function monthKey(number: number): string {
  const month = String((number % 12) + 1).padStart(2, "0");
  return `${2010 + Math.floor(number / 12)}-${month}`;
}

/** Adds agreed indicators, places and open months, and one reporter for all of them. */
export async function makeScene({ initiativeId }: InitiativeScope): Promise<void> {
  const pool = databasePool();
  await pool.query(
    `INSERT INTO place (initiative_id, code, name)
     SELECT $1, 'BENCH-' || n, 'Place ' || n FROM generate_series(1, $2::int) n`,
    [initiativeId, size.places],
  );
  await pool.query(
    `INSERT INTO indicator (initiative_id, id, code, name, level, value_kind, frequency,
            aggregation_rule, unit, direction, state, agreed_at)
     SELECT $1, gen_random_uuid(), 'BENCH-' || n, 'Indicator ' || n, 'population', 'count', 'month',
            'sum', 'cases', 'decrease', 'agreed', now() FROM generate_series(1, $2::int) n`,
    [initiativeId, size.indicators],
  );
  await pool.query(
    `INSERT INTO reporter (initiative_id, id, indicator_id, stakeholder_id)
     SELECT i.initiative_id, gen_random_uuid(), i.id, s.id FROM indicator i
       JOIN stakeholder s ON s.initiative_id = i.initiative_id AND s.code = 'MAP'
      WHERE i.initiative_id = $1 AND i.code LIKE 'BENCH-%'`,
    [initiativeId],
  );
  const keys = Array.from({ length: size.months }, (_, number) => monthKey(number));
  await pool.query(
    `INSERT INTO reporting_period (initiative_id, id, period_key, kind, start_on, end_on, state)
     SELECT $1, gen_random_uuid(), k, 'month', (k || '-01')::date,
            ((k || '-01')::date + interval '1 month' - interval '1 day')::date, 'open'
       FROM unnest($2::text[]) k`,
    [initiativeId, keys],
  );
}

/** Every observation of the scene as a row of cells: indicator, period, reporter, place, value. */
export function* sceneRows(): Generator<readonly [string, string, string, string, string]> {
  for (let indicator = 1; indicator <= size.indicators; indicator += 1) {
    for (let month = 0; month < size.months; month += 1) {
      for (let place = 1; place <= size.places; place += 1) {
        const value = String(1000 + ((indicator * 7919 + month * 104729 + place * 31) % 5000));
        yield [`BENCH-${indicator}`, monthKey(month), "MAP", `BENCH-${place}`, value];
      }
    }
  }
}
