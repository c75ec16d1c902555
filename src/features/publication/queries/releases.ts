import type { ReleaseChange } from "@/domain/publication/release-changes";
import { db } from "@/platform/db/client";

/** The releases of an initiative with what each changed, newest first; only what the public may know. */
export type PublicReleasesView = {
  readonly name: string;
  readonly timeZone: string;
  readonly releases: readonly {
    readonly number: number;
    readonly note: string;
    readonly releasedAt: Date;
    readonly changes: readonly ReleaseChange[];
    readonly changeCount: number;
  }[];
};

const listedChanges = 40;

/** The history of what was released, or null where nothing was. The longest lists are cut; the count tells how long they are. */
export async function findPublicReleases(slug: string): Promise<PublicReleasesView | null> {
  const rows = await db().$queryRaw<
    (PublicReleasesView["releases"][number] & { name: string; timeZone: string })[]
  >`
    SELECT i.name, i.time_zone AS "timeZone", r.number, r.note, r.released_at AS "releasedAt",
           jsonb_path_query_array(r.changes, '$[0 to 39]') AS changes,
           jsonb_array_length(r.changes) AS "changeCount"
      FROM initiative i JOIN release r ON r.initiative_id = i.id
     WHERE i.slug = ${slug} ORDER BY r.number DESC LIMIT ${listedChanges}`;
  const [first] = rows;
  if (!first) return null;
  return {
    ...{ name: first.name, timeZone: first.timeZone },
    releases: rows.map(({ name: _name, timeZone: _timeZone, ...release }) => release),
  };
}
