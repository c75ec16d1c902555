import { may } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** A review cycle in the list of them. */
export type ReviewCycleLine = {
  readonly id: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly state: "open" | "closed";
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly reviews: number;
  readonly corrections: number;
  readonly correctionsDone: number;
};

/** All review cycles, the newest first, and whether the reader may open the next. */
export type ReviewCyclesView = {
  readonly cycles: readonly ReviewCycleLine[];
  readonly can: { readonly open: boolean };
};

export const getReviewCycles = query(
  "review_cycle.read",
  async ({ initiativeId, actor }, _filter: null): Promise<ReviewCyclesView> => {
    const cycles = await db().$queryRaw<ReviewCycleLine[]>`
      SELECT y.id, y.start_on::text AS "startOn", y.end_on::text AS "endOn", y.state::text AS state,
             y.opened_at AS "openedAt", y.closed_at AS "closedAt",
             count(DISTINCT r.indicator_id)::int AS reviews,
             count(DISTINCT c.id)::int AS corrections,
             count(DISTINCT c.id) FILTER (WHERE c.state = 'done')::int AS "correctionsDone"
        FROM review_cycle y
        LEFT JOIN review r ON r.initiative_id = y.initiative_id AND r.review_cycle_id = y.id
        LEFT JOIN course_correction c ON c.initiative_id = r.initiative_id AND c.review_id = r.id
       WHERE y.initiative_id = ${initiativeId}::uuid
       GROUP BY y.initiative_id, y.id ORDER BY y.start_on DESC`;
    const isOpen = cycles.some(({ state }) => state === "open");
    return { cycles, can: { open: !isOpen && may(actor, "review_cycle.open") } };
  },
);
