import { may } from "@/domain/access/policy";
import type { PeriodKind } from "@/domain/kernel/period";
import {
  completeness,
  type ExpectedReport,
  type HealthKind,
  healthKind,
  isExpectedBy,
  staleness,
  timeliness,
} from "@/domain/measurement/data-health";
import { implausible } from "@/domain/measurement/plausibility";
import { isOwed } from "@/domain/measurement/reporting-calendar";
import { query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** How whole, how timely and how far in question some reports are. */
export type ReportHealth = {
  readonly complete: { readonly reported: number; readonly expected: number };
  readonly timely: {
    readonly onTime: number;
    readonly judged: number;
    readonly medianDays: number | null;
  };
  readonly overdue: number;
  readonly returned: number;
};

/** One indicator in one of its last periods. */
export type HealthCell = {
  readonly periodKey: string;
  readonly periodId: string;
  readonly kind: HealthKind;
  readonly handedIn: number;
  readonly asked: number;
};

/** The health of one indicator's data. */
export type IndicatorHealth = ReportHealth & {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly cells: readonly HealthCell[];
  /** Periods that have ended since the last one with an approved value. */
  readonly stalePeriods: number;
  readonly latestPeriodKey: string | null;
  readonly jumps: number;
};

/** The health of what one stakeholder reports. */
export type ReporterHealth = ReportHealth & {
  readonly stakeholderId: string;
  readonly organization: string;
};

/** Whether the numbers are kept alive: by indicator, over the last periods of each frequency, and by reporter. */
export type DataHealthView = {
  readonly frequencies: readonly {
    readonly kind: PeriodKind;
    readonly periods: readonly { readonly id: string; readonly periodKey: string }[];
    readonly indicators: readonly IndicatorHealth[];
  }[];
  readonly reporters: readonly ReporterHealth[];
  readonly can: { readonly review: boolean };
};

type PeriodRow = {
  id: string;
  periodKey: string;
  kind: PeriodKind;
  startOn: string;
  endOn: string;
  place: number;
};
type IndicatorRow = {
  id: string;
  name: string;
  code: string;
  kind: PeriodKind;
  latestPeriodKey: string | null;
  latestStartOn: string | null;
};
type ReportRow = ExpectedReport & {
  indicatorId: string;
  stakeholderId: string;
  organization: string;
  periodKey: string;
};

const shownPeriods = 8;
const historyLength = 12;
const mostQuestions = 5000;

function healthOf(reports: readonly ReportRow[], today: string): ReportHealth {
  return {
    complete: completeness(reports, today),
    timely: timeliness(reports),
    overdue: reports.filter((one) => isOwed(one.state) && isExpectedBy(one, today)).length,
    returned: reports.filter(({ state }) => state === "returned").length,
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own) own.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export const getDataHealth = query(
  "data_health.read",
  async ({ initiativeId, actor, timeZone }, _filter: null): Promise<DataHealthView> => {
    const today = dateIn(timeZone, now());
    const [periods, indicators, reports, questions] = await Promise.all([
      db().$queryRaw<PeriodRow[]>`
        SELECT id, period_key AS "periodKey", kind::text AS kind, start_on::text AS "startOn",
               end_on::text AS "endOn",
               row_number() OVER (PARTITION BY kind ORDER BY start_on DESC, period_key DESC)::int AS place
          FROM reporting_period
         WHERE initiative_id = ${initiativeId}::uuid AND start_on <= ${today}::date
         ORDER BY start_on, period_key`,
      db().$queryRaw<IndicatorRow[]>`
        SELECT i.id, i.name, i.code, i.frequency::text AS kind, latest.period_key AS "latestPeriodKey",
               latest.start_on::text AS "latestStartOn"
          FROM indicator i
          LEFT JOIN LATERAL (
            -- Each period is asked for an approved report, not each report for its period.
            SELECT p.period_key, p.start_on FROM reporting_period p
             WHERE p.initiative_id = i.initiative_id
               AND EXISTS (SELECT FROM report r
                    WHERE r.initiative_id = p.initiative_id AND r.indicator_id = i.id
                      AND r.period_key = p.period_key AND r.state = 'approved')
             ORDER BY p.start_on DESC, p.period_key DESC LIMIT 1) latest ON true
         WHERE i.initiative_id = ${initiativeId}::uuid AND i.state = 'agreed' AND i.frequency IS NOT NULL
         ORDER BY i.is_core DESC, i.code`,
      db().$queryRaw<ReportRow[]>`
        WITH period AS (
          SELECT * FROM (
            SELECT p.*, row_number() OVER (PARTITION BY p.kind ORDER BY p.start_on DESC, p.period_key DESC) AS place
              FROM reporting_period p
             WHERE p.initiative_id = ${initiativeId}::uuid AND p.start_on <= ${today}::date) numbered
           WHERE place <= ${shownPeriods})
        -- Who was asked owes each period that ended since; what was reported before is counted too.
        SELECT a.indicator_id AS "indicatorId", a.stakeholder_id AS "stakeholderId",
               o.name AS organization, p.period_key AS "periodKey",
               coalesce(r.state::text, 'missing') AS state, p.due_on::text AS "dueOn",
               p.end_on::text AS "endOn", (first.taken_at AT TIME ZONE ${timeZone})::date::text AS "submittedOn"
          FROM reporter a
          JOIN indicator i ON i.initiative_id = a.initiative_id AND i.id = a.indicator_id AND i.state = 'agreed'
          JOIN period p ON p.kind = i.frequency
          JOIN stakeholder s ON s.initiative_id = a.initiative_id AND s.id = a.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          LEFT JOIN report r ON r.initiative_id = a.initiative_id AND r.indicator_id = a.indicator_id
           AND r.stakeholder_id = a.stakeholder_id AND r.period_key = p.period_key
          LEFT JOIN LATERAL (
            SELECT min(t.taken_at) AS taken_at FROM report_step t
             WHERE t.initiative_id = r.initiative_id AND t.report_id = r.id AND t.step = 'submit') first ON true
         WHERE a.initiative_id = ${initiativeId}::uuid
           AND (r.id IS NOT NULL OR (a.ended_at IS NULL AND (p.state = 'open' OR p.end_on >= a.assigned_at::date)))`,
      db().$queryRaw<{ indicatorId: string; value: string; history: string[] }[]>`
        SELECT b.indicator_id AS "indicatorId", trim_scale(b.value)::text AS value, e.history
          FROM report r
          JOIN reporting_period rp ON rp.initiative_id = r.initiative_id AND rp.period_key = r.period_key
          JOIN observation b ON b.initiative_id = r.initiative_id AND b.report_id = r.id
           AND b.availability = 'reported' AND b.value IS NOT NULL
          JOIN LATERAL (
            SELECT array_agg(trim_scale(x.value)::text) AS history
              FROM (SELECT y.value FROM observation y
                      JOIN reporting_period yp ON yp.initiative_id = y.initiative_id AND yp.period_key = y.period_key
                     WHERE y.initiative_id = b.initiative_id AND y.indicator_id = b.indicator_id
                       AND y.stakeholder_id = b.stakeholder_id AND y.place_code = b.place_code
                       AND y.category_key = b.category_key AND y.availability = 'reported'
                       AND y.value IS NOT NULL AND yp.start_on < rp.start_on
                     ORDER BY yp.start_on DESC LIMIT ${historyLength}) x) e ON e.history IS NOT NULL
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.state IN ('submitted', 'checked')
         ORDER BY r.submitted_at LIMIT ${mostQuestions}`,
    ]);
    const jumps = grouped(
      questions.filter(({ history, value }) => implausible(history, value) !== null),
      ({ indicatorId }) => indicatorId,
    );
    const byIndicator = grouped(reports, ({ indicatorId }) => indicatorId);
    const kinds = [...new Set(indicators.map(({ kind }) => kind))];
    return {
      frequencies: kinds.map((kind) => {
        const all = periods.filter((period) => period.kind === kind);
        const shown = all.filter(({ place }) => place <= shownPeriods);
        return {
          kind,
          periods: shown.map(({ id, periodKey }) => ({ id, periodKey })),
          indicators: indicators
            .filter((indicator) => indicator.kind === kind)
            .map(({ id, name, code, latestPeriodKey, latestStartOn }) => {
              const own = byIndicator.get(id) ?? [];
              const byPeriod = grouped(own, ({ periodKey }) => periodKey);
              return {
                ...{ id, name, code, latestPeriodKey, ...healthOf(own, today) },
                jumps: jumps.get(id)?.length ?? 0,
                stalePeriods: staleness(all, latestStartOn, today),
                cells: shown.map(({ id: periodId, periodKey }) => {
                  const asked = byPeriod.get(periodKey) ?? [];
                  return {
                    ...{ periodKey, periodId, kind: healthKind(asked, today) },
                    handedIn: asked.filter(({ state }) => !isOwed(state)).length,
                    asked: asked.length,
                  };
                }),
              };
            }),
        };
      }),
      reporters: [...grouped(reports, ({ stakeholderId }) => stakeholderId).values()]
        .map((own) => ({
          stakeholderId: own[0]?.stakeholderId ?? "",
          organization: own[0]?.organization ?? "",
          ...healthOf(own, today),
        }))
        .sort((a, b) => b.overdue - a.overdue || a.organization.localeCompare(b.organization)),
      can: { review: may(actor, "report.approve") },
    };
  },
);
