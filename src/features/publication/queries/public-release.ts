import { LRUCache } from "lru-cache";
import type { PublicIndicator, PublicInitiative } from "@/domain/publication/public-document";
import { documentPath, releasedCode } from "@/domain/publication/public-document";
import { databasePool, db } from "@/platform/db/client";

/** A document of a release as it was written: its content, that as JSON, and the hash that names it. */
export type ReleasedDocument<Content> = {
  readonly content: Content;
  readonly text: string;
  readonly contentHash: string;
};

// A document of a release never changes, so what was read once needs no expiry, only an end to its size.
const documents = new LRUCache<string, ReleasedDocument<unknown>>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ text }) => text.length + 100,
});

/** The newest release of an initiative: the only thing the public reads (P1). */
export type NewestRelease = { readonly initiativeId: string; readonly releaseId: string };

/** The newest release of an initiative, or null where nothing is released or there is no such initiative. One statement on an index. */
export async function findNewestRelease(slug: string): Promise<NewestRelease | null> {
  // Every public answer begins with this one, and it is all that most of them ask: straight to the driver.
  const { rows } = await databasePool().query<NewestRelease>({
    name: "newest release",
    text: `SELECT r.initiative_id AS "initiativeId", r.id AS "releaseId"
             FROM initiative i JOIN release r ON r.initiative_id = i.id
            WHERE i.slug = $1 ORDER BY r.number DESC LIMIT 1`,
    values: [slug],
  });
  return rows[0] ?? null;
}

/** A release by its number, for what was cited; the newest where no number is given. */
export async function findRelease(
  slug: string,
  number: number | null,
): Promise<NewestRelease | null> {
  if (number === null) return findNewestRelease(slug);
  const [row] = await db().$queryRaw<NewestRelease[]>`
    SELECT r.initiative_id AS "initiativeId", r.id AS "releaseId"
      FROM initiative i JOIN release r ON r.initiative_id = i.id
     WHERE i.slug = ${slug} AND r.number = ${number}`;
  return row ?? null;
}

/** One document of a release, by its path. */
export async function findDocument<Content>(
  release: NewestRelease,
  path: string,
): Promise<ReleasedDocument<Content> | null> {
  const name = `${release.releaseId}/${path}`;
  let kept = documents.get(name);
  if (kept === undefined) {
    const { initiativeId, releaseId } = release;
    const row = await db().releaseDocument.findUnique({
      where: { initiativeId_releaseId_path: { initiativeId, releaseId, path } },
      select: { content: true, contentHash: true },
    });
    if (!row) return null;
    kept = { ...row, text: JSON.stringify(row.content) };
    documents.set(name, kept);
  }
  // Only publish-release writes documents, in the shapes of domain/publication/public-document.
  return kept as ReleasedDocument<Content>;
}

/** The public page of an initiative, from its newest release. */
export async function findPublicInitiative(slug: string): Promise<PublicInitiative | null> {
  const release = await findNewestRelease(slug);
  if (!release) return null;
  return (await findDocument<PublicInitiative>(release, documentPath.initiative))?.content ?? null;
}

/** The public page of an indicator, with the initiative around it and, if asked for, one place's series. */
export type PublicIndicatorView = {
  readonly initiative: PublicInitiative;
  readonly indicator: PublicIndicator;
  readonly place: PublicIndicator | null;
};

/** The public page of an indicator, from the newest release or the one that was cited. */
export async function findPublicIndicator(
  slug: string,
  code: string,
  placeCode: string | null = null,
  releaseNumber: number | null = null,
): Promise<PublicIndicatorView | null> {
  const release = await findRelease(slug, releaseNumber);
  if (!release) return null;
  const initiative = await findDocument<PublicInitiative>(release, documentPath.initiative);
  const exact = initiative && releasedCode(initiative.content, code);
  if (!initiative || !exact) return null;
  const [indicator, place] = await Promise.all([
    findDocument<PublicIndicator>(release, documentPath.indicator(exact)),
    placeCode === null
      ? null
      : findDocument<PublicIndicator>(release, documentPath.place(exact, placeCode)),
  ]);
  if (!indicator || (placeCode !== null && place === null)) return null;
  return {
    initiative: initiative.content,
    indicator: indicator.content,
    place: place?.content ?? null,
  };
}
