import type { ProgressMethod } from "@/domain/initiative/progress-method";
import type { Accumulation, Comparison } from "@/domain/measurement/comparable-points";
import type { ProgressDirection } from "@/domain/measurement/progress/progress-question";
import { type JudgedPassport, positionOfKey } from "@/domain/measurement/progress/standing";
import type { Transaction } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";

type Exact = { toFixed(): string } | null;

type ComparedRow = {
  readonly accumulation: Accumulation;
  readonly yearStartMonth: number;
  readonly seriesBreaks: readonly {
    readonly periodKey: string;
    readonly isBaselineRestated: boolean;
  }[];
};

/** M7, W12: which values of a stored indicator may be compared with each other. */
export function comparisonOf({
  accumulation,
  yearStartMonth,
  seriesBreaks,
}: ComparedRow): Comparison {
  return {
    ...{ accumulation, yearStartMonth },
    breaks: seriesBreaks.map(({ periodKey, isBaselineRestated }) => ({
      ...{ position: positionOfKey(periodKey), isBaselineRestated },
    })),
  };
}

type PassportRow = ComparedRow & {
  readonly direction: ProgressDirection | null;
  readonly progressMethod: ProgressMethod | null;
  readonly baselinePeriodKey: string | null;
  readonly baselineValue: Exact;
  readonly naturalLimit: Exact;
  readonly bandLow: Exact;
  readonly bandHigh: Exact;
  readonly targets: readonly {
    readonly periodKey: string;
    readonly categoryKey: string;
    readonly value: { toFixed(): string };
  }[];
};

/** What decides where a stored indicator stands: its own method or the initiative's, and the targets of the whole. */
export function judgedPassport(row: PassportRow, usualMethod: ProgressMethod): JudgedPassport {
  const { direction, progressMethod, baselinePeriodKey, baselineValue, targets } = row;
  return {
    ...{ direction, method: progressMethod ?? usualMethod },
    baseline:
      baselinePeriodKey === null
        ? null
        : { periodKey: baselinePeriodKey, value: baselineValue?.toFixed() ?? null },
    targets: targets
      .filter(({ categoryKey }) => categoryKey === "")
      .map(({ periodKey, value }) => ({ periodKey, value: value.toFixed() })),
    limit: row.naturalLimit?.toFixed() ?? null,
    ...{ bandLow: row.bandLow?.toFixed() ?? null, bandHigh: row.bandHigh?.toFixed() ?? null },
    comparison: comparisonOf(row),
  };
}

/** A part of the roll-up that must be made again: one indicator in one period. */
export type TouchedPart = { readonly indicatorId: string; readonly periodKey: string };

/**
 * M7 to M9: makes the roll-up of whole parts again, from approved values only, in the transaction
 * that changed them. Where it is known which reports changed, `rollUpReports` does less.
 */
export async function rollUpTouched(
  tx: Transaction,
  initiativeId: string,
  touched: readonly TouchedPart[],
  now: Date,
): Promise<void> {
  if (touched.length === 0) return;
  const parts = Prisma.sql`(
    SELECT DISTINCT * FROM unnest(${touched.map(({ indicatorId }) => indicatorId)}::uuid[],
      ${touched.map(({ periodKey }) => periodKey)}::text[]) AS t(indicator_id, period_key))`;
  await rollUpCells(
    tx,
    initiativeId,
    touched.map(({ indicatorId }) => indicatorId),
    Prisma.sql`
      SELECT o.indicator_id, o.period_key, o.category_key, o.place_code FROM ${parts} t
        JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
         AND o.indicator_id = t.indicator_id AND o.period_key = t.period_key
      UNION
      SELECT s.indicator_id, s.period_key, s.category_key, s.place_code FROM ${parts} t
        JOIN series_point s ON s.initiative_id = ${initiativeId}::uuid
         AND s.indicator_id = t.indicator_id AND s.period_key = t.period_key`,
    now,
  );
}

/**
 * M9: makes again only what these reports have a part in, because they began or ceased to count:
 * the points of their own places and categories, and of each such category the whole place.
 */
export async function rollUpReports(
  tx: Transaction,
  initiativeId: string,
  reports: readonly { readonly id: string; readonly indicatorId: string }[],
  now: Date,
): Promise<void> {
  if (reports.length === 0) return;
  await rollUpCells(
    tx,
    initiativeId,
    reports.map(({ indicatorId }) => indicatorId),
    Prisma.sql`
      SELECT DISTINCT indicator_id, period_key, category_key, place_code FROM observation
       WHERE initiative_id = ${initiativeId}::uuid
         AND report_id = ANY (${reports.map(({ id }) => id)}::uuid[])`,
    now,
  );
}

/**
 * The points of some cells (indicator, period, category, place) made again. For each category there is a
 * point for every place, and one for the whole place (""): what was reported for the whole place
 * itself, else the places together by the indicator's rule. domain/measurement/aggregation says the
 * rule in words a test compares with. Two transactions that touch one indicator come one after the other.
 */
async function rollUpCells(
  tx: Transaction,
  initiativeId: string,
  indicatorIds: readonly string[],
  cells: Prisma.Sql,
  now: Date,
): Promise<void> {
  const indicators = [...new Set(indicatorIds)];
  await tx.$queryRaw`SELECT id FROM indicator WHERE initiative_id = ${initiativeId}::uuid
    AND id = ANY (${indicators}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    WITH cell AS MATERIALIZED (${cells}),
    category AS (
      SELECT c.*, i.aggregation_rule::text AS rule,
             CASE i.value_kind WHEN 'percent' THEN 100 WHEN 'rate' THEN coalesce(i.rate_base, 1)
                               ELSE 1 END AS factor,
             p.start_on
        FROM (SELECT DISTINCT indicator_id, period_key, category_key FROM cell) c
        JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = c.indicator_id
        JOIN reporting_period p
          ON p.initiative_id = ${initiativeId}::uuid AND p.period_key = c.period_key),
    expected AS (
      SELECT r.indicator_id, count(*)::int AS reporters
        FROM reporter r
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.ended_at IS NULL
         AND r.indicator_id = ANY (${indicators}::uuid[])
       GROUP BY r.indicator_id),
    approved AS (
      -- Only what the sums ask for: these rows are sorted twice.
      SELECT o.indicator_id, o.period_key, o.category_key, o.place_code, o.stakeholder_id, o.id,
             o.value, o.numerator, o.denominator, o.is_illustrative, o.recorded_at,
             t.rule, t.factor, t.start_on,
             bool_or(o.place_code = '') OVER (
               PARTITION BY o.indicator_id, o.period_key, o.category_key) AS has_whole
        FROM category t
        JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
         AND o.indicator_id = t.indicator_id AND o.period_key = t.period_key
         AND o.category_key = t.category_key
        JOIN report r ON r.initiative_id = o.initiative_id AND r.id = o.report_id
       WHERE r.state = 'approved' AND o.availability = 'reported'),
    -- Each value counts for its own place, and for the whole place unless the whole has its own.
    placed AS (
      SELECT a.*, a.place_code AS target_place FROM approved a
        JOIN cell c USING (indicator_id, period_key, category_key, place_code)
       WHERE a.place_code <> ''
      UNION ALL
      SELECT a.*, '' FROM approved a
       WHERE a.place_code = '' OR (a.rule <> 'none' AND NOT a.has_whole)),
    sums AS (
      SELECT indicator_id, target_place, category_key, period_key, rule, factor, start_on,
             count(*) AS values, count(DISTINCT stakeholder_id)::int AS included,
             sum(value) AS total, min(value) AS least, max(value) AS most,
             sum(numerator) FILTER (WHERE denominator IS NOT NULL) AS numerators,
             sum(denominator) FILTER (WHERE numerator IS NOT NULL) AS denominators,
             sum(value * denominator) AS weighted, sum(denominator) FILTER (WHERE value IS NOT NULL) AS weights,
             bool_or(is_illustrative) AS illustrative,
             (array_agg(value ORDER BY recorded_at DESC, id DESC)
               FILTER (WHERE value IS NOT NULL AND rule IN ('latest', 'none')))[1] AS newest,
             (array_agg(numerator ORDER BY recorded_at DESC, id DESC)
               FILTER (WHERE value IS NOT NULL AND rule IN ('latest', 'none')))[1] AS newest_numerator,
             (array_agg(denominator ORDER BY recorded_at DESC, id DESC)
               FILTER (WHERE value IS NOT NULL AND rule IN ('latest', 'none')))[1] AS newest_denominator
        FROM placed
       GROUP BY indicator_id, period_key, category_key, target_place, rule, factor, start_on),
    made AS (
      SELECT ${initiativeId}::uuid AS initiative_id, s.indicator_id, s.target_place AS place_code,
             s.category_key, s.period_key, s.start_on AS period_start_on,
             CASE s.rule
               WHEN 'sum' THEN s.total
               WHEN 'ratio' THEN s.numerators * s.factor / nullif(s.denominators, 0)
               WHEN 'weighted_mean' THEN s.weighted / nullif(s.weights, 0)
               WHEN 'minimum' THEN s.least
               WHEN 'maximum' THEN s.most
               ELSE s.newest END AS value,
             CASE WHEN s.rule IN ('minimum', 'maximum') THEN NULL
                  WHEN s.rule IN ('latest', 'none') THEN s.newest_numerator ELSE s.numerators END AS numerator,
             CASE WHEN s.rule IN ('minimum', 'maximum') THEN NULL
                  WHEN s.rule IN ('latest', 'none') THEN s.newest_denominator ELSE s.denominators END AS denominator,
             s.included, coalesce(e.reporters, 0) AS expected, s.illustrative
        FROM sums s LEFT JOIN expected e ON e.indicator_id = s.indicator_id
       WHERE s.rule <> 'none' OR s.values = 1 OR s.target_place <> ''),
    gone AS (
      DELETE FROM series_point s
       USING (SELECT * FROM cell UNION
              SELECT DISTINCT indicator_id, period_key, category_key, '' FROM cell) c
       WHERE s.initiative_id = ${initiativeId}::uuid AND s.indicator_id = c.indicator_id
         AND s.period_key = c.period_key AND s.category_key = c.category_key
         AND s.place_code = c.place_code
         AND NOT EXISTS (SELECT FROM made m WHERE m.indicator_id = s.indicator_id
               AND m.period_key = s.period_key AND m.category_key = s.category_key
               AND m.place_code = s.place_code))
    INSERT INTO series_point AS s (initiative_id, indicator_id, place_code, category_key, period_key,
           period_start_on, value, numerator, denominator, reporters_included, reporters_expected,
           is_illustrative, updated_at)
    SELECT m.*, ${now}::timestamptz FROM made m
     -- As the key of the points is sorted: each finds its neighbours at hand.
     ORDER BY m.indicator_id, m.place_code, m.category_key, m.period_key
    ON CONFLICT (initiative_id, indicator_id, place_code, category_key, period_key) DO UPDATE
       SET period_start_on = excluded.period_start_on, value = excluded.value,
           numerator = excluded.numerator, denominator = excluded.denominator,
           reporters_included = excluded.reporters_included,
           reporters_expected = excluded.reporters_expected,
           is_illustrative = excluded.is_illustrative, updated_at = excluded.updated_at
     WHERE (s.period_start_on, s.value, s.numerator, s.denominator, s.reporters_included,
            s.reporters_expected, s.is_illustrative)
           IS DISTINCT FROM (excluded.period_start_on, excluded.value, excluded.numerator,
            excluded.denominator, excluded.reporters_included, excluded.reporters_expected,
            excluded.is_illustrative)`;
}

/** M8: a reporter came or went, so that every point of the indicator expects another number of them. */
export async function countExpectedReporters(
  tx: Transaction,
  initiativeId: string,
  indicatorId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE series_point s SET reporters_expected = e.reporters
      FROM (SELECT count(*)::int AS reporters FROM reporter r
             WHERE r.initiative_id = ${initiativeId}::uuid AND r.indicator_id = ${indicatorId}::uuid
               AND r.ended_at IS NULL) e
     WHERE s.initiative_id = ${initiativeId}::uuid AND s.indicator_id = ${indicatorId}::uuid
       AND s.reporters_expected <> e.reporters`;
}

/** M9: makes the whole roll-up of an initiative again; must give the same rows as the touched parts did. */
export async function rebuildSeries(
  tx: Transaction,
  initiativeId: string,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`DELETE FROM series_point WHERE initiative_id = ${initiativeId}::uuid`;
  const parts = await tx.$queryRaw<TouchedPart[]>`
    SELECT DISTINCT indicator_id AS "indicatorId", period_key AS "periodKey"
      FROM report WHERE initiative_id = ${initiativeId}::uuid AND state = 'approved'`;
  await rollUpTouched(tx, initiativeId, parts, now);
}

const reportsAtOnce = 1000;

/** M9: the same for any number of reports, some at a time, so that no statement carries them all. Those of one period should be neighbours. */
export async function rollUpManyReports(
  tx: Transaction,
  initiativeId: string,
  reports: readonly { readonly id: string; readonly indicatorId: string }[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < reports.length; from += reportsAtOnce) {
    await rollUpReports(tx, initiativeId, reports.slice(from, from + reportsAtOnce), now);
  }
}
