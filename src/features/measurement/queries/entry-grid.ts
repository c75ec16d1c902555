import { may } from "@/domain/access/policy";
import type { AggregationRule } from "@/domain/measurement/aggregation";
import type { ReportState } from "@/domain/measurement/report-state";
import { reportingQuery } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";
import { categoryNames } from "../category/facts";

/** One row of the entry grid: an indicator, or one of its groups, for one place and period. */
export type EntryRow = {
  readonly indicatorId: string;
  readonly periodKey: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly valueKind: string;
  readonly rateBase: number | null;
  readonly decimals: number;
  readonly bareValueAllowed: boolean;
  readonly naturalLimit: string | null;
  readonly aggregationRule: AggregationRule | null;
  readonly takesParts: boolean;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly placeCode: string;
  readonly placeName: string;
  readonly categoryKey: string;
  readonly categoryName: string;
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
  /** The stored value, where there is one, for its history; and what was said of it last. */
  readonly observationId: string | null;
  readonly comments: number;
  readonly lastComment: string | null;
};

/** What one stakeholder reports for one period, or on one indicator for several, with what it said before. */
export type EntryGridView = {
  readonly stakeholderId: string;
  readonly organization: string;
  readonly periods: readonly { readonly key: string; readonly dueOn: string | null }[];
  /** The period that is shown; null where one indicator is shown for several. */
  readonly periodKey: string | null;
  /** The indicator that is shown for several periods, with how many periods there are besides those shown. */
  readonly indicator: { readonly id: string; readonly name: string; readonly more: number } | null;
  /** The indicators that are owed for more than one period. */
  readonly severalOwed: readonly {
    readonly id: string;
    readonly name: string;
    readonly periods: number;
  }[];
  readonly reports: readonly {
    readonly id: string;
    readonly indicatorId: string;
    readonly periodKey: string;
    /** How many values stand in it: without any it is not handed in. */
    readonly values: number;
    readonly state: ReportState;
    readonly returnNote: string | null;
  }[];
  readonly rows: readonly EntryRow[];
  readonly can: { readonly record: boolean; readonly submit: boolean };
};

const historyLength = 12;
const mostPeriods = 24;

type AskedRow = {
  readonly key: string;
  readonly dueOn: string | null;
  readonly indicatorId: string;
  readonly name: string;
  readonly isOwing: boolean;
};

/** Which sheet is meant: one period, the first that is owed where none is named, or one indicator for the periods it is owed for. */
function sheetOf(
  asking: readonly AskedRow[],
  filter: { readonly periodKey: string | null; readonly indicatorId?: string | null },
) {
  const periods = [...new Map(asking.map(({ key, dueOn }) => [key, { key, dueOn }])).values()];
  const owing = asking.filter(({ isOwing }) => isOwing);
  const owedOf = new Map<string, { id: string; name: string; keys: string[] }>();
  for (const { indicatorId: id, name, key } of owing) {
    const own = owedOf.get(id) ?? { id, name, keys: [] };
    own.keys.push(key);
    owedOf.set(id, own);
  }
  const severalOwed = [...owedOf.values()]
    .filter(({ keys }) => keys.length > 1)
    .map(({ id, name, keys }) => ({ id, name, periods: keys.length }));
  const several = owedOf.get(filter.indicatorId ?? "");
  if (several) {
    const { id, name, keys } = several;
    const wanted = keys.slice(0, mostPeriods);
    const indicator = { id, name, more: keys.length - wanted.length };
    return { periods, severalOwed, wanted, periodKey: null, indicator };
  }
  const period = periods.find(({ key }) => key === filter.periodKey) ?? owing[0] ?? periods[0];
  const periodKey = period?.key ?? null;
  return { periods, severalOwed, wanted: periodKey ? [periodKey] : [], periodKey, indicator: null };
}

export const getEntryGrid = reportingQuery(
  "entry_grid.read",
  async (
    scope,
    filter: { periodKey: string | null; indicatorId?: string | null },
  ): Promise<EntryGridView> => {
    const { initiativeId, actor } = scope;
    const { stakeholderId } = actor;
    const asking = await db().$queryRaw<AskedRow[]>`
      SELECT p.period_key AS key, p.due_on::text AS "dueOn", i.id AS "indicatorId", i.name,
             t.id IS NULL OR t.state IN ('draft', 'returned') AS "isOwing"
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
       ORDER BY p.due_on NULLS LAST, p.start_on, i.code`;
    const { periods, severalOwed, wanted, periodKey, indicator } = sheetOf(asking, filter);
    const [organization, reports, rows] = await Promise.all([
      db().stakeholder.findUniqueOrThrow({
        where: { initiativeId_id: { initiativeId, id: stakeholderId } },
        select: { organization: { select: { name: true } } },
      }),
      db().report.findMany({
        where: {
          ...{ initiativeId, stakeholderId, periodKey: { in: wanted } },
          ...(indicator ? { indicatorId: indicator.id } : {}),
        },
        select: {
          ...{ id: true, indicatorId: true, periodKey: true, state: true, returnNote: true },
          _count: {
            select: { observations: { where: { availability: { not: "withdrawn" } } } },
          },
        },
        orderBy: { reportingPeriod: { startOn: "asc" } },
      }),
      db().$queryRaw<EntryRow[]>`
        WITH this AS (
          SELECT period_key, start_on, kind FROM reporting_period
           WHERE initiative_id = ${initiativeId}::uuid AND period_key = ANY (${wanted}::text[])),
        asked AS (
          SELECT i.* FROM indicator i
            JOIN reporter r ON r.initiative_id = i.initiative_id AND r.indicator_id = i.id
             AND r.stakeholder_id = ${stakeholderId}::uuid AND r.ended_at IS NULL
           WHERE i.initiative_id = ${initiativeId}::uuid AND i.state = 'agreed'
             AND i.frequency IN (SELECT kind FROM this)
             AND (${indicator?.id ?? null}::uuid IS NULL OR i.id = ${indicator?.id ?? null}::uuid)),
        cell AS (
          -- The whole, and every place and group this stakeholder has reported before.
          SELECT DISTINCT a.id AS indicator_id, o.place_code, o.category_key
            FROM asked a JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
             AND o.indicator_id = a.id AND o.stakeholder_id = ${stakeholderId}::uuid
             AND o.availability <> 'withdrawn'
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
              AND o.indicator_id = a.id AND o.stakeholder_id = ${stakeholderId}::uuid
              AND o.availability <> 'withdrawn'))
        SELECT a.id AS "indicatorId", this.period_key AS "periodKey", a.name, a.code, a.unit, a.value_kind::text AS "valueKind",
               a.rate_base AS "rateBase", a.decimals, a.bare_value_allowed AS "bareValueAllowed",
               trim_scale(a.natural_limit)::text AS "naturalLimit",
               a.aggregation_rule::text AS "aggregationRule",
               a.value_kind IN ('percent', 'rate', 'ratio') AND NOT (a.bare_value_allowed
                 AND last.numerator IS NULL AND cell.category_key = '') AS "takesParts",
               a.numerator_label AS "numeratorLabel", a.denominator_label AS "denominatorLabel",
               cell.place_code AS "placeCode", coalesce(pl.name, '') AS "placeName",
               cell.category_key AS "categoryKey",
               ${categoryNames(initiativeId, Prisma.sql`cell.category_key`)} AS "categoryName",
               coalesce(trim_scale(now.value)::text, '') AS value,
               coalesce(trim_scale(now.numerator)::text, '') AS numerator,
               coalesce(trim_scale(now.denominator)::text, '') AS denominator,
               coalesce(now.not_available_reason, '') AS reason, coalesce(now.note, '') AS note,
               coalesce(now.source, '') AS source,
               last.period_key AS "lastPeriod", trim_scale(last.value)::text AS "lastValue",
               trim_scale(last.numerator)::text AS "lastNumerator",
               trim_scale(last.denominator)::text AS "lastDenominator",
               coalesce(earlier.history, '{}') AS history, now.id AS "observationId",
               coalesce(said.comments, 0) AS comments, said.body AS "lastComment"
          FROM cell
          JOIN asked a ON a.id = cell.indicator_id
          JOIN this ON this.kind = a.frequency
          LEFT JOIN place pl ON pl.initiative_id = ${initiativeId}::uuid AND pl.code = cell.place_code
          -- What was taken back reads as missing (M2).
          LEFT JOIN observation now ON now.availability <> 'withdrawn' AND now.initiative_id = ${initiativeId}::uuid
           AND now.indicator_id = a.id AND now.stakeholder_id = ${stakeholderId}::uuid
           AND now.period_key = this.period_key AND now.place_code = cell.place_code
           AND now.category_key = cell.category_key
          LEFT JOIN LATERAL (
            SELECT o.period_key, o.value, o.numerator, o.denominator
              FROM observation o
              JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.period_key = o.period_key
             WHERE o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = a.id
               AND o.stakeholder_id = ${stakeholderId}::uuid AND o.place_code = cell.place_code
               AND o.category_key = cell.category_key AND o.availability = 'reported'
               AND p.start_on < this.start_on
             ORDER BY p.start_on DESC LIMIT 1) last ON true
          LEFT JOIN LATERAL (
            SELECT array_agg(trim_scale(e.value)::text ORDER BY e.start_on) AS history
              FROM (SELECT o.value, p.start_on FROM observation o
                      JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.period_key = o.period_key
                     WHERE o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = a.id
                       AND o.stakeholder_id = ${stakeholderId}::uuid AND o.place_code = cell.place_code
                       AND o.category_key = cell.category_key AND o.availability = 'reported'
                       AND o.value IS NOT NULL AND p.start_on < this.start_on
                     ORDER BY p.start_on DESC LIMIT ${historyLength}) e) earlier ON true
          LEFT JOIN LATERAL (
            SELECT count(*)::int AS comments,
                   (array_agg(c.body ORDER BY c.written_at DESC, c.id DESC))[1] AS body
              FROM comment c
             WHERE c.initiative_id = ${initiativeId}::uuid AND c.observation_id = now.id
               AND c.withdrawn_at IS NULL) said ON true
         ORDER BY a.is_core DESC, a.code, this.start_on, cell.place_code, cell.category_key`,
    ]);
    const own = { stakeholderId };
    return {
      ...{ stakeholderId, periods, periodKey, indicator, severalOwed, rows },
      reports: reports.map(({ _count, ...report }) => ({ ...report, values: _count.observations })),
      organization: organization.organization.name,
      can: {
        record: may(actor, "observation.record", own),
        submit: may(actor, "report.submit", own),
      },
    };
  },
);
