import { may } from "@/domain/access/policy";
import type { Condition } from "@/domain/kernel/gate";
import { type Movement, movementOf, type Standing } from "@/domain/learning/movement";
import { reviewCycleMayBeClosed } from "@/domain/learning/review-cycle";
import { foundOr404, query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { standingsOf } from "../../facts";
import { answersOfCycle, unanswered } from "../facts";

/** A course correction in one line. */
export type CorrectionLine = {
  readonly id: string;
  readonly indicatorId: string;
  readonly decision: string;
  readonly owner: string | null;
  readonly dueOn: string;
  readonly state: "open" | "done" | "dropped";
};

/** A core indicator in a cycle: where it stands, what moved since the cycle before, and what was found. */
export type ReviewedLine = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly now: Standing;
  readonly before: Standing | null;
  readonly movement: Movement | null;
  readonly review: {
    readonly verdict: "continue" | "adjust" | "stop";
    readonly whatWorks: string;
    readonly whatDoesNot: string;
    readonly keepCourseReason: string;
    readonly person: string | null;
    readonly reviewedAt: Date;
    readonly storyNumber: number | null;
    readonly isIllustrative: boolean;
  } | null;
  readonly corrections: readonly CorrectionLine[];
};

/** One review cycle, open or closed. */
export type ReviewCycleView = {
  readonly id: string;
  readonly state: "open" | "closed";
  readonly startOn: string;
  readonly endOn: string;
  readonly closedAt: Date | null;
  /** When the cycle before was closed; null for the first. */
  readonly previousClosedAt: Date | null;
  readonly indicators: readonly ReviewedLine[];
  /** W10 of an open cycle; none of a closed one. */
  readonly conditions: readonly Condition[];
  readonly can: { readonly close: boolean };
};

type StandingRow = Standing & {
  readonly cycleId: string;
  readonly indicatorId: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
};

/** Where all stood when this cycle was closed, and the one before. One statement. */
async function keptStandings(initiativeId: string, ids: readonly string[]) {
  return db().$queryRaw<StandingRow[]>`
    SELECT s.review_cycle_id AS "cycleId", s.indicator_id AS "indicatorId", i.name, i.unit,
           i.decimals, s.status, s.period_key AS "periodKey", trim_scale(s.value)::text AS value
      FROM review_standing s
      JOIN indicator i ON i.initiative_id = s.initiative_id AND i.id = s.indicator_id
     WHERE s.initiative_id = ${initiativeId}::uuid AND s.review_cycle_id = ANY (${ids}::uuid[])
     ORDER BY i.code`;
}

type ReviewRow = NonNullable<ReviewedLine["review"]> & { readonly indicatorId: string };

async function reviewRows(initiativeId: string, cycleId: string): Promise<ReviewRow[]> {
  return db().$queryRaw<ReviewRow[]>`
    SELECT r.indicator_id AS "indicatorId", r.verdict::text AS verdict, r.what_works AS "whatWorks",
           r.what_does_not AS "whatDoesNot", r.keep_course_reason AS "keepCourseReason",
           u.name AS person, r.reviewed_at AS "reviewedAt", s.number AS "storyNumber",
           r.is_illustrative AS "isIllustrative"
      FROM review r
      JOIN member m ON m.initiative_id = r.initiative_id AND m.id = r.reviewed_by_member_id
      LEFT JOIN user_account u ON u.id = m.user_id
      LEFT JOIN curve_story s ON s.initiative_id = r.initiative_id AND s.id = r.curve_story_id
     WHERE r.initiative_id = ${initiativeId}::uuid AND r.review_cycle_id = ${cycleId}::uuid
       AND r.superseded_at IS NULL`;
}

/** The corrections born in this cycle, and those of earlier ones that are open still. */
async function correctionRows(initiativeId: string, cycleId: string): Promise<CorrectionLine[]> {
  return db().$queryRaw<CorrectionLine[]>`
    SELECT c.id, c.indicator_id AS "indicatorId", c.decision, u.name AS owner,
           c.due_on::text AS "dueOn", c.state::text AS state
      FROM course_correction c
      JOIN review r ON r.initiative_id = c.initiative_id AND r.id = c.review_id
      JOIN review_cycle y ON y.initiative_id = r.initiative_id AND y.id = r.review_cycle_id
      JOIN member m ON m.initiative_id = c.initiative_id AND m.id = c.owner_member_id
      LEFT JOIN user_account u ON u.id = m.user_id
      JOIN review_cycle this ON this.initiative_id = y.initiative_id AND this.id = ${cycleId}::uuid
     WHERE c.initiative_id = ${initiativeId}::uuid
       AND (y.id = this.id OR (c.state = 'open' AND this.state = 'open' AND y.start_on < this.start_on))
     ORDER BY c.due_on, c.id`;
}

/** The core indicators as they stand now, in an open cycle. */
async function presentStandings(scope: InitiativeScope) {
  return (await standingsOf(db(), scope, now())).map((one) => ({
    ...{ indicatorId: one.id, name: one.name, unit: one.unit, decimals: one.decimals },
    ...{ status: one.status, periodKey: one.latest?.periodKey ?? null },
    value: one.latest?.value ?? null,
  }));
}

export const getReviewCycle = query(
  "review_cycle.read",
  async (scope, { reviewCycleId }: { reviewCycleId: string }): Promise<ReviewCycleView> => {
    const { initiativeId, actor } = scope;
    const cycle = foundOr404(
      await db().reviewCycle.findUnique({
        where: { initiativeId_id: { initiativeId, id: reviewCycleId } },
      }),
    );
    const previous = await db().reviewCycle.findFirst({
      where: { initiativeId, state: "closed", startOn: { lt: cycle.startOn } },
      orderBy: { startOn: "desc" },
      select: { id: true, closedAt: true },
    });
    const isOpen = cycle.state === "open";
    const [kept, present, reviews, corrections, answers] = await Promise.all([
      keptStandings(initiativeId, previous ? [cycle.id, previous.id] : [cycle.id]),
      isOpen ? presentStandings(scope) : null,
      reviewRows(initiativeId, cycle.id),
      correctionRows(initiativeId, cycle.id),
      answersOfCycle(db(), initiativeId, cycle.id),
    ]);
    const earlierOnes = new Map(
      kept.flatMap((one) => (one.cycleId === cycle.id ? [] : [[one.indicatorId, one] as const])),
    );
    const shown = present ?? kept.filter(({ cycleId }) => cycleId === cycle.id);
    const byIndicator = new Map(reviews.map((one) => [one.indicatorId, one]));
    const indicators = shown.map((one): ReviewedLine => {
      const earlier = earlierOnes.get(one.indicatorId);
      const standing = { status: one.status, periodKey: one.periodKey, value: one.value };
      const before = earlier
        ? { status: earlier.status, periodKey: earlier.periodKey, value: earlier.value }
        : null;
      return {
        ...{ id: one.indicatorId, name: one.name, unit: one.unit, decimals: one.decimals },
        ...{ now: standing, before, movement: before && movementOf(before, standing) },
        review: byIndicator.get(one.indicatorId) ?? null,
        corrections: corrections.filter(({ indicatorId }) => indicatorId === one.indicatorId),
      };
    });
    const conditions = reviewCycleMayBeClosed({
      indicators: indicators.map(({ id, name, now: { status } }) => ({
        ...{ id, name, status, ...(answers.get(id) ?? unanswered) },
      })),
    });
    return {
      ...{ id: cycle.id, state: cycle.state, closedAt: cycle.closedAt, indicators },
      startOn: cycle.startOn.toISOString().slice(0, 10),
      endOn: cycle.endOn.toISOString().slice(0, 10),
      previousClosedAt: previous?.closedAt ?? null,
      conditions: isOpen ? conditions : [],
      can: { close: isOpen && may(actor, "review_cycle.close") },
    };
  },
);
