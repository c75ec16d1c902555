import { z } from "zod";
import { may } from "@/domain/access/policy";
import type { PeriodKind } from "@/domain/kernel/period";
import { query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** One period of the calendar with how many of its reports are where. */
export type CalendarPeriod = {
  readonly id: string;
  readonly periodKey: string;
  readonly kind: PeriodKind;
  readonly state: "open" | "locked";
  readonly startOn: string;
  readonly endOn: string;
  readonly dueOn: string | null;
  /** Reports that are asked for: each reporter of each agreed indicator of this frequency. */
  readonly expected: number;
  readonly approved: number;
  readonly submitted: number;
  readonly begun: number;
  /** Stakeholders that may write into it although it is locked. */
  readonly exceptions: number;
};

/** The reporting calendar: by frequency, the newest periods first. */
export type PeriodsView = {
  readonly frequencies: readonly {
    readonly kind: PeriodKind;
    readonly periods: readonly CalendarPeriod[];
    /** The first day of the oldest period shown, where there are older ones. */
    readonly olderThan: string | null;
  }[];
  readonly can: { readonly open: boolean; readonly lock: boolean };
};

const shown = 24;

/** A day of the calendar, from an address anybody can write into. */
function dayOf(text: string | undefined): string | null {
  const day = z.iso.date().safeParse(text);
  return day.success && day.data >= "0001-01-01" ? day.data : null;
}

export const listPeriods = query(
  "reporting_period.read",
  async (
    { initiativeId, actor, timeZone },
    filter: { kind?: string | undefined; before?: string | undefined } | null,
  ): Promise<PeriodsView> => {
    const before = dayOf(filter?.before);
    const kind = filter?.kind ?? null;
    const periods = await db().$queryRaw<CalendarPeriod[]>`
      WITH page AS (
        SELECT * FROM (
          SELECT p.*, row_number() OVER (PARTITION BY p.kind ORDER BY p.start_on DESC, p.period_key DESC) AS place
            FROM reporting_period p
           WHERE p.initiative_id = ${initiativeId}::uuid
             AND (${kind}::text IS NULL OR p.kind::text = ${kind})
             AND (${before}::date IS NULL OR p.start_on < ${before}::date)) numbered
         WHERE place <= ${shown + 1}),
      asked AS (
        SELECT i.frequency AS kind, count(*)::int AS reports FROM reporter a
          JOIN indicator i ON i.initiative_id = a.initiative_id AND i.id = a.indicator_id
           AND i.state = 'agreed'
         WHERE a.initiative_id = ${initiativeId}::uuid AND a.ended_at IS NULL
         GROUP BY i.frequency)
      SELECT p.id, p.period_key AS "periodKey", p.kind::text AS kind, p.state::text AS state,
             p.start_on::text AS "startOn", p.end_on::text AS "endOn", p.due_on::text AS "dueOn",
             coalesce(a.reports, 0) AS expected, r.approved, r.submitted, r.begun,
             CASE WHEN p.state = 'open' THEN 0 ELSE
               (SELECT count(DISTINCT e.stakeholder_id)::int FROM reporting_exception e
                 WHERE e.initiative_id = p.initiative_id AND e.period_key = p.period_key
                   AND e.withdrawn_at IS NULL AND e.until_on >= ${dateIn(timeZone, now())}::date)
             END AS exceptions
        FROM page p
        LEFT JOIN asked a ON a.kind = p.kind
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE r.state = 'approved')::int AS approved,
                 count(*) FILTER (WHERE r.state IN ('submitted', 'checked'))::int AS submitted,
                 count(*) FILTER (WHERE r.state IN ('draft', 'returned'))::int AS begun
            FROM report r
           WHERE r.initiative_id = p.initiative_id AND r.period_key = p.period_key) r
       ORDER BY p.kind, p.place`;
    const kinds = [...new Set(periods.map((period) => period.kind))];
    return {
      frequencies: kinds.map((one) => {
        const all = periods.filter((period) => period.kind === one);
        const page = all.slice(0, shown);
        const olderThan = all.length > shown ? (page.at(-1)?.startOn ?? null) : null;
        return { kind: one, periods: page, olderThan };
      }),
      can: { open: may(actor, "reporting_period.open"), lock: may(actor, "reporting_period.lock") },
    };
  },
);
