import { implausible, type JumpFinding } from "@/domain/measurement/plausibility";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** A submitted report that waits for the backbone, with its values beside those of the period before. */
export type WaitingReport = {
  readonly id: string;
  readonly indicator: string;
  readonly code: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periodKey: string;
  readonly organization: string;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  /** How many values it has; a long report shows only its first ones. */
  readonly valueCount: number;
  readonly values: readonly {
    readonly place: string;
    readonly category: string;
    readonly value: string | null;
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly reason: string | null;
    readonly note: string | null;
    readonly before: string | null;
    /** M4: how often it was written before, and was counted; M5: where it lies far from all before. */
    readonly revision: number;
    readonly jump: JumpFinding | null;
  }[];
};

type WaitingRow = Omit<WaitingReport, "values"> & {
  readonly values: readonly (Omit<WaitingReport["values"][number], "jump"> & {
    readonly history: readonly string[];
  })[];
};

/** M5: each value of a report with the question about it, where there is one. */
function withQuestions({ values, ...report }: WaitingRow): WaitingReport {
  return {
    ...report,
    values: values.map(({ history, ...one }) => ({
      ...one,
      jump: one.value === null ? null : implausible(history, one.value),
    })),
  };
}

/** The review queue, oldest first, and what was decided last. */
export type ReviewView = {
  readonly waiting: readonly WaitingReport[];
  readonly more: number;
  readonly approved: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly periodKey: string;
    readonly organization: string;
    readonly decidedAt: Date | null;
  }[];
};

const shown = 40;
const shownValues = 24;

export const getReview = query(
  "report.approve",
  async ({ initiativeId }, _filter: null): Promise<ReviewView> => {
    const [waiting, total, approved] = await Promise.all([
      db().$queryRaw<WaitingRow[]>`
        SELECT r.id, i.name AS indicator, i.code, i.unit, i.decimals, r.period_key AS "periodKey",
               o.name AS organization, r.submitted_at AS "submittedAt", u.name AS "submittedBy",
               (SELECT count(*)::int FROM observation c
                 WHERE c.initiative_id = r.initiative_id AND c.report_id = r.id) AS "valueCount",
               (SELECT coalesce(json_agg(v ORDER BY v.category, v.place), '[]') FROM (
                  SELECT coalesce(nullif(pl.name, ''), '') AS place, b.category_key AS category,
                         trim_scale(b.value)::text AS value, trim_scale(b.numerator)::text AS numerator,
                         trim_scale(b.denominator)::text AS denominator,
                         b.not_available_reason AS reason, b.note, b.revision,
                         (SELECT coalesce(json_agg(trim_scale(x.value)::text ORDER BY xp.start_on), '[]')
                            FROM observation x
                            JOIN reporting_period xp ON xp.initiative_id = x.initiative_id AND xp.period_key = x.period_key
                            JOIN reporting_period rp ON rp.initiative_id = r.initiative_id AND rp.period_key = r.period_key
                           WHERE x.initiative_id = b.initiative_id AND x.indicator_id = b.indicator_id
                             AND x.stakeholder_id = b.stakeholder_id AND x.place_code = b.place_code
                             AND x.category_key = b.category_key AND x.value IS NOT NULL
                             AND xp.start_on < rp.start_on) AS history,
                         (SELECT trim_scale(x.value)::text FROM observation x
                            JOIN reporting_period xp ON xp.initiative_id = x.initiative_id AND xp.period_key = x.period_key
                            JOIN reporting_period rp ON rp.initiative_id = r.initiative_id AND rp.period_key = r.period_key
                           WHERE x.initiative_id = b.initiative_id AND x.indicator_id = b.indicator_id
                             AND x.stakeholder_id = b.stakeholder_id AND x.place_code = b.place_code
                             AND x.category_key = b.category_key AND xp.start_on < rp.start_on
                           ORDER BY xp.start_on DESC LIMIT 1) AS before
                    FROM observation b
                    LEFT JOIN place pl ON pl.initiative_id = b.initiative_id AND pl.code = b.place_code
                   WHERE b.initiative_id = r.initiative_id AND b.report_id = r.id
                   ORDER BY b.category_key, b.place_code LIMIT ${shownValues}) v) AS values
          FROM report r
          JOIN indicator i ON i.initiative_id = r.initiative_id AND i.id = r.indicator_id
          JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          LEFT JOIN member m ON m.initiative_id = r.initiative_id AND m.id = r.submitted_by_member_id
          LEFT JOIN user_account u ON u.id = m.user_id
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.state = 'submitted'
         ORDER BY r.submitted_at, i.code LIMIT ${shown}`,
      db().report.count({ where: { initiativeId, state: "submitted" } }),
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
    const more = Math.max(0, total - waiting.length);
    return { waiting: waiting.map(withQuestions), more, approved };
  },
);
