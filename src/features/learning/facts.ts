import type { ProgressMethod } from "@/domain/initiative/progress-method";
import { settingsOf } from "@/domain/initiative/settings";
import { readPeriod } from "@/domain/kernel/period-reader";
import { type Staleness, stalenessOf } from "@/domain/learning/staleness";
import { isProvisional } from "@/domain/measurement/aggregation";
import { type Accumulation, comparablePoints } from "@/domain/measurement/comparable-points";
import { isProgressStatus } from "@/domain/measurement/manual-status";
import {
  type OwnForecastPoint,
  type ShownForecast,
  shownForecast,
} from "@/domain/measurement/own-forecast";
import type {
  ProgressDirection,
  ProgressStatus,
} from "@/domain/measurement/progress/progress-question";
import { positionOfKey, standing } from "@/domain/measurement/progress/standing";
import { forecastOfSeries } from "@/domain/measurement/series-forecast";
import { comparisonOf } from "@/features/measurement/series/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn } from "@/platform/clock";
import type { Transaction } from "@/platform/db/client";

/** A point of an indicator's whole series, as the roll-up has it. */
export type StandingPoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
  readonly included: number;
  readonly expected: number;
  readonly isProvisional: boolean;
};

/** Where an indicator stands now: judged, forecast, and how old and whole its latest value is. */
export type IndicatorStanding = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly level: string;
  readonly outcomeId: string | null;
  readonly isIllustrative: boolean;
  readonly points: readonly StandingPoint[];
  readonly latest: (StandingPoint & { readonly value: string }) | null;
  readonly status: ProgressStatus;
  readonly score: number | null;
  readonly isManual: boolean;
  readonly target: OwnForecastPoint | null;
  readonly forecast: ShownForecast | null;
  readonly staleness: Staleness;
  readonly overduePeriodKey: string | null;
};

type IndicatorRow = Pick<
  IndicatorStanding,
  "id" | "code" | "name" | "unit" | "decimals" | "level" | "outcomeId" | "isIllustrative"
> & {
  readonly direction: ProgressDirection | null;
  readonly valueKind: string;
  readonly method: ProgressMethod;
  readonly settings: unknown;
  readonly baselinePeriodKey: string | null;
  readonly baselineValue: string | null;
  readonly naturalLimit: string | null;
  readonly bandLow: string | null;
  readonly bandHigh: string | null;
  readonly accumulation: Accumulation;
  readonly yearStartMonth: number;
  readonly seriesBreaks: readonly {
    readonly periodKey: string;
    readonly isBaselineRestated: boolean;
  }[];
  readonly targets: readonly OwnForecastPoint[];
  readonly manualStatus: string | null;
  readonly ownForecast: readonly OwnForecastPoint[];
  readonly isAskedSince: boolean;
  readonly overduePeriodKey: string | null;
  readonly points: readonly PointRow[];
};

type PointRow = Omit<StandingPoint, "position" | "isProvisional">;

type Reader = Pick<Transaction, "$queryRaw">;

/**
 * The agreed indicators with all that judges them and their whole series from the roll-up (M9): the
 * core ones, or the one that is named. One statement, O(points shown).
 */
async function indicatorRows(
  tx: Reader,
  initiativeId: string,
  indicatorId: string | null,
  today: string,
): Promise<IndicatorRow[]> {
  return tx.$queryRaw<IndicatorRow[]>`
    SELECT i.id, i.code, i.name, i.unit, i.decimals, i.level::text AS level,
           i.outcome_id AS "outcomeId", i.is_illustrative AS "isIllustrative",
           i.direction::text AS direction, i.value_kind::text AS "valueKind",
           coalesce(i.progress_method, n.progress_method)::text AS method, n.settings,
           i.baseline_period_key AS "baselinePeriodKey",
           trim_scale(i.baseline_value)::text AS "baselineValue",
           trim_scale(i.natural_limit)::text AS "naturalLimit",
           trim_scale(i.band_low)::text AS "bandLow", trim_scale(i.band_high)::text AS "bandHigh",
           i.accumulation::text AS accumulation, i.year_start_month AS "yearStartMonth",
           coalesce((SELECT jsonb_agg(jsonb_build_object('periodKey', b.period_key,
                       'isBaselineRestated', b.is_baseline_restated))
              FROM series_break b WHERE b.initiative_id = i.initiative_id
               AND b.indicator_id = i.id), '[]') AS "seriesBreaks",
           coalesce((SELECT jsonb_agg(jsonb_build_object('periodKey', t.period_key,
                       'value', trim_scale(t.value)::text))
              FROM indicator_target t WHERE t.initiative_id = i.initiative_id
               AND t.indicator_id = i.id AND t.category_key = ''), '[]') AS targets,
           (SELECT m.status FROM manual_status m WHERE m.initiative_id = i.initiative_id
               AND m.indicator_id = i.id AND m.withdrawn_at IS NULL
             ORDER BY m.stated_on DESC LIMIT 1) AS "manualStatus",
           coalesce((SELECT jsonb_agg(jsonb_build_object('periodKey', p.period_key,
                       'value', trim_scale(p.value)::text))
              FROM indicator_forecast f JOIN indicator_forecast_point p
                ON p.initiative_id = f.initiative_id AND p.indicator_forecast_id = f.id
             WHERE f.initiative_id = i.initiative_id AND f.indicator_id = i.id
               AND f.ended_at IS NULL), '[]') AS "ownForecast",
           coalesce(later.asked, false) AS "isAskedSince", later.overdue AS "overduePeriodKey",
           coalesce(series.points, '[]') AS points
      FROM indicator i
      JOIN initiative n ON n.id = i.initiative_id
      LEFT JOIN LATERAL (
        SELECT max(s.period_start_on) FILTER (WHERE s.value IS NOT NULL) AS latest,
               jsonb_agg(jsonb_build_object('periodKey', s.period_key,
                 'value', trim_scale(s.value)::text, 'included', s.reporters_included,
                 'expected', s.reporters_expected) ORDER BY s.period_start_on) AS points
          FROM series_point s
         WHERE s.initiative_id = i.initiative_id AND s.indicator_id = i.id
           AND s.place_code = '' AND s.category_key = '') series ON true
      LEFT JOIN LATERAL (
        SELECT bool_or(true) AS asked,
               (array_agg(p.period_key ORDER BY p.start_on)
                  FILTER (WHERE p.due_on < ${today}::date))[1] AS overdue
          FROM reporting_period p
         WHERE p.initiative_id = i.initiative_id AND p.kind = i.frequency
           AND p.start_on > coalesce(series.latest, '-infinity'::date)) later ON true
     WHERE i.initiative_id = ${initiativeId}::uuid AND i.state = 'agreed'
       AND CASE WHEN ${indicatorId}::uuid IS NULL THEN i.is_core
                ELSE i.id = ${indicatorId}::uuid END
     ORDER BY i.code`;
}

function standingOf(row: IndicatorRow, today: string): IndicatorStanding {
  const { coverageNeededPercent, forecastPoints } = settingsOf(row.settings);
  const points = row.points.map((point) => ({
    ...point,
    position: positionOfKey(point.periodKey),
    isProvisional: isProvisional(point.included, point.expected, coverageNeededPercent),
  }));
  const last = points.findLast(({ value }) => value !== null);
  const latest = last && last.value !== null ? { ...last, value: last.value } : null;
  const targets = row.targets.map((one) => ({ ...one, position: positionOfKey(one.periodKey) }));
  const target = targets.sort((a, b) => a.position - b.position).at(-1);
  const { baselinePeriodKey, baselineValue, manualStatus } = row;
  const comparison = comparisonOf(row);
  const judged = standing(
    {
      ...{ direction: row.direction, method: row.method, targets: row.targets },
      baseline:
        baselinePeriodKey === null ? null : { periodKey: baselinePeriodKey, value: baselineValue },
      ...{ limit: row.naturalLimit, bandLow: row.bandLow, bandHigh: row.bandHigh },
      comparison,
    },
    points,
  );
  const computed = forecastOfSeries(
    {
      ...{ valueKind: row.valueKind, naturalLimit: row.naturalLimit },
      targets: targets.map(({ position }) => ({ position, categoryKey: "" })),
    },
    comparablePoints(comparison, points),
    forecastPoints,
  );
  const isManual = manualStatus !== null && isProgressStatus(manualStatus);
  return {
    ...{ id: row.id, code: row.code, name: row.name, unit: row.unit, decimals: row.decimals },
    ...{ level: row.level, outcomeId: row.outcomeId, isIllustrative: row.isIllustrative },
    ...{ points, latest, isManual },
    status: isManual ? manualStatus : judged.status,
    score: isManual ? null : judged.score,
    target: target ? { periodKey: target.periodKey, value: target.value } : null,
    forecast: shownForecast(row.ownForecast, computed, latest?.position ?? null),
    staleness: stalenessOf({
      latest: latest ? readPeriod(latest.periodKey) : null,
      ...{ isAskedSince: row.isAskedSince, overduePeriodKey: row.overduePeriodKey, today },
    }),
    overduePeriodKey: row.overduePeriodKey,
  };
}

/** Where the core indicators stand now, or the one indicator that is named. One statement at any size. */
export async function standingsOf(
  tx: Reader,
  { initiativeId, timeZone }: InitiativeScope,
  now: Date,
  indicatorId: string | null = null,
): Promise<readonly IndicatorStanding[]> {
  const today = dateIn(timeZone, now);
  const rows = await indicatorRows(tx, initiativeId, indicatorId, today);
  return rows.map((row) => standingOf(row, today));
}
