import type { Transaction } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";
import type { RunKey } from "../staging/facts";

const keys = Prisma.sql`indicator_id, period_key, stakeholder_id, place_code`;
const figures = Prisma.sql`category_key, availability, value, numerator, denominator, note`;

/** M5: only indicators that add up and have groups are looked at; of a file of any other nothing is compared. */
const addsUp = Prisma.sql`
  i.aggregation_rule IN ('sum', 'ratio', 'weighted_mean')
  AND EXISTS (SELECT FROM indicator_dimension x
       WHERE x.initiative_id = i.initiative_id AND x.indicator_id = i.id)`;

/**
 * M5: of some cells the totals without a note that are not the sum of one of their splits, each
 * group of which has a value. Sorted once and never joined with themselves: a file may have a
 * million of them.
 */
function differing(initiativeId: string, cells: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH beside AS (
      SELECT c.*,
             min(value) FILTER (WHERE category_key = '') OVER together AS total_value,
             min(numerator) FILTER (WHERE category_key = '') OVER together AS total_numerator,
             min(denominator) FILTER (WHERE category_key = '') OVER together AS total_denominator,
             min(ordinal) FILTER (WHERE category_key = '') OVER together AS total_ordinal,
             min(ordinal) OVER together AS first_ordinal,
             bool_or(is_written) OVER together AS is_touched,
             bool_or(category_key = '' AND availability = 'reported' AND coalesce(trim(note), '') = '')
               OVER together AS asks
        FROM (${cells}) c
      WINDOW together AS (PARTITION BY ${keys})),
    part AS (
      SELECT ${keys}, split_part(category_key, ':', 1) AS dimension, count(*) AS categories,
             sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
             min(total_value) AS total_value, min(total_numerator) AS total_numerator,
             min(total_denominator) AS total_denominator, min(total_ordinal) AS total_ordinal,
             coalesce(min(total_ordinal), min(ordinal), min(first_ordinal)) AS ordinal
        FROM beside
       WHERE category_key <> '' AND strpos(category_key, '|') = 0 AND asks AND is_touched
       GROUP BY ${keys}, dimension
      HAVING bool_and(availability = 'reported'))
    SELECT p.*, i.name, i.code,
           CASE WHEN i.aggregation_rule = 'sum' THEN p.total_value
                WHEN p.total_numerator <> p.numerator THEN p.total_numerator
                ELSE p.total_denominator END AS entered,
           CASE WHEN i.aggregation_rule = 'sum' THEN p.value
                WHEN p.total_numerator <> p.numerator THEN p.numerator
                ELSE p.denominator END AS split
      FROM part p
      JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = p.indicator_id
      JOIN (SELECT d.code, count(*) AS categories
              FROM dimension d
              JOIN category c ON c.initiative_id = d.initiative_id AND c.dimension_id = d.id
             WHERE d.initiative_id = ${initiativeId}::uuid GROUP BY d.code) whole
        ON whole.code = p.dimension AND whole.categories = p.categories
     WHERE CASE WHEN i.aggregation_rule = 'sum' THEN p.total_value <> p.value
                WHEN i.aggregation_rule IN ('ratio', 'weighted_mean')
                THEN (p.total_numerator, p.total_denominator) <> (p.numerator, p.denominator)
                ELSE false END`;
}

/** M5: the totals of some stored reports that differ from the sum of a whole split, and say nothing of it. */
function unexplained(initiativeId: string, reportIds: Prisma.Sql): Prisma.Sql {
  return differing(
    initiativeId,
    Prisma.sql`
      SELECT ${keys}, ${figures}, NULL::int AS ordinal, true AS is_written FROM observation
       WHERE initiative_id = ${initiativeId}::uuid AND report_id IN (${reportIds})`,
  );
}

/** M5: what the totals of these reports are asked about before they are handed in. */
export async function unexplainedTotals(
  tx: Transaction,
  initiativeId: string,
  reportIds: readonly string[],
) {
  const ids = Prisma.sql`SELECT unnest(${[...reportIds]}::uuid[])`;
  return tx.$queryRaw<{ name: string; entered: string; split: string }[]>`
    SELECT name, trim_scale(entered)::text AS entered, trim_scale(split)::text AS split
      FROM (${unexplained(initiativeId, ids)}) u ORDER BY name`;
}

/** M5: the same of what an import would leave: its rows over the values there are, where it changes something. */
function afterImport({ initiativeId, importRunId }: RunKey): Prisma.Sql {
  return differing(
    initiativeId,
    Prisma.sql`
      WITH staged AS (
        SELECT r.*, CASE WHEN r.effect = 'unchanged' THEN o.note ELSE r.note END AS kept_note
          FROM import_row r
          JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = r.indicator_id
           AND ${addsUp}
          LEFT JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
           AND o.id = r.observation_id AND r.effect = 'unchanged'
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid),
      touched AS (SELECT DISTINCT ${keys} FROM staged WHERE effect <> 'unchanged'),
      over AS (
        SELECT ${keys}, category_key, availability, value, numerator, denominator,
               kept_note AS note, ordinal, effect <> 'unchanged' AS is_written
          FROM staged
        UNION ALL
        SELECT o.* FROM touched t CROSS JOIN LATERAL (
          SELECT ${keys}, ${figures}, NULL::int, false FROM observation
           WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = t.indicator_id
             AND period_key = t.period_key AND stakeholder_id = t.stakeholder_id
             AND place_code = t.place_code AND availability <> 'withdrawn'
          -- Group by group by its index: joined whole, the planner may compare every row with every other.
          OFFSET 0) o)
      SELECT DISTINCT ON (${keys}, category_key) * FROM over
       ORDER BY ${keys}, category_key, ordinal NULLS LAST`,
  );
}

/** M5: keeps with a run which totals would differ from their parts, with the cell that says so. Gives how many. */
export async function keepDifferences(tx: Transaction, key: RunKey): Promise<number> {
  const { initiativeId, importRunId } = key;
  await tx.importDifference.deleteMany({ where: { initiativeId, importRunId } });
  return tx.$executeRaw`
    INSERT INTO import_difference (initiative_id, import_run_id, ordinal, dimension, line, cell,
           is_in_file, indicator_code, period_key, reporter_code, place_code, entered, split)
    SELECT ${initiativeId}::uuid, ${importRunId}::uuid, f.ordinal, f.dimension, r.line, r.cell,
           f.total_ordinal IS NOT NULL, f.code, f.period_key, s.code, f.place_code,
           f.entered, f.split
      FROM (${afterImport(key)}) f
      JOIN import_row r ON r.initiative_id = ${initiativeId}::uuid
       AND r.import_run_id = ${importRunId}::uuid AND r.ordinal = f.ordinal
      JOIN stakeholder s ON s.initiative_id = ${initiativeId}::uuid AND s.id = f.stakeholder_id`;
}

/** M5: writes the answer into the note of each total of the file that differs; one that stood before is left to people. */
export async function answerDifferences(
  tx: Transaction,
  key: RunKey,
  splitNote: string,
): Promise<void> {
  if (splitNote === "") return;
  const { initiativeId, importRunId } = key;
  await tx.$executeRaw`
    UPDATE import_row r
       SET note = ${splitNote},
           effect = CASE WHEN r.effect = 'unchanged' THEN 'changed' ELSE r.effect END
      FROM (SELECT DISTINCT total_ordinal FROM (${afterImport(key)}) u
             WHERE total_ordinal IS NOT NULL) f
     WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
       AND r.ordinal = f.total_ordinal`;
}

/**
 * M5: sets aside the reports of an import, once it is written, with a total that differs and says
 * nothing of it, in a table of the transaction. Gives how many there are.
 */
export async function holdUnexplained(tx: Transaction, initiativeId: string): Promise<number> {
  const reports = Prisma.sql`
    SELECT p.id FROM import_part t
      JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = t.indicator_id
       AND ${addsUp}
      JOIN report p ON p.initiative_id = ${initiativeId}::uuid AND p.indicator_id = t.indicator_id
       AND p.period_key = t.period_key AND p.stakeholder_id = t.stakeholder_id`;
  return tx.$executeRaw`
    CREATE TEMPORARY TABLE import_held ON COMMIT DROP AS
    SELECT DISTINCT p.id AS report_id FROM (${unexplained(initiativeId, reports)}) u
      JOIN report p ON p.initiative_id = ${initiativeId}::uuid AND p.indicator_id = u.indicator_id
       AND p.period_key = u.period_key AND p.stakeholder_id = u.stakeholder_id`;
}
