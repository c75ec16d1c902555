import { may } from "@/domain/access/policy";
import type { CourseCorrectionState } from "@/domain/learning/course-correction";
import { concernedStakeholder } from "@/features/measurement/facts";
import { foundOr404, query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** M18: one version of the story behind a curve. */
export type CurveStoryView = {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly story: string;
  readonly helps: string;
  readonly hinders: string;
  readonly whatWorks: string;
  readonly isIllustrative: boolean;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly isKept: boolean;
  readonly partners: readonly {
    readonly stakeholderId: string | null;
    readonly organization: string | null;
    readonly role: string;
  }[];
  readonly actions: readonly {
    readonly action: string;
    readonly isLowCost: boolean;
    readonly ownerMemberId: string | null;
    readonly owner: string | null;
  }[];
};

/** A look at the indicator in some cycle. */
export type PastReview = {
  readonly id: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly isOfOpenCycle: boolean;
  readonly verdict: "continue" | "adjust" | "stop";
  readonly whatWorks: string;
  readonly whatDoesNot: string;
  readonly keepCourseReason: string;
  readonly statusThen: string;
  readonly person: string | null;
  readonly reviewedAt: Date;
  readonly storyNumber: number | null;
  readonly isSuperseded: boolean;
  readonly isIllustrative: boolean;
};

/** A course correction of the indicator with all that was decided. */
export type CorrectionOfCurve = {
  readonly id: string;
  readonly version: number;
  readonly decision: string;
  readonly changes: string;
  readonly owner: string | null;
  readonly organization: string;
  readonly stakeholderId: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly state: CourseCorrectionState;
  readonly droppedReason: string | null;
  readonly endedAt: Date | null;
  readonly isIllustrative: boolean;
};

type Choice = { readonly value: string; readonly label: string };

/** M18: the turn-the-curve workspace of one indicator, beside its chart. */
export type TurnTheCurveView = {
  readonly indicatorId: string;
  readonly today: string;
  /** The version asked for, else the newest; null where nobody has written yet. */
  readonly story: CurveStoryView | null;
  readonly isNewest: boolean;
  readonly versions: readonly { readonly number: number; readonly isKept: boolean }[];
  readonly reviews: readonly PastReview[];
  readonly corrections: readonly (CorrectionOfCurve & {
    readonly can: { readonly complete: boolean; readonly drop: boolean };
  })[];
  readonly openCycle: {
    readonly id: string;
    readonly startOn: string;
    readonly endOn: string;
  } | null;
  readonly stakeholders: readonly Choice[];
  readonly members: readonly Choice[];
  /** Activities and strategies that a correction can change. */
  readonly changeable: readonly Choice[];
  readonly can: {
    readonly write: boolean;
    readonly keep: boolean;
    readonly review: boolean;
    readonly decide: boolean;
  };
};

const whoAndWhat = {
  writtenBy: { select: { user: { select: { name: true } } } },
  partners: {
    orderBy: { ordinal: "asc" },
    include: { stakeholder: { select: { organization: { select: { name: true } } } } },
  },
  actions: {
    orderBy: { ordinal: "asc" },
    include: { owner: { select: { user: { select: { name: true } } } } },
  },
} as const; // Prisma infers what it includes from the literal

async function storyOf(
  initiativeId: string,
  indicatorId: string,
  number: number | undefined,
): Promise<CurveStoryView | null> {
  const row = await db().curveStory.findFirst({
    where: { initiativeId, indicatorId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: "desc" },
    include: whoAndWhat,
  });
  if (!row) return null;
  return {
    ...{ id: row.id, number: row.number, revision: row.revision, story: row.story },
    ...{ helps: row.helps, hinders: row.hinders, whatWorks: row.whatWorks },
    ...{ isIllustrative: row.isIllustrative, writtenAt: row.writtenAt },
    ...{ writtenBy: row.writtenBy.user.name, isKept: row.keptAt !== null },
    partners: row.partners.map(({ stakeholderId, stakeholder, role }) => ({
      ...{ stakeholderId, role, organization: stakeholder?.organization.name ?? null },
    })),
    actions: row.actions.map(({ action, isLowCost, ownerMemberId, owner }) => ({
      ...{ action, isLowCost, ownerMemberId, owner: owner?.user.name ?? null },
    })),
  };
}

async function pastReviews(initiativeId: string, indicatorId: string): Promise<PastReview[]> {
  return db().$queryRaw<PastReview[]>`
    SELECT r.id, y.start_on::text AS "startOn", y.end_on::text AS "endOn",
           y.state = 'open' AS "isOfOpenCycle", r.verdict::text AS verdict,
           r.what_works AS "whatWorks", r.what_does_not AS "whatDoesNot",
           r.keep_course_reason AS "keepCourseReason", r.status_then AS "statusThen",
           u.name AS person, r.reviewed_at AS "reviewedAt", s.number AS "storyNumber",
           r.superseded_at IS NOT NULL AS "isSuperseded", r.is_illustrative AS "isIllustrative"
      FROM review r
      JOIN review_cycle y ON y.initiative_id = r.initiative_id AND y.id = r.review_cycle_id
      JOIN member m ON m.initiative_id = r.initiative_id AND m.id = r.reviewed_by_member_id
      LEFT JOIN user_account u ON u.id = m.user_id
      LEFT JOIN curve_story s ON s.initiative_id = r.initiative_id AND s.id = r.curve_story_id
     WHERE r.initiative_id = ${initiativeId}::uuid AND r.indicator_id = ${indicatorId}::uuid
     ORDER BY r.reviewed_at DESC`;
}

async function correctionsOf(initiativeId: string, indicatorId: string, today: string) {
  return db().$queryRaw<CorrectionOfCurve[]>`
    SELECT c.id, c.version, c.decision, coalesce(a.title, t.title, '') AS changes, u.name AS owner,
           o.name AS organization, m.stakeholder_id AS "stakeholderId", c.due_on::text AS "dueOn",
           c.state = 'open' AND c.due_on < ${today}::date AS "isOverdue", c.state::text AS state,
           c.dropped_reason AS "droppedReason", c.ended_at AS "endedAt",
           c.is_illustrative AS "isIllustrative"
      FROM course_correction c
      JOIN member m ON m.initiative_id = c.initiative_id AND m.id = c.owner_member_id
      JOIN stakeholder s ON s.initiative_id = m.initiative_id AND s.id = m.stakeholder_id
      JOIN organization o ON o.id = s.organization_id
      LEFT JOIN user_account u ON u.id = m.user_id
      LEFT JOIN activity a ON a.initiative_id = c.initiative_id AND a.id = c.activity_id
      LEFT JOIN LATERAL (
        SELECT g.title FROM agenda_strategy g
          JOIN agenda_version v ON v.initiative_id = g.initiative_id AND v.id = g.agenda_version_id
         WHERE g.initiative_id = c.initiative_id AND g.strategy_id = c.strategy_id
         ORDER BY v.number DESC LIMIT 1) t ON true
     WHERE c.initiative_id = ${initiativeId}::uuid AND c.indicator_id = ${indicatorId}::uuid
     ORDER BY c.state, c.due_on DESC`;
}

/** Who and what can be chosen: members with their organization, stakeholders, activities and strategies. One statement. */
async function choices(initiativeId: string) {
  const rows = await db().$queryRaw<{ kind: string; value: string; label: string }[]>`
    SELECT 'member' AS kind, m.id::text AS value, u.name || ', ' || o.name AS label
      FROM member m
      JOIN user_account u ON u.id = m.user_id AND u.erased_at IS NULL
      JOIN stakeholder s ON s.initiative_id = m.initiative_id AND s.id = m.stakeholder_id
      JOIN organization o ON o.id = s.organization_id
     WHERE m.initiative_id = ${initiativeId}::uuid AND m.state = 'active'
    UNION ALL
    SELECT 'stakeholder', s.id::text, o.name FROM stakeholder s
      JOIN organization o ON o.id = s.organization_id
     WHERE s.initiative_id = ${initiativeId}::uuid AND s.state <> 'left'
    UNION ALL
    SELECT 'activity', 'activity:' || id, title FROM activity
     WHERE initiative_id = ${initiativeId}::uuid AND state IN ('draft', 'committed')
    UNION ALL
    SELECT 'strategy', 'strategy:' || g.strategy_id, g.title FROM agenda_strategy g
      JOIN agenda_version v ON v.initiative_id = g.initiative_id AND v.id = g.agenda_version_id
     WHERE g.initiative_id = ${initiativeId}::uuid AND v.state = 'adopted'
     ORDER BY kind, label`;
  return (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind));
}

export const getTurnTheCurve = query(
  "curve_story.read",
  async (
    scope,
    filter: { indicatorId: string; version?: number | undefined },
  ): Promise<TurnTheCurveView> => {
    const { initiativeId, actor, timeZone } = scope;
    const today = dateIn(timeZone, now());
    const indicator = foundOr404(
      await db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: filter.indicatorId } },
        select: { id: true, state: true, stewardId: true },
      }),
    );
    const { id: indicatorId } = indicator;
    const [story, versions, reviews, corrections, cycle, chosen, stakeholderId] = await Promise.all(
      [
        storyOf(initiativeId, indicatorId, filter.version),
        db().curveStory.findMany({
          where: { initiativeId, indicatorId },
          orderBy: { number: "desc" },
          select: { number: true, keptAt: true },
        }),
        pastReviews(initiativeId, indicatorId),
        correctionsOf(initiativeId, indicatorId, today),
        db().reviewCycle.findFirst({ where: { initiativeId, state: "open" } }),
        choices(initiativeId),
        concernedStakeholder(db(), scope, indicator),
      ],
    );
    if (filter.version !== undefined) foundOr404(story);
    const newest = versions[0]?.number;
    const isNewest = story === null || story.number === newest;
    const own = { stakeholderId };
    const isInForce = indicator.state === "agreed";
    const isReviewed = reviews.some((one) => one.isOfOpenCycle && !one.isSuperseded);
    return {
      ...{ indicatorId, today, story, isNewest, reviews },
      versions: versions.map(({ number, keptAt }) => ({ number, isKept: keptAt !== null })),
      corrections: corrections.map((one) => ({
        ...one,
        can: {
          complete:
            one.state === "open" &&
            may(actor, "course_correction.complete", { stakeholderId: one.stakeholderId }),
          drop:
            one.state === "open" &&
            may(actor, "course_correction.drop", { stakeholderId: one.stakeholderId }),
        },
      })),
      openCycle: cycle && {
        id: cycle.id,
        startOn: cycle.startOn.toISOString().slice(0, 10),
        endOn: cycle.endOn.toISOString().slice(0, 10),
      },
      stakeholders: chosen("stakeholder"),
      members: chosen("member"),
      changeable: chosen("activity", "strategy"),
      can: {
        write: isInForce && isNewest && may(actor, "curve_story.write", own),
        keep: story !== null && !story.isKept && isNewest && may(actor, "curve_story.keep", own),
        review: isInForce && cycle !== null && may(actor, "review.record", own),
        decide: isReviewed && may(actor, "course_correction.decide", own),
      },
    };
  },
);
