import { mayEver } from "@/domain/access/policy";
import { afterOf, pageAfter, pageOf } from "@/platform/access/page-of";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The activities, and how many serve each outcome by whom: alone, crowded or a gap (A1). */
export type ActivitiesView = {
  readonly activities: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly lead: string;
    readonly place: string;
    readonly startOn: string | null;
    readonly endOn: string | null;
    readonly strategies: readonly string[];
    readonly indicators: readonly string[];
    readonly reinforces: number;
    readonly isIllustrative: boolean;
  }[];
  /** After which activity the next page begins; null on the last. */
  readonly next: string | null;
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly activities: number;
    readonly organizations: number;
  }[];
  readonly can: { readonly draft: boolean };
};

export const listActivities = query(
  "activity.read",
  async (
    { initiativeId, actor },
    filter: { after?: string | undefined } | null,
  ): Promise<ActivitiesView> => {
    const after = afterOf(filter?.after);
    const [found, outcomes] = await Promise.all([
      db().$queryRaw<ActivitiesView["activities"][number][]>`
        WITH listed AS (
          SELECT id, (state <> 'draft', coalesce(start_on, 'infinity'), title, id) AS place FROM activity
           WHERE initiative_id = ${initiativeId}::uuid AND state <> 'withdrawn'),
        page AS (${pageAfter(after)})
        SELECT a.id, a.title, a.state::text AS state, o.name AS lead, a.place,
               a.start_on::text AS "startOn", a.end_on::text AS "endOn",
               a.is_illustrative AS "isIllustrative",
               ARRAY(SELECT DISTINCT g.title FROM activity_strategy s
                       JOIN agenda_strategy g ON g.initiative_id = s.initiative_id AND g.strategy_id = s.strategy_id
                       JOIN agenda_version v ON v.initiative_id = g.initiative_id AND v.id = g.agenda_version_id AND v.state = 'adopted'
                      WHERE s.initiative_id = a.initiative_id AND s.activity_id = a.id) AS strategies,
               ARRAY(SELECT i.name FROM activity_contribution c
                       JOIN indicator i ON i.initiative_id = c.initiative_id AND i.id = c.indicator_id
                      WHERE c.initiative_id = a.initiative_id AND c.activity_id = a.id ORDER BY i.code) AS indicators,
               (SELECT count(*)::int FROM reinforcement r WHERE r.initiative_id = a.initiative_id
                   AND (r.from_activity_id = a.id OR r.to_activity_id = a.id)) AS reinforces
          FROM page
          JOIN activity a ON a.initiative_id = ${initiativeId}::uuid AND a.id = page.id
          JOIN stakeholder s ON s.initiative_id = a.initiative_id AND s.id = a.lead_stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         ORDER BY page.place`,
      db().$queryRaw<ActivitiesView["outcomes"][number][]>`
        SELECT ao.outcome_id AS id, ao.title, count(DISTINCT a.id)::int AS activities,
               count(DISTINCT a.lead_stakeholder_id)::int AS organizations
          FROM agenda_version v
          JOIN agenda_outcome ao ON ao.initiative_id = v.initiative_id AND ao.agenda_version_id = v.id
          LEFT JOIN strategy st ON st.initiative_id = v.initiative_id AND st.outcome_id = ao.outcome_id
          LEFT JOIN activity_strategy s ON s.initiative_id = v.initiative_id AND s.strategy_id = st.id
          LEFT JOIN activity a ON a.initiative_id = v.initiative_id AND a.id = s.activity_id
           AND a.state IN ('committed', 'completed')
         WHERE v.initiative_id = ${initiativeId}::uuid AND v.state = 'adopted'
         GROUP BY ao.outcome_id, ao.title, ao.ordinal ORDER BY ao.ordinal`,
    ]);
    const { page: activities, next } = pageOf(found);
    return { activities, next, outcomes, can: { draft: mayEver(actor, "activity.draft") } };
  },
);
