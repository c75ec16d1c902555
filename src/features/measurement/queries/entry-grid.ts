import { may } from "@/domain/access/policy";
import type { AggregationRule } from "@/domain/measurement/aggregation";
import { reportingQuery } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** One row of the entry grid: an indicator, or one of its groups, for one place. */
export type EntryRow = {
  readonly indicatorId: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly valueKind: string;
  readonly rateBase: number | null;
  readonly decimals: number;
  readonly bareValueAllowed: boolean;
  readonly aggregationRule: AggregationRule | null;
  readonly takesParts: boolean;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly placeCode: string;
  readonly placeName: string;
  readonly categoryKey: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly reason: string;
  readonly note: string;
  readonly source: string;
  readonly lastPeriod: string | null;
  readonly lastValue: string | null;
  readonly lastNumerator: string | null;
  readonly lastDenominator: string | null;
  /** What this cell said in earlier periods, oldest first: what a jump is judged against (M5). */
  readonly history: readonly string[];
};

/** What one stakeholder reports for one period, with what it said before. */
export type EntryGridView = {
  readonly stakeholderId: string;
  readonly organization: string;
  readonly periods: readonly { readonly key: string; readonly dueOn: string | null }[];
  readonly periodKey: string | null;
  readonly reports: readonly {
    readonly id: string;
    readonly indicatorId: string;
    readonly state: string;
    readonly returnNote: string | null;
  }[];
  readonly rows: readonly EntryRow[];
  readonly can: { readonly record: boolean; readonly submit: boolean };
};

const historyLength = 12;

export const getEntryGrid = reportingQuery(
  "entry_grid.read",
  async (scope, filter: { periodKey: string | null }): Promise<EntryGridView> => {
    const { initiativeId, actor } = scope;
    const { stakeholderId } = actor;
    const periods = await db().$queryRaw<{ key: string; dueOn: string | null; isOwing: boolean }[]>`
      SELECT p.period_key AS key, p.due_on::text AS "dueOn",
             bool_or(t.id IS NULL OR t.state IN ('draft', 'returned')) AS "isOwing"
        FROM reporting_period p
        JOIN indicator i ON i.initiative_id = p.initiative_id AND i.frequency = p.kind AND i.state = 'agreed'
        JOIN reporter r ON r.initiative_id = i.initiative_id AND r.indicator_id = i.id
         AND r.stakeholder_id = ${stakeholderId}::uuid AND r.ended_at IS NULL
        LEFT JOIN report t ON t.initiative_id = i.initiative_id AND t.indicator_id = i.id
         AND t.period_key = p.period_key AND t.stakeholder_id = r.stakeholder_id
       WHERE p.initiative_id = ${initiativeId}::uuid
         AND (p.state = 'open' OR EXISTS (
           SELECT FROM reporting_exception e
            WHERE e.initiative_id = p.initiative_id AND e.period_key = p.period_key
              AND e.stakeholder_id = ${stakeholderId}::uuid AND e.withdrawn_at IS NULL
              AND e.until_on >= ${dateIn(scope.timeZone, now())}::date))
       GROUP BY p.period_key, p.due_on, p.start_on
       ORDER BY p.due_on NULLS LAST, p.start_on`;
    const asked = periods.find(({ key }) => key === filter.periodKey);
    const period = asked ?? periods.find(({ isOwing }) => isOwing) ?? periods[0];
    const periodKey = period?.key ?? null;
    const [organization, reports, rows] = await Promise.all([
      db().stakeholder.findUniqueOrThrow({
        where: { initiativeId_id: { initiativeId, id: stakeholderId } },
        select: { organization: { select: { name: true } } },
      }),
      db().report.findMany({
        where: { initiativeId, stakeholderId, periodKey: periodKey ?? "" },
        select: { id: true, indicatorId: true, state: true, returnNote: true },
      }),
      db().$queryRaw<EntryRow[]>`
        WITH asked AS (
          SELECT i.* FROM indicator i
            JOIN reporter r ON r.initiative_id = i.initiative_id AND r.indicator_id = i.id
             AND r.stakeholder_id = ${stakeholderId}::uuid AND r.ended_at IS NULL
            JOIN reporting_period p ON p.initiative_id = i.initiative_id
             AND p.period_key = ${periodKey ?? ""} AND p.kind = i.frequency
           WHERE i.initiative_id = ${initiativeId}::uuid AND i.state = 'agreed'),
        cell AS (
          -- The whole, and every place and group this stakeholder has reported before.
          SELECT DISTINCT a.id AS indicator_id, o.place_code, o.category_key
            FROM asked a JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
             AND o.indicator_id = a.id AND o.stakeholder_id = ${stakeholderId}::uuid
          UNION
          SELECT a.id, '', own.category_key FROM asked a
           CROSS JOIN LATERAL (
             -- Who reports for the first time is asked for the whole and for each group of the passport.
             SELECT '' AS category_key
             UNION ALL
             SELECT d.code || ':' || c.code FROM indicator_dimension x
               JOIN dimension d ON d.initiative_id = x.initiative_id AND d.id = x.dimension_id
               JOIN category c ON c.initiative_id = d.initiative_id AND c.dimension_id = d.id
              WHERE x.initiative_id = ${initiativeId}::uuid AND x.indicator_id = a.id) own
           WHERE NOT EXISTS (SELECT FROM observation o WHERE o.initiative_id = ${initiativeId}::uuid
              AND o.indicator_id = a.id AND o.stakeholder_id = ${stakeholderId}::uuid))
        SELECT a.id AS "indicatorId", a.name, a.code, a.unit, a.value_kind::text AS "valueKind",
               a.rate_base AS "rateBase", a.decimals, a.bare_value_allowed AS "bareValueAllowed",
               a.aggregation_rule::text AS "aggregationRule",
               a.value_kind IN ('percent', 'rate', 'ratio') AND NOT (a.bare_value_allowed
                 AND last.numerator IS NULL AND cell.category_key = '') AS "takesParts",
               a.numerator_label AS "numeratorLabel", a.denominator_label AS "denominatorLabel",
               cell.place_code AS "placeCode", coalesce(pl.name, '') AS "placeName",
               cell.category_key AS "categoryKey",
               coalesce(trim_scale(now.value)::text, '') AS value,
               coalesce(trim_scale(now.numerator)::text, '') AS numerator,
               coalesce(trim_scale(now.denominator)::text, '') AS denominator,
               coalesce(now.not_available_reason, '') AS reason, coalesce(now.note, '') AS note,
               coalesce(now.source, '') AS source,
               last.period_key AS "lastPeriod", trim_scale(last.value)::text AS "lastValue",
               trim_scale(last.numerator)::text AS "lastNumerator",
               trim_scale(last.denominator)::text AS "lastDenominator",
               coalesce(earlier.history, '{}') AS history
          FROM cell
          JOIN asked a ON a.id = cell.indicator_id
          LEFT JOIN place pl ON pl.initiative_id = ${initiativeId}::uuid AND pl.code = cell.place_code
          -- What was taken back reads as missing (M2).
          LEFT JOIN observation now ON now.availability <> 'withdrawn' AND now.initiative_id = ${initiativeId}::uuid
           AND now.indicator_id = a.id AND now.stakeholder_id = ${stakeholderId}::uuid
           AND now.period_key = ${periodKey ?? ""} AND now.place_code = cell.place_code
           AND now.category_key = cell.category_key
          LEFT JOIN LATERAL (
            SELECT o.period_key, o.value, o.numerator, o.denominator
              FROM observation o
              JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.period_key = o.period_key
              JOIN reporting_period this ON this.initiative_id = o.initiative_id
               AND this.period_key = ${periodKey ?? ""}
             WHERE o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = a.id
               AND o.stakeholder_id = ${stakeholderId}::uuid AND o.place_code = cell.place_code
               AND o.category_key = cell.category_key AND o.availability = 'reported'
               AND p.start_on < this.start_on
             ORDER BY p.start_on DESC LIMIT 1) last ON true
          LEFT JOIN LATERAL (
            SELECT array_agg(trim_scale(e.value)::text ORDER BY e.start_on) AS history
              FROM (SELECT o.value, p.start_on FROM observation o
                      JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.period_key = o.period_key
                      JOIN reporting_period this ON this.initiative_id = o.initiative_id
                       AND this.period_key = ${periodKey ?? ""}
                     WHERE o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = a.id
                       AND o.stakeholder_id = ${stakeholderId}::uuid AND o.place_code = cell.place_code
                       AND o.category_key = cell.category_key AND o.availability = 'reported'
                       AND o.value IS NOT NULL AND p.start_on < this.start_on
                     ORDER BY p.start_on DESC LIMIT ${historyLength}) e) earlier ON true
         ORDER BY a.is_core DESC, a.code, cell.place_code, cell.category_key`,
    ]);
    const own = { stakeholderId };
    return {
      ...{ stakeholderId, periods, periodKey, reports, rows },
      organization: organization.organization.name,
      can: {
        record: may(actor, "observation.record", own),
        submit: may(actor, "report.submit", own),
      },
    };
  },
);
