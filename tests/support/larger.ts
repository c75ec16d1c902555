import type pg from "pg";
import { databasePool } from "@/platform/db/client";

/** Whose rows are named by what they are of: other rows keep pointing to the same ones. */
const kept = new Set(["place", "reporting_period"]);

/** Made from other rows, so that it points to them without a key: its copies belong to their copies. */
const derived = new Set(["series_point"]);

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isUnique: boolean;
  readonly pointsTo: string | null;
};

/** Every column of what belongs to an initiative, of organizations and of people; what it points to; whether it makes a row unique. */
async function columns(): Promise<readonly Column[]> {
  const { rows } = await databasePool().query<Column>(`
    SELECT c.relname AS table, a.attname AS name, t.typname AS type,
           -- Unique by itself, not because of an id that is another one in each copy anyway.
           EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisunique AND a.attnum = ANY (x.indkey)
             AND NOT EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attnum = ANY (x.indkey)
               AND o.atttypid = 'uuid'::regtype AND o.attname <> 'initiative_id')) AS "isUnique",
           (SELECT k.confrelid::regclass::text FROM pg_constraint k
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0 AND a.attnum = ANY (k.conkey)
               AND a.attname <> 'initiative_id' LIMIT 1) AS "pointsTo"
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND (c.relname IN ('organization', 'user_account') OR EXISTS (
         SELECT FROM pg_attribute i WHERE i.attrelid = c.oid AND i.attname = 'initiative_id'))
     ORDER BY 1, a.attnum`);
  return rows;
}

/** How a column reads in the n-th copy of a row. */
function copied({ table, name, type, isUnique, pointsTo }: Column): string {
  const column = `"${name}"`;
  if (name === "initiative_id" || (pointsTo !== null && kept.has(pointsTo))) return column;
  if (type === "uuid" && (name === "id" || pointsTo !== null || derived.has(table)))
    return `md5(${column}::text || n)::uuid`;
  if (!isUnique || pointsTo !== null) return column;
  if (type === "text" || type === "varchar") return `${column} || '-' || n`;
  return type === "int4" ? `${column} + n * 1000` : column;
}

/**
 * Makes one initiative many times as large: each row that belongs to it is copied with everything
 * that points to it, so that every list and every part of it grows. Tables are found in the
 * database itself, so that new ones grow too.
 */
export async function growInitiative(initiativeId: string, copies: number): Promise<void> {
  const client = await databasePool().connect();
  try {
    await client.query("SET session_replication_role = replica");
    const all = await columns();
    const tables = [...new Set(all.map(({ table }) => table))].filter((table) => !kept.has(table));
    for (const table of tables) {
      const own = all.filter((column) => column.table === table);
      const isOfInitiative = own.some(({ name }) => name === "initiative_id");
      const names = own.map(({ name }) => `"${name}"`).join(", ");
      await client.query(
        `INSERT INTO "${table}" (${names}) SELECT ${own.map(copied).join(", ")}
           FROM "${table}", generate_series(1, $1::int) n
          WHERE ${isOfInitiative ? "initiative_id = $2::uuid" : "$2::uuid IS NOT NULL"} ON CONFLICT DO NOTHING`,
        [copies, initiativeId],
      );
    }
    await client.query("SET session_replication_role = origin");
    await removeOrphans(client);
    await client.query("ANALYZE");
  } finally {
    await client.query("SET session_replication_role = origin");
    client.release();
  }
}

/** A copy of something of which there can be only one was not made; what would point to it goes. */
async function removeOrphans(client: pg.PoolClient): Promise<void> {
  const { rows: keys } = await client.query<{
    child: string;
    parent: string;
    pairs: string;
    from: string[];
  }>(`
    SELECT k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
           string_agg(format('p.%I = c.%I', f.attname, l.attname), ' AND ') AS pairs,
           array_agg(l.attname::text) AS from
      FROM pg_constraint k, unnest(k.conkey, k.confkey) u(l, f)
      JOIN pg_attribute l ON l.attnum = u.l JOIN pg_attribute f ON f.attnum = u.f
     WHERE k.contype = 'f' AND k.conparentid = 0 AND l.attrelid = k.conrelid AND f.attrelid = k.confrelid
     GROUP BY k.oid, 1, 2`);
  await client.query("SET session_replication_role = replica");
  for (let removed = 1; removed > 0; ) {
    removed = 0;
    for (const { child, parent, pairs, from } of keys) {
      const isSet = from.map((name) => `c."${name}" IS NOT NULL`).join(" AND ");
      const { rowCount } = await client.query(
        `DELETE FROM ${child} c WHERE ${isSet} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${pairs})`,
      );
      removed += rowCount ?? 0;
    }
  }
}
