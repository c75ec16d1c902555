import type { ProgressMethod } from "@/domain/initiative/progress-method";
import type { ProgressDirection } from "@/domain/measurement/progress/progress-question";
import type { JudgedPassport } from "@/domain/measurement/progress/standing";
import type { Transaction } from "@/platform/db/client";

type Exact = { toFixed(): string } | null;

type PassportRow = {
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
  };
}

/** A part of the roll-up that must be made again: one indicator in one period. */
export type TouchedPart = { readonly indicatorId: string; readonly periodKey: string };

/**
 * M7 to M9: makes the roll-up of the touched parts again, from approved values only, in the
 * transaction that changed them. For each category it gives a point for every place, and one for
 * the whole place (""): what was reported for the whole place itself, else the places together by
 * the indicator's rule. domain/measurement/aggregation says the rule in words a test compares with.
 */
export async function rollUpTouched(
  tx: Transaction,
  initiativeId: string,
  touched: readonly TouchedPart[],
  now: Date,
): Promise<void> {
  if (touched.length === 0) return;
  const indicators = touched.map(({ indicatorId }) => indicatorId);
  const periods = touched.map(({ periodKey }) => periodKey);
  await tx.$executeRaw`
    DELETE FROM series_point s
     USING unnest(${indicators}::uuid[], ${periods}::text[]) AS t(indicator_id, period_key)
     WHERE s.initiative_id = ${initiativeId}::uuid
       AND s.indicator_id = t.indicator_id AND s.period_key = t.period_key`;
  await tx.$executeRaw`
    WITH touched AS (
      SELECT DISTINCT t.indicator_id, t.period_key, i.aggregation_rule::text AS rule,
             CASE i.value_kind WHEN 'percent' THEN 100 WHEN 'rate' THEN coalesce(i.rate_base, 1)
                               ELSE 1 END AS factor,
             p.start_on
        FROM unnest(${indicators}::uuid[], ${periods}::text[]) AS t(indicator_id, period_key)
        JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = t.indicator_id
        JOIN reporting_period p
          ON p.initiative_id = ${initiativeId}::uuid AND p.period_key = t.period_key),
    expected AS (
      SELECT r.indicator_id, count(*)::int AS reporters
        FROM reporter r
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.ended_at IS NULL
         AND r.indicator_id = ANY (${indicators}::uuid[])
       GROUP BY r.indicator_id),
    approved AS (
      SELECT o.*, t.rule, t.factor, t.start_on,
             bool_or(o.place_code = '') OVER (
               PARTITION BY o.indicator_id, o.period_key, o.category_key) AS has_whole
        FROM touched t
        JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
         AND o.indicator_id = t.indicator_id AND o.period_key = t.period_key
        JOIN report r ON r.initiative_id = o.initiative_id AND r.id = o.report_id
       WHERE r.state = 'approved' AND o.availability = 'reported'),
    -- Each value counts for its own place, and for the whole place unless the whole has its own.
    placed AS (
      SELECT a.*, a.place_code AS target_place FROM approved a
      UNION ALL
      SELECT a.*, '' FROM approved a
       WHERE a.place_code <> '' AND a.rule <> 'none' AND NOT a.has_whole),
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
       GROUP BY indicator_id, target_place, category_key, period_key, rule, factor, start_on)
    INSERT INTO series_point (initiative_id, indicator_id, place_code, category_key, period_key,
           period_start_on, value, numerator, denominator, reporters_included, reporters_expected,
           is_illustrative, updated_at)
    SELECT ${initiativeId}::uuid, s.indicator_id, s.target_place, s.category_key, s.period_key, s.start_on,
           CASE s.rule
             WHEN 'sum' THEN s.total
             WHEN 'ratio' THEN s.numerators * s.factor / nullif(s.denominators, 0)
             WHEN 'weighted_mean' THEN s.weighted / nullif(s.weights, 0)
             WHEN 'minimum' THEN s.least
             WHEN 'maximum' THEN s.most
             ELSE s.newest END,
           CASE WHEN s.rule IN ('minimum', 'maximum') THEN NULL
                WHEN s.rule IN ('latest', 'none') THEN s.newest_numerator ELSE s.numerators END,
           CASE WHEN s.rule IN ('minimum', 'maximum') THEN NULL
                WHEN s.rule IN ('latest', 'none') THEN s.newest_denominator ELSE s.denominators END,
           s.included, coalesce(e.reporters, 0), s.illustrative, ${now}
      FROM sums s LEFT JOIN expected e ON e.indicator_id = s.indicator_id
     WHERE s.rule <> 'none' OR s.values = 1 OR s.target_place <> ''`;
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
