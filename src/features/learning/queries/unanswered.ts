import { isUnanswered } from "@/domain/learning/review-cycle";
import { query } from "@/platform/access/query";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { standingsOf } from "../facts";
import { answersOfCycle, unanswered } from "../review/facts";

/** A core indicator off track about which nobody has decided anything. */
export type UnansweredIndicator = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
};

/** W10: what is off track without a course correction or a decision to keep the course, in the cycle that is open or was the last. */
export const listUnanswered = query(
  "checklist.read",
  async (scope, _filter: null): Promise<readonly UnansweredIndicator[]> => {
    const { initiativeId } = scope;
    const cycle = await db().reviewCycle.findFirst({
      where: { initiativeId },
      orderBy: { startOn: "desc" },
      select: { id: true },
    });
    const [standings, answers] = await Promise.all([
      standingsOf(db(), scope, now()),
      answersOfCycle(db(), initiativeId, cycle?.id ?? null),
    ]);
    return standings
      .filter(({ id, status }) => isUnanswered({ status, ...(answers.get(id) ?? unanswered) }))
      .map(({ id, name, status }) => ({ id, name, status }));
  },
);
