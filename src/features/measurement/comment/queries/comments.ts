import { may } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** One comment as it is shown; of one that was taken back only who and when. */
export type CommentView = {
  readonly id: string;
  readonly person: string | null;
  readonly organization: string;
  readonly body: string | null;
  readonly writtenAt: Date;
  readonly can: { readonly withdraw: boolean };
};

/** What was said of one indicator or one value, oldest first. */
export type CommentThreadView = {
  readonly about: "indicator" | "observation";
  readonly subjectId: string;
  readonly timeZone: string;
  /** How many earlier ones are not shown. */
  readonly earlier: number;
  readonly comments: readonly CommentView[];
  readonly can: { readonly write: boolean };
};

type CommentRow = Omit<CommentView, "can"> & {
  subjectId: string;
  memberId: string;
  total: number;
};

type Subjects = {
  readonly about: "indicator" | "observation";
  readonly subjectIds: readonly string[];
  /** How many of each thread; the newest ones. */
  readonly most?: number;
  /** Instead, all that anybody reads at once. */
  readonly isWhole?: boolean;
};

const [usuallyShown, wholeThread] = [50, 2_000];

/**
 * The threads of several indicators or values of one's initiative, one for each that may be read, in
 * one statement: of an indicator everybody's, of a value the backbone's and those of its own stakeholder.
 */
export const listCommentThreads = query(
  "comment.read",
  async (scope, filter: Subjects): Promise<readonly CommentThreadView[]> => {
    const { initiativeId, actor, timeZone } = scope;
    const { about, most = filter.isWhole ? wholeThread : usuallyShown } = filter;
    const subjectIds = [...new Set(filter.subjectIds)];
    const isAboutValues = about === "observation";
    const readsAll = may(actor, "comment.read");
    const [subjects, rows] = await Promise.all([
      db().$queryRaw<{ id: string; stakeholderId: string }[]>`
        SELECT o.id, o.stakeholder_id AS "stakeholderId" FROM observation o
         WHERE ${isAboutValues} AND o.initiative_id = ${initiativeId}::uuid
           AND o.id = ANY (${subjectIds}::uuid[])
           AND (${readsAll} OR o.stakeholder_id = ${actor.stakeholderId}::uuid)
        UNION ALL
        SELECT i.id, ${actor.stakeholderId}::uuid FROM indicator i
         WHERE NOT ${isAboutValues} AND i.initiative_id = ${initiativeId}::uuid
           AND i.id = ANY (${subjectIds}::uuid[])`,
      db().$queryRaw<CommentRow[]>`
        SELECT * FROM (
          SELECT c.id, coalesce(c.observation_id, c.indicator_id) AS "subjectId",
                 c.member_id AS "memberId", u.name AS person, g.name AS organization,
                 CASE WHEN c.withdrawn_at IS NULL THEN c.body END AS body,
                 c.written_at AS "writtenAt",
                 count(*) OVER (PARTITION BY c.observation_id, c.indicator_id)::int AS total,
                 row_number() OVER (PARTITION BY c.observation_id, c.indicator_id
                                    ORDER BY c.written_at DESC, c.id DESC) AS place
            FROM comment c
            JOIN member m ON m.initiative_id = c.initiative_id AND m.id = c.member_id
            JOIN stakeholder s ON s.initiative_id = m.initiative_id AND s.id = m.stakeholder_id
            JOIN organization g ON g.id = s.organization_id
            LEFT JOIN user_account u ON u.id = m.user_id AND u.erased_at IS NULL
            LEFT JOIN observation o ON o.initiative_id = c.initiative_id AND o.id = c.observation_id
           WHERE c.initiative_id = ${initiativeId}::uuid
             AND (CASE WHEN ${isAboutValues} THEN c.observation_id ELSE c.indicator_id END)
                 = ANY (${subjectIds}::uuid[])
             AND (NOT ${isAboutValues} OR ${readsAll} OR o.stakeholder_id = ${actor.stakeholderId}::uuid)
        ) numbered
         WHERE place <= ${most}
         ORDER BY "writtenAt", id`,
    ]);
    const bySubject = new Map<string, CommentRow[]>();
    for (const row of rows) {
      const own = bySubject.get(row.subjectId);
      if (own) own.push(row);
      else bySubject.set(row.subjectId, [row]);
    }
    return subjects.map(({ id, stakeholderId }) => {
      const own = bySubject.get(id) ?? [];
      return {
        ...{ about, subjectId: id, timeZone, earlier: (own[0]?.total ?? 0) - own.length },
        comments: own.map(({ memberId, subjectId: _subject, total: _total, ...comment }) => ({
          ...comment,
          can: {
            withdraw:
              comment.body !== null &&
              may(actor, "comment.withdraw", {
                stakeholderId: memberId === actor.memberId ? actor.stakeholderId : null,
              }),
          },
        })),
        can: { write: may(actor, "comment.write", { stakeholderId }) },
      };
    });
  },
);
