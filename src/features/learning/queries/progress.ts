import type { Movement, Standing } from "@/domain/learning/movement";
import { movementOf } from "@/domain/learning/movement";
import { type ProgressHeadline, progressHeadline } from "@/domain/learning/progress-headline";
import { isUnanswered } from "@/domain/learning/review-cycle";
import { outcomeStatus } from "@/domain/measurement/progress/outcome-status";
import type { ProgressStatus } from "@/domain/measurement/progress/progress-question";
import { query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { type IndicatorStanding, standingsOf } from "../facts";
import { answersOfCycle, unanswered } from "../review/facts";

/** A core indicator on the dashboard: where it stands, what moved, how old and whole its latest value is. */
export type ProgressLine = IndicatorStanding & {
  readonly before: Standing | null;
  readonly movement: Movement | null;
  readonly corrections: number;
  readonly keepCourseReason: string;
  readonly isUnanswered: boolean;
};

/** An outcome with its status (M15) and its core indicators. */
export type ProgressOutcome = {
  readonly id: string;
  readonly title: string;
  readonly status: ProgressStatus;
  readonly score: number | null;
  readonly indicators: readonly ProgressLine[];
};

/** A course correction past its day. */
export type OverdueCorrection = {
  readonly id: string;
  readonly indicatorId: string;
  readonly decision: string;
  readonly dueOn: string;
  readonly owner: string | null;
};

type Span = { readonly id: string; readonly startOn: string; readonly endOn: string };

/** The initiative at a glance: what a backbone director reads on Monday morning. */
export type ProgressView = {
  readonly today: string;
  readonly headline: ProgressHeadline;
  /** With what the present is compared: the last closed cycle, else the last release. */
  readonly since: { readonly kind: "cycle" | "release"; readonly on: string } | null;
  readonly openCycle: Span | null;
  readonly outcomes: readonly ProgressOutcome[];
  /** Core indicators that measure no outcome of the adopted agenda. */
  readonly others: readonly ProgressLine[];
  readonly overdue: readonly OverdueCorrection[];
};

type FrameRow = {
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  readonly open: Span | null;
  readonly closed: { readonly id: string; readonly on: string } | null;
  readonly release: { readonly id: string; readonly on: string } | null;
  readonly overdue: readonly OverdueCorrection[];
};

/** What stands around the numbers: the outcomes, the cycles, the newest release, what is overdue. One statement. */
async function frameOf(initiativeId: string, timeZone: string, today: string): Promise<FrameRow> {
  const [row] = await db().$queryRaw<FrameRow[]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.outcome_id, 'title', o.title)
                       ORDER BY o.ordinal)
              FROM agenda_version v JOIN agenda_outcome o
                ON o.initiative_id = v.initiative_id AND o.agenda_version_id = v.id
             WHERE v.initiative_id = n.id AND v.state = 'adopted'), '[]') AS outcomes,
           (SELECT jsonb_build_object('id', y.id, 'startOn', y.start_on, 'endOn', y.end_on)
              FROM review_cycle y WHERE y.initiative_id = n.id AND y.state = 'open'
             ORDER BY y.start_on DESC LIMIT 1) AS open,
           (SELECT jsonb_build_object('id', y.id, 'on', (y.closed_at AT TIME ZONE ${timeZone})::date)
              FROM review_cycle y WHERE y.initiative_id = n.id AND y.state = 'closed'
             ORDER BY y.start_on DESC LIMIT 1) AS closed,
           (SELECT jsonb_build_object('id', r.id, 'on', (r.released_at AT TIME ZONE ${timeZone})::date)
              FROM release r WHERE r.initiative_id = n.id ORDER BY r.number DESC LIMIT 1) AS release,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'indicatorId', c.indicator_id,
                       'decision', c.decision, 'dueOn', c.due_on, 'owner', u.name) ORDER BY c.due_on)
              FROM course_correction c
              JOIN member m ON m.initiative_id = c.initiative_id AND m.id = c.owner_member_id
              LEFT JOIN user_account u ON u.id = m.user_id
             WHERE c.initiative_id = n.id AND c.state = 'open' AND c.due_on < ${today}::date), '[]') AS overdue
      FROM initiative n WHERE n.id = ${initiativeId}::uuid`;
  if (!row) throw new Error("a proven initiative has a row");
  return row;
}

/** Where the indicators stood when the last cycle was closed, or else in the newest release. One statement. */
async function standingsThen(
  initiativeId: string,
  { closed, release }: FrameRow,
): Promise<ReadonlyMap<string, Standing>> {
  const rows = closed
    ? await db().$queryRaw<(Standing & { code: string })[]>`
        SELECT i.code, s.status, s.period_key AS "periodKey", trim_scale(s.value)::text AS value
          FROM review_standing s
          JOIN indicator i ON i.initiative_id = s.initiative_id AND i.id = s.indicator_id
         WHERE s.initiative_id = ${initiativeId}::uuid AND s.review_cycle_id = ${closed.id}::uuid`
    : await db().$queryRaw<(Standing & { code: string })[]>`
        SELECT one->'passport'->>'code' AS code, one->'status'->>'status' AS status,
               last.point->>'periodKey' AS "periodKey", last.point->>'value' AS value
          FROM release_document d
         CROSS JOIN LATERAL jsonb_array_elements(d.content->'indicators') one
          LEFT JOIN LATERAL (
            SELECT point FROM jsonb_array_elements(one->'series'->'points') WITH ORDINALITY p(point, place)
             WHERE point->>'value' IS NOT NULL ORDER BY place DESC LIMIT 1) last ON true
         WHERE d.initiative_id = ${initiativeId}::uuid AND d.release_id = ${release?.id ?? null}::uuid
           AND d.path = 'initiative' AND jsonb_typeof(one->'series') = 'object'`;
  return new Map(rows.map(({ code, ...standing }) => [code, standing]));
}

export const getProgress = query(
  "progress.read",
  async (scope, _filter: null): Promise<ProgressView> => {
    const { initiativeId, timeZone } = scope;
    const today = dateIn(timeZone, now());
    const frame = await frameOf(initiativeId, timeZone, today);
    const [standings, kept, answers] = await Promise.all([
      standingsOf(db(), scope, now()),
      standingsThen(initiativeId, frame),
      answersOfCycle(db(), initiativeId, frame.open?.id ?? frame.closed?.id ?? null),
    ]);
    const lines = standings.map((one): ProgressLine => {
      const earlier = kept.get(one.code) ?? null;
      const standing = {
        ...{ status: one.status, periodKey: one.latest?.periodKey ?? null },
        value: one.latest?.value ?? null,
      };
      const { corrections, keepCourseReason } = answers.get(one.id) ?? unanswered;
      return {
        ...one,
        ...{ before: earlier, movement: earlier && movementOf(earlier, standing) },
        ...{ corrections, keepCourseReason },
        isUnanswered: isUnanswered({ status: one.status, corrections, keepCourseReason }),
      };
    });
    const known = new Set(frame.outcomes.map(({ id }) => id));
    const { closed, release } = frame;
    return {
      ...{ today, openCycle: frame.open, overdue: frame.overdue },
      headline: progressHeadline(lines),
      since: closed
        ? { kind: "cycle", on: closed.on }
        : release && { kind: "release", on: release.on },
      outcomes: frame.outcomes.map(({ id, title }) => {
        const indicators = lines.filter(({ outcomeId }) => outcomeId === id);
        const judged = indicators.filter(({ level }) => level === "population");
        return { id, title, indicators, ...outcomeStatus(judged) };
      }),
      others: lines.filter(({ outcomeId }) => outcomeId === null || !known.has(outcomeId)),
    };
  },
);
