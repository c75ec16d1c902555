import { may } from "@/domain/access/policy";
import type { ReleaseChange } from "@/domain/publication/release-changes";
import { query } from "@/platform/access/query";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { draftRelease } from "../facts";

/** What the next release would change, the releases so far, and the headline. */
export type PublishView = {
  readonly nextNumber: number;
  readonly changes: readonly ReleaseChange[];
  readonly writtenHeadline: string | null;
  readonly releases: readonly {
    readonly number: number;
    readonly note: string;
    readonly releasedAt: Date;
    readonly releasedBy: string;
    readonly changes: number;
  }[];
  readonly can: { readonly publish: boolean; readonly editHeadline: boolean };
};

export const getPublish = query(
  "release.preview",
  async (scope, _filter: null): Promise<PublishView> => {
    const { initiativeId, actor } = scope;
    const draft = await db().$transaction((tx) => draftRelease(tx, scope, null, now()));
    const releases = await db().$queryRaw<PublishView["releases"][number][]>`
      SELECT r.number, r.note, r.released_at AS "releasedAt", u.name AS "releasedBy",
             jsonb_array_length(r.changes) AS changes
        FROM release r
        JOIN member m ON m.initiative_id = r.initiative_id AND m.id = r.released_by_member_id
        JOIN user_account u ON u.id = m.user_id
       WHERE r.initiative_id = ${initiativeId}::uuid ORDER BY r.number DESC LIMIT 50`;
    return {
      nextNumber: draft.number,
      changes: draft.changes,
      writtenHeadline: draft.draft.initiative.writtenHeadline,
      releases,
      can: {
        publish: may(actor, "release.publish"),
        editHeadline: may(actor, "headline.edit"),
      },
    };
  },
);
