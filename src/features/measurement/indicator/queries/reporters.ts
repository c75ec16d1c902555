import { afterOf, pageAfter, pageOf } from "@/platform/access/page-of";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** Who owes numbers for an indicator, a page at a time, and who could be asked to. */
export type ReportersView = {
  readonly reporters: readonly {
    readonly id: string;
    readonly organization: string;
    readonly approved: number;
    readonly latestPeriodKey: string | null;
  }[];
  /** After which reporter the next page begins; null on the last. */
  readonly next: string | null;
  /** Stakeholders that could report, but do not yet. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
};

const pageLength = 25;

export const listReporters = query(
  "indicator.read",
  async (
    { initiativeId },
    filter: { indicatorId: string; after?: string | undefined },
  ): Promise<ReportersView> => {
    const { indicatorId } = filter;
    const after = afterOf(filter.after);
    const [found, candidates] = await Promise.all([
      db().$queryRaw<ReportersView["reporters"][number][]>`
        WITH listed AS (
          SELECT r.id, r.stakeholder_id, o.name AS organization, (o.name, r.id) AS place
            FROM reporter r
            JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id
            JOIN organization o ON o.id = s.organization_id
           WHERE r.initiative_id = ${initiativeId}::uuid AND r.indicator_id = ${indicatorId}::uuid
             AND r.ended_at IS NULL),
        page AS (${pageAfter(after, pageLength)})
        SELECT l.id, l.organization, done.approved, done."latestPeriodKey"
          FROM page l
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS approved,
                  (array_agg(p.period_key ORDER BY d.start_on DESC))[1] AS "latestPeriodKey"
             FROM report p
             JOIN reporting_period d
               ON d.initiative_id = p.initiative_id AND d.period_key = p.period_key
            WHERE p.initiative_id = ${initiativeId}::uuid AND p.stakeholder_id = l.stakeholder_id
              AND p.indicator_id = ${indicatorId}::uuid AND p.state = 'approved') done
         ORDER BY l.place`,
      db().$queryRaw<{ id: string; name: string }[]>`
        SELECT s.id, o.name FROM stakeholder s JOIN organization o ON o.id = s.organization_id
         WHERE s.initiative_id = ${initiativeId}::uuid AND s.state <> 'left'
           AND NOT EXISTS (SELECT FROM reporter r WHERE r.initiative_id = s.initiative_id
                  AND r.stakeholder_id = s.id AND r.indicator_id = ${indicatorId}::uuid
                  AND r.ended_at IS NULL)
         ORDER BY o.name`,
    ]);
    const { page, next } = pageOf(found, pageLength);
    return { reporters: page, next, candidates };
  },
);
