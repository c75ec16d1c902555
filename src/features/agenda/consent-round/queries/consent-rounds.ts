import { afterOf, inOrderOf, pageAfter, pageOf } from "@/platform/access/page-of";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The consent rounds of the initiative, the open ones first, each with who still owes a position. */
export type ConsentRoundsView = {
  readonly rounds: readonly {
    readonly id: string;
    readonly subject: "agenda" | "indicators" | "independence" | "definition_change";
    readonly title: string;
    readonly state: "open" | "passed" | "not_adopted" | "withdrawn";
    readonly openedAt: Date;
    readonly deadlineOn: string;
    readonly closedAt: Date | null;
    readonly answered: number;
    readonly active: number;
    readonly isOwnAnswerMissing: boolean;
  }[];
  /** After which round the next page begins; null on the last. */
  readonly next: string | null;
};

export const listConsentRounds = query(
  "consent_round.read",
  async (scope, filter: { after?: string | undefined } | null): Promise<ConsentRoundsView> => {
    const { initiativeId, actor } = scope;
    const after = afterOf(filter?.after);
    const found = await db().$queryRaw<{ id: string }[]>`
      WITH listed AS (
        SELECT id, (state <> 'open', -extract(epoch FROM opened_at), id) AS place FROM consent_round
         WHERE initiative_id = ${initiativeId}::uuid),
      page AS (${pageAfter(after)})
      SELECT id FROM page ORDER BY place`;
    const { page, next } = pageOf(found);
    const [rows, active] = await Promise.all([
      db().consentRound.findMany({
        where: { initiativeId, id: { in: page.map(({ id }) => id) } },
        select: {
          ...{ id: true, subject: true, title: true, state: true },
          ...{ openedAt: true, deadlineOn: true, closedAt: true },
          positions: {
            where: { supersededAt: null, stakeholder: { state: "active" } },
            select: { stakeholderId: true },
          },
        },
      }),
      db().stakeholder.findMany({
        where: { initiativeId, state: "active" },
        select: { id: true },
      }),
    ]);
    const isActive = active.some(({ id }) => id === actor.stakeholderId);
    const rounds = inOrderOf(page, rows).map(({ positions, deadlineOn, ...round }) => ({
      ...round,
      deadlineOn: deadlineOn.toISOString().slice(0, 10),
      answered: positions.length,
      active: active.length,
      isOwnAnswerMissing:
        isActive &&
        round.state === "open" &&
        !positions.some(({ stakeholderId }) => stakeholderId === actor.stakeholderId),
    }));
    return { rounds, next };
  },
);
