import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The columns of the throughline, in the order of the chain. */
export type ThroughlineKind =
  | "perspective"
  | "agenda"
  | "outcome"
  | "strategy"
  | "activity"
  | "indicator"
  | "review"
  | "decision";

/** One object of the chain: what it is called, what stands beside it, and where its page is. */
export type ThroughlineNode = {
  readonly id: string;
  readonly kind: ThroughlineKind;
  readonly title: string;
  readonly detail: string;
  readonly state: string;
};

/** A link of the chain, from the earlier object to the later. */
export type ThroughlineEdge = { readonly from: string; readonly to: string; readonly kind: string };

/** The whole chain of an initiative as one graph; the screen walks it up and down from one object. */
export type ThroughlineView = {
  readonly nodes: readonly ThroughlineNode[];
  readonly edges: readonly ThroughlineEdge[];
};

export const getThroughline = query(
  "throughline.read",
  async ({ initiativeId }, _filter: null): Promise<ThroughlineView> => {
    const [nodes, edges] = await Promise.all([
      db().$queryRaw<ThroughlineNode[]>`
        WITH agenda AS (
          SELECT id, number, state FROM agenda_version
           WHERE initiative_id = ${initiativeId}::uuid
           ORDER BY (state = 'adopted') DESC, number DESC LIMIT 1)
        SELECT p.id, 'perspective' AS kind, o.name AS title, left(p.problem, 240) AS detail,
               CASE WHEN p.waived_at IS NULL THEN 'given' ELSE 'waived' END AS state
          FROM perspective p
          JOIN stakeholder s ON s.initiative_id = p.initiative_id AND s.id = p.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         WHERE p.initiative_id = ${initiativeId}::uuid AND p.given_at IS NOT NULL
        UNION ALL
        SELECT a.id, 'agenda', v.vision, a.number::text, a.state::text
          FROM agenda a JOIN agenda_version v ON v.initiative_id = ${initiativeId}::uuid AND v.id = a.id
        UNION ALL
        SELECT t.outcome_id, 'outcome', t.title, t.description, a.state::text
          FROM agenda a JOIN agenda_outcome t
            ON t.initiative_id = ${initiativeId}::uuid AND t.agenda_version_id = a.id
        UNION ALL
        SELECT t.strategy_id, 'strategy', t.title, t.description, a.state::text
          FROM agenda a JOIN agenda_strategy t
            ON t.initiative_id = ${initiativeId}::uuid AND t.agenda_version_id = a.id
        UNION ALL
        SELECT a.id, 'activity', a.title, o.name, a.state::text
          FROM activity a
          JOIN stakeholder s ON s.initiative_id = a.initiative_id AND s.id = a.lead_stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         WHERE a.initiative_id = ${initiativeId}::uuid AND a.state <> 'withdrawn'
        UNION ALL
        SELECT i.id, 'indicator', i.name, i.code, i.state::text
          FROM indicator i
         WHERE i.initiative_id = ${initiativeId}::uuid AND i.state NOT IN ('withdrawn', 'retired')
        UNION ALL
        SELECT r.id, 'review', r.what_does_not, to_char(r.reviewed_at, 'YYYY-MM-DD'), r.verdict::text
          FROM review r
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.superseded_at IS NULL
        UNION ALL
        SELECT c.id, 'decision', c.decision, c.due_on::text, c.state::text
          FROM course_correction c
         WHERE c.initiative_id = ${initiativeId}::uuid`,
      db().$queryRaw<ThroughlineEdge[]>`
        WITH agenda AS (
          SELECT id FROM agenda_version WHERE initiative_id = ${initiativeId}::uuid
           ORDER BY (state = 'adopted') DESC, number DESC LIMIT 1)
        SELECT r.perspective_id AS "from", a.id AS "to", r.answer::text AS kind
          FROM agenda a
          JOIN perspective_response r
            ON r.initiative_id = ${initiativeId}::uuid AND r.agenda_version_id = a.id
        UNION ALL
        SELECT a.id, t.outcome_id, 'wants'
          FROM agenda a
          JOIN agenda_outcome t
            ON t.initiative_id = ${initiativeId}::uuid AND t.agenda_version_id = a.id
        UNION ALL
        SELECT s.outcome_id, s.id, 'reached_by'
          FROM agenda a
          JOIN agenda_strategy t
            ON t.initiative_id = ${initiativeId}::uuid AND t.agenda_version_id = a.id
          JOIN strategy s ON s.initiative_id = t.initiative_id AND s.id = t.strategy_id
        UNION ALL
        SELECT strategy_id, activity_id, 'served_by' FROM activity_strategy
         WHERE initiative_id = ${initiativeId}::uuid
        UNION ALL
        SELECT activity_id, indicator_id, 'contributes_to' FROM activity_contribution
         WHERE initiative_id = ${initiativeId}::uuid
        UNION ALL
        SELECT coalesce(outcome_id, strategy_id, activity_id), id, 'measured_by' FROM indicator
         WHERE initiative_id = ${initiativeId}::uuid
           AND coalesce(outcome_id, strategy_id, activity_id) IS NOT NULL
        UNION ALL
        SELECT indicator_id, id, 'reviewed_in' FROM review
         WHERE initiative_id = ${initiativeId}::uuid AND superseded_at IS NULL
        UNION ALL
        SELECT coalesce(r.id, c.review_id), c.id, 'decided'
          FROM course_correction c
          JOIN review o ON o.initiative_id = c.initiative_id AND o.id = c.review_id
          LEFT JOIN review r ON r.initiative_id = o.initiative_id
           AND r.review_cycle_id = o.review_cycle_id AND r.indicator_id = o.indicator_id
           AND r.superseded_at IS NULL
         WHERE c.initiative_id = ${initiativeId}::uuid`,
    ]);
    return { nodes, edges };
  },
);
