import pg from "pg";

/** The initiative of the cast. */
export const home = "strive-cincinnati";

/** Runs statements against the database that the browser tests use. */
export async function database<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One id of the home initiative for each kind of page that needs one. */
export async function idsAtHome(): Promise<Record<string, string>> {
  return database(async (client) => {
    await client.query(
      `insert into indicator (initiative_id, id, code, name, level, value_kind)
       select id, gen_random_uuid(), 'MATRIX', 'A draft for the matrix', 'population', 'count'
         from initiative where slug = $1 on conflict do nothing`,
      [home],
    );
    // A partner finds the imports of its own stakeholder only.
    await client.query(
      `insert into import_run (initiative_id, id, file_name, file_hash, byte_length, origin, member_id, uploaded_at)
       select m.initiative_id, gen_random_uuid(), 'matrix.csv', '', 0, 'web', m.id, now()
         from member m join initiative i on i.id = m.initiative_id
         join user_account u on u.id = m.user_id
        where i.slug = $1 and u.email = 'marcus.bell@example.org'
          and not exists (select from import_run where file_name = 'matrix.csv')`,
      [home],
    );
    const one = async (select: string) =>
      (await client.query(`${select} where i.slug = $1 limit 1`, [home])).rows[0]?.id;
    const from = (table: string, more = "") =>
      `select t.id from ${table} t join initiative i on i.id = t.initiative_id ${more}`;
    return {
      indicators: await one(`${from("indicator")} and t.state = 'draft'`),
      "agreed-indicators": await one(`${from("indicator")} and t.state = 'agreed'`),
      activities: await one(
        `${from("activity")} and t.lead_stakeholder_id in (select m.stakeholder_id from member m
          join user_account u on u.id = m.user_id where u.email = 'marcus.bell@example.org')`,
      ),
      reviews: await one(from("review_cycle")),
      "consent-rounds": await one(from("consent_round")),
      observations: await one(
        `${from("observation")} join stakeholder s on s.initiative_id = t.initiative_id
          and s.id = t.stakeholder_id and s.code = 'CPS'`,
      ),
      import: await one(`${from("import_run")} and t.file_name = 'matrix.csv'`),
      periods: await one(`${from("reporting_period")} and t.state = 'locked'`),
      perspectives: await one(`${from("perspective")} and t.given_at is not null`),
    };
  });
}

/** The address of a workspace page at home, with ids that are there. */
export function addressOf(path: string, ids: Readonly<Record<string, string>>): string {
  return (
    path
      .replace("[initiative]", home)
      // What was agreed is changed where it is agreed; a draft is edited.
      .replace("indicators/[id]/change", `indicators/${ids["agreed-indicators"]}/change`)
      .replace("[number]", "1")
      .replace(/([a-z-]+)\/\[id\]/, (_all, kind: string) => `${kind}/${ids[kind]}`)
  );
}
