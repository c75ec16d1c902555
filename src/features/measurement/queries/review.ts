import { may } from "@/domain/access/policy";
import { settingsOf } from "@/domain/initiative/settings";
import {
  implausible,
  type JumpFinding,
  type RangeFinding,
  rangeFinding,
} from "@/domain/measurement/plausibility";
import { afterOf, pageOf } from "@/platform/access/page-of";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";
import { categoryNames } from "../category/facts";

/** One value of a waiting report, beside what it said before and what is usual for it. */
export type WaitingValue = {
  readonly id: string;
  readonly place: string;
  readonly categoryKey: string;
  /** The names of its categories; none for the total. */
  readonly category: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly source: string | null;
  /** The period before, as it was reported. */
  readonly before: string | null;
  /** M4: how often it was written, and what it said before it was changed last. */
  readonly revision: number;
  readonly former: string | null;
  readonly comments: number;
  /** M5: where it lies far from all before, or outside what its kind can be. */
  readonly jump: JumpFinding | null;
  readonly range: RangeFinding | null;
};

/** A report that waits for the backbone, with its values. */
export type WaitingReport = {
  readonly id: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly code: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periodKey: string;
  readonly organization: string;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  /** The named person who handed it in by a reporting link, where it was no member. */
  readonly submittedByLink: string | null;
  readonly checkedBy: string | null;
  /** M6: why it came back or was opened again before, where it did. */
  readonly earlier: { readonly step: "return" | "reopen"; readonly note: string } | null;
  /** M6: what the reader may do next with it; null where a second person must. */
  readonly next: "check" | "approve" | null;
  /** How many values it has; a long report shows only its first ones. */
  readonly valueCount: number;
  readonly values: readonly WaitingValue[];
};

/** An answer by which the queue can be narrowed, and how many wait there. */
export type ReviewChoice = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
};

/** What narrows the queue; all of it stands in the address. */
export type ReviewFilter = {
  readonly indicatorId?: string | undefined;
  readonly stakeholderId?: string | undefined;
  readonly periodKey?: string | undefined;
  /** The last report of the page before. */
  readonly after?: string | undefined;
};

/** One page of the review queue, oldest first, and what was decided last. */
export type ReviewView = {
  readonly levels: number;
  readonly waiting: readonly WaitingReport[];
  /** How many wait in all, and how many under this filter. */
  readonly total: number;
  readonly matching: number;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  readonly choices: {
    readonly indicators: readonly ReviewChoice[];
    readonly organizations: readonly ReviewChoice[];
    readonly periods: readonly ReviewChoice[];
  };
  readonly approved: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly periodKey: string;
    readonly organization: string;
    readonly decidedAt: Date | null;
  }[];
};

type ValueRow = Omit<WaitingValue, "jump" | "range"> & { readonly history: readonly string[] };
type WaitingRow = Omit<WaitingReport, "values" | "next"> & {
  readonly state: "submitted" | "checked";
  readonly checkedByMemberId: string | null;
  readonly valueKind: string;
  readonly naturalLimit: string | null;
  readonly values: readonly ValueRow[];
};

const pageLength = 20;
const shownValues = 24;
const historyLength = 12;

function choicesOf(
  rows: readonly { facet: string; value: string; label: string; count: number }[],
  wanted: string,
): readonly ReviewChoice[] {
  return rows
    .filter(({ facet }) => facet === wanted)
    .map(({ value, label, count }) => ({ value, label, count }));
}

export const getReview = query(
  "report.approve",
  async ({ initiativeId, actor }, filter: ReviewFilter | null): Promise<ReviewView> => {
    const [indicatorId, stakeholderId, after] = [
      ...[filter?.indicatorId, filter?.stakeholderId, filter?.after].map(afterOf),
    ];
    const periodKey = filter?.periodKey || null;
    const [initiative, rows, facets, approved] = await Promise.all([
      db().initiative.findUniqueOrThrow({
        where: { id: initiativeId },
        select: { settings: true },
      }),
      db().$queryRaw<WaitingRow[]>`
        SELECT r.id, r.state::text AS state, r.checked_by_member_id AS "checkedByMemberId",
               i.id AS "indicatorId", i.name AS indicator, i.code, i.unit, i.decimals,
               i.value_kind::text AS "valueKind", trim_scale(i.natural_limit)::text AS "naturalLimit",
               r.period_key AS "periodKey", o.name AS organization,
               r.submitted_at AS "submittedAt", u.name AS "submittedBy",
               link.person_name AS "submittedByLink", cu.name AS "checkedBy",
               (SELECT json_build_object('step', t.step, 'note', t.note) FROM report_step t
                 WHERE t.initiative_id = r.initiative_id AND t.report_id = r.id
                   AND t.step IN ('return', 'reopen') AND t.note IS NOT NULL
                 ORDER BY t.taken_at DESC, t.id DESC LIMIT 1) AS earlier,
               (SELECT count(*)::int FROM observation c
                 WHERE c.initiative_id = r.initiative_id AND c.report_id = r.id
                   AND c.availability <> 'withdrawn') AS "valueCount",
               (SELECT coalesce(json_agg(v ORDER BY v."categoryKey", v.place), '[]') FROM (
                  SELECT b.id, coalesce(nullif(pl.name, ''), '') AS place, b.category_key AS "categoryKey",
                         ${categoryNames(initiativeId, Prisma.sql`b.category_key`)} AS category,
                         trim_scale(b.value)::text AS value, trim_scale(b.numerator)::text AS numerator,
                         trim_scale(b.denominator)::text AS denominator,
                         b.not_available_reason AS reason, b.note, b.source, b.revision,
                         (SELECT trim_scale(e.value)::text FROM observation_revision e
                           WHERE e.initiative_id = b.initiative_id AND e.observation_id = b.id
                           ORDER BY e.revision DESC LIMIT 1) AS former,
                         (SELECT count(*)::int FROM comment m
                           WHERE m.initiative_id = b.initiative_id AND m.observation_id = b.id
                             AND m.withdrawn_at IS NULL) AS comments,
                         coalesce(e.history, '[]') AS history, e.before
                    FROM observation b
                    LEFT JOIN place pl ON pl.initiative_id = b.initiative_id AND pl.code = b.place_code
                    LEFT JOIN LATERAL (
                      SELECT json_agg(trim_scale(x.value)::text ORDER BY x.start_on) AS history,
                             (array_agg(trim_scale(x.value)::text ORDER BY x.start_on DESC))[1] AS before
                        FROM (SELECT y.value, yp.start_on FROM observation y
                                JOIN reporting_period yp ON yp.initiative_id = y.initiative_id AND yp.period_key = y.period_key
                               WHERE y.initiative_id = b.initiative_id AND y.indicator_id = b.indicator_id
                                 AND y.stakeholder_id = b.stakeholder_id AND y.place_code = b.place_code
                                 AND y.category_key = b.category_key AND y.availability = 'reported'
                                 AND y.value IS NOT NULL AND yp.start_on < rp.start_on
                               ORDER BY yp.start_on DESC LIMIT ${historyLength}) x) e ON true
                   WHERE b.initiative_id = r.initiative_id AND b.report_id = r.id
                     AND b.availability <> 'withdrawn'
                   ORDER BY b.category_key, b.place_code LIMIT ${shownValues}) v) AS values
          FROM report r
          JOIN reporting_period rp ON rp.initiative_id = r.initiative_id AND rp.period_key = r.period_key
          JOIN indicator i ON i.initiative_id = r.initiative_id AND i.id = r.indicator_id
          JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          LEFT JOIN member m ON m.initiative_id = r.initiative_id AND m.id = r.submitted_by_member_id
          LEFT JOIN user_account u ON u.id = m.user_id AND u.erased_at IS NULL
          LEFT JOIN reporting_link link ON link.initiative_id = r.initiative_id AND link.id = r.submitted_by_link_id
          LEFT JOIN member cm ON cm.initiative_id = r.initiative_id AND cm.id = r.checked_by_member_id
          LEFT JOIN user_account cu ON cu.id = cm.user_id AND cu.erased_at IS NULL
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.state IN ('submitted', 'checked')
           AND (${indicatorId}::uuid IS NULL OR r.indicator_id = ${indicatorId}::uuid)
           AND (${stakeholderId}::uuid IS NULL OR r.stakeholder_id = ${stakeholderId}::uuid)
           AND (${periodKey}::text IS NULL OR r.period_key = ${periodKey})
           AND (${after}::uuid IS NULL OR (r.submitted_at, r.id) >
                (SELECT a.submitted_at, a.id FROM report a
                  WHERE a.initiative_id = ${initiativeId}::uuid AND a.id = ${after}::uuid))
         ORDER BY r.submitted_at, r.id LIMIT ${pageLength + 1}`,
      db().$queryRaw<{ facet: string; value: string; label: string; count: number }[]>`
        WITH waiting AS (
          SELECT r.indicator_id, r.stakeholder_id, r.period_key,
                 (${indicatorId}::uuid IS NULL OR r.indicator_id = ${indicatorId}::uuid)
                 AND (${stakeholderId}::uuid IS NULL OR r.stakeholder_id = ${stakeholderId}::uuid)
                 AND (${periodKey}::text IS NULL OR r.period_key = ${periodKey}) AS is_wanted
            FROM report r
           WHERE r.initiative_id = ${initiativeId}::uuid AND r.state IN ('submitted', 'checked'))
        SELECT 'indicator' AS facet, i.id::text AS value, i.name AS label, count(*)::int AS count
          FROM waiting w JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = w.indicator_id
         GROUP BY i.id, i.name
        UNION ALL
        SELECT 'organization', s.id::text, o.name, count(*)::int
          FROM waiting w JOIN stakeholder s ON s.initiative_id = ${initiativeId}::uuid AND s.id = w.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         GROUP BY s.id, o.name
        UNION ALL
        SELECT 'period', w.period_key, w.period_key, count(*)::int FROM waiting w GROUP BY w.period_key
        UNION ALL
        SELECT 'total', '', '', count(*)::int FROM waiting
        UNION ALL
        SELECT 'matching', '', '', count(*)::int FROM waiting WHERE is_wanted
        ORDER BY 1, 3`,
      db().$queryRaw<ReviewView["approved"][number][]>`
        SELECT r.id, i.name AS indicator, r.period_key AS "periodKey", o.name AS organization,
               r.decided_at AS "decidedAt"
          FROM report r
          JOIN indicator i ON i.initiative_id = r.initiative_id AND i.id = r.indicator_id
          JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.state = 'approved'
         ORDER BY r.decided_at DESC LIMIT 15`,
    ]);
    const { approvalLevels: levels } = settingsOf(initiative.settings);
    const nextStep = ({ state, checkedByMemberId }: WaitingRow) => {
      if (levels < 2) return "approve";
      if (state === "submitted") return may(actor, "report.check") ? "check" : null;
      return checkedByMemberId === actor.memberId ? null : "approve";
    };
    const { page: shown, next } = pageOf(rows, pageLength);
    return {
      levels,
      waiting: shown.map(
        ({ values, valueKind, naturalLimit, state, checkedByMemberId, ...row }) => ({
          ...row,
          next: nextStep({ ...row, values, valueKind, naturalLimit, state, checkedByMemberId }),
          values: values.map(({ history, ...one }) => ({
            ...one,
            jump: one.value === null ? null : implausible(history, one.value),
            range: one.value === null ? null : rangeFinding({ valueKind, naturalLimit }, one.value),
          })),
        }),
      ),
      total: choicesOf(facets, "total")[0]?.count ?? 0,
      matching: choicesOf(facets, "matching")[0]?.count ?? 0,
      next,
      choices: {
        indicators: choicesOf(facets, "indicator"),
        organizations: choicesOf(facets, "organization"),
        periods: choicesOf(facets, "period"),
      },
      approved,
    };
  },
);
