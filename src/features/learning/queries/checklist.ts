import { agendaMayBeAdopted } from "@/domain/agenda/adoption";
import { agendaMayGoToConsultation } from "@/domain/agenda/consultation";
import { agendaMayGoToConsent } from "@/domain/agenda/proposal";
import { backboneIsAppointed } from "@/domain/backbone/appointment";
import type { Condition } from "@/domain/kernel/gate";
import { reviewCycleMayBeClosed } from "@/domain/learning/review-cycle";
import { adoptionFacts, consultationFacts, proposalFacts } from "@/features/agenda/facts";
import { backboneFacts } from "@/features/backbone/facts";
import { initiativeSettings } from "@/features/initiative/facts";
import { query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { now } from "@/platform/clock";
import { db, type Transaction } from "@/platform/db/client";
import { standingsOf } from "../facts";
import { answersOfCycle, openCycle, unanswered } from "../review/facts";

/** The elements whose conditions can be met so far, in the order people meet them. */
export type ChecklistElement =
  | "backbone"
  | "agenda"
  | "measurement"
  | "activities"
  | "communication"
  | "learning";

/** The five elements as columns of conditions, met or missing (ui.md screen 4). */
export type ChecklistView = {
  readonly columns: readonly {
    readonly element: ChecklistElement;
    readonly conditions: readonly Condition[];
  }[];
};

async function agendaConditions(tx: Transaction, scope: InitiativeScope): Promise<Condition[]> {
  const newest = await tx.agendaVersion.findFirst({
    where: { initiativeId: scope.initiativeId },
    orderBy: { number: "desc" },
    select: { id: true, version: true, state: true },
  });
  if (!newest) {
    const found = {};
    return [{ rule: "W2", key: "agenda_begun", met: false, found, fixAt: "agenda" }];
  }
  const input = { agendaVersionId: newest.id, version: newest.version };
  switch (newest.state) {
    case "draft":
      return [...agendaMayGoToConsultation(await consultationFacts(tx, scope, input))];
    case "consultation":
      return [...agendaMayGoToConsent(await proposalFacts(tx, scope, input, now()))];
    default:
      return [...agendaMayBeAdopted(await adoptionFacts(tx, scope, input))];
  }
}

/** W10: whether people look at the numbers together, and what the open cycle still lacks. */
async function reviewConditions(
  tx: Transaction,
  scope: InitiativeScope,
  closedCycles: number,
): Promise<readonly Condition[]> {
  const { initiativeId } = scope;
  const cycle = await openCycle(tx, initiativeId);
  const closed: Condition = {
    ...{ rule: "W11", key: "review_cycle_closed", met: closedCycles > 0 },
    ...{ found: { have: closedCycles }, fixAt: "reviews" },
  };
  const open: Condition = {
    ...{ rule: "W10", key: "review_cycle_open", met: cycle !== null, found: {}, fixAt: "reviews" },
  };
  if (!cycle) return [open, closed];
  const answers = await answersOfCycle(tx, initiativeId, cycle.id);
  const indicators = (await standingsOf(tx, scope, now())).map(({ id, name, status }) => ({
    ...{ id, name, status, ...(answers.get(id) ?? unanswered) },
  }));
  return [open, ...reviewCycleMayBeClosed({ indicators }), closed];
}

type Counts = {
  core: number;
  withoutCore: number;
  owing: number;
  waiting: number;
  outcomes: number;
  withoutActivity: number;
  drafts: number;
  closedCycles: number;
};

async function counts(tx: Transaction, { initiativeId }: InitiativeScope): Promise<Counts> {
  const [row] = await tx.$queryRaw<Counts[]>`
    WITH outcome_now AS (
      SELECT ao.outcome_id FROM agenda_version v
        JOIN agenda_outcome ao ON ao.initiative_id = v.initiative_id AND ao.agenda_version_id = v.id
       WHERE v.initiative_id = ${initiativeId}::uuid AND v.state = 'adopted')
    SELECT (SELECT count(*)::int FROM indicator WHERE initiative_id = ${initiativeId}::uuid
               AND state = 'agreed' AND is_core) AS core,
           (SELECT count(*)::int FROM outcome_now) AS outcomes,
           (SELECT count(*)::int FROM outcome_now n WHERE NOT EXISTS (
              SELECT FROM indicator i WHERE i.initiative_id = ${initiativeId}::uuid
                 AND i.outcome_id = n.outcome_id AND i.state = 'agreed' AND i.is_core)) AS "withoutCore",
           (SELECT count(*)::int FROM outcome_now n WHERE NOT EXISTS (
              SELECT FROM strategy st
                JOIN activity_strategy s ON s.initiative_id = st.initiative_id AND s.strategy_id = st.id
                JOIN activity a ON a.initiative_id = s.initiative_id AND a.id = s.activity_id
               WHERE st.initiative_id = ${initiativeId}::uuid AND st.outcome_id = n.outcome_id
                 AND a.state IN ('committed', 'completed'))) AS "withoutActivity",
           (SELECT count(*)::int FROM report WHERE initiative_id = ${initiativeId}::uuid
               AND state IN ('submitted', 'checked')) AS waiting,
           (SELECT count(*)::int FROM activity WHERE initiative_id = ${initiativeId}::uuid
               AND state = 'draft') AS drafts,
           (SELECT count(*)::int FROM review_cycle WHERE initiative_id = ${initiativeId}::uuid
               AND state = 'closed') AS "closedCycles",
           (SELECT count(*)::int FROM reporter o
              JOIN indicator i ON i.initiative_id = o.initiative_id AND i.id = o.indicator_id AND i.state = 'agreed'
              JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.kind = i.frequency
               AND p.state = 'open' AND p.due_on < ${now()}::date
              LEFT JOIN report r ON r.initiative_id = o.initiative_id AND r.indicator_id = i.id
               AND r.period_key = p.period_key AND r.stakeholder_id = o.stakeholder_id
             WHERE o.initiative_id = ${initiativeId}::uuid AND o.ended_at IS NULL
               AND coalesce(r.state, 'draft') IN ('draft', 'returned')) AS owing`;
  if (!row) throw new Error("a SELECT without FROM gives one row");
  return row;
}

export const getChecklist = query(
  "checklist.read",
  async (scope, _filter: null): Promise<ChecklistView> =>
    db().$transaction(async (tx) => {
      const { coreIndicatorLimit: limit } = await initiativeSettings(tx, scope);
      const count = await counts(tx, scope);
      const at = (
        rule: string,
        key: string,
        met: boolean,
        found: Condition["found"],
        fixAt: Condition["fixAt"],
      ): Condition => ({ rule, key, met, found, fixAt });
      return {
        columns: [
          { element: "backbone", conditions: backboneIsAppointed(await backboneFacts(tx, scope)) },
          { element: "agenda", conditions: await agendaConditions(tx, scope) },
          {
            element: "measurement",
            conditions: [
              at(
                "W6",
                "short_list",
                count.core > 0 && count.core <= limit,
                { have: count.core, limit },
                "indicators",
              ),
              at(
                "W11",
                "outcomes_measured",
                count.outcomes > 0 && count.withoutCore === 0,
                { missing: count.withoutCore, outcomes: count.outcomes },
                "indicators",
              ),
              at("M6", "reports_in", count.owing === 0, { count: count.owing }, "periods"),
              at(
                "M6",
                "reports_decided",
                count.waiting === 0,
                { count: count.waiting },
                "observations",
              ),
            ],
          },
          {
            element: "activities",
            conditions: [
              at(
                "A1",
                "outcomes_carried",
                count.outcomes > 0 && count.withoutActivity === 0,
                { missing: count.withoutActivity, outcomes: count.outcomes },
                "activities",
              ),
              at(
                "W8",
                "drafts_committed",
                count.drafts === 0,
                { count: count.drafts },
                "activities",
              ),
            ],
          },
          {
            element: "learning",
            conditions: await reviewConditions(tx, scope, count.closedCycles),
          },
        ],
      };
    }),
);
