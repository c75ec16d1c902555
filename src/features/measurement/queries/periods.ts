import { may } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The reporting periods, newest first, with how many reports each has in which state. */
export type PeriodsView = {
  readonly periods: readonly {
    readonly id: string;
    readonly periodKey: string;
    readonly state: "open" | "locked";
    readonly dueOn: string | null;
    /** Reports that are asked for: each reporter of each agreed indicator of this frequency. */
    readonly expected: number;
    readonly approved: number;
    readonly submitted: number;
    readonly begun: number;
  }[];
  readonly can: { readonly open: boolean; readonly lock: boolean };
};

export const listPeriods = query(
  "reporting_period.read",
  async ({ initiativeId, actor }, _filter: null): Promise<PeriodsView> => {
    const periods = await db().$queryRaw<PeriodsView["periods"][number][]>`
      SELECT p.id, p.period_key AS "periodKey", p.state::text AS state, p.due_on::text AS "dueOn",
             (SELECT count(*)::int FROM reporter a
                JOIN indicator i ON i.initiative_id = a.initiative_id AND i.id = a.indicator_id
                 AND i.state = 'agreed' AND i.frequency = p.kind
               WHERE a.initiative_id = p.initiative_id AND a.ended_at IS NULL) AS expected,
             count(r.id) FILTER (WHERE r.state = 'approved')::int AS approved,
             count(r.id) FILTER (WHERE r.state IN ('submitted', 'checked'))::int AS submitted,
             count(r.id) FILTER (WHERE r.state IN ('draft', 'returned'))::int AS begun
        FROM reporting_period p
        LEFT JOIN report r ON r.initiative_id = p.initiative_id AND r.period_key = p.period_key
       WHERE p.initiative_id = ${initiativeId}::uuid
       GROUP BY p.initiative_id, p.id, p.period_key, p.kind, p.state, p.due_on, p.start_on
       ORDER BY p.start_on DESC, p.period_key`;
    return {
      periods,
      can: { open: may(actor, "reporting_period.open"), lock: may(actor, "reporting_period.lock") },
    };
  },
);
