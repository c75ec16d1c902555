import type { PublicInitiative } from "@/domain/publication/public-document";
import { documentPath } from "@/domain/publication/public-document";
import { db } from "@/platform/db/client";
import { findDocument, type NewestRelease } from "./public-release";

/** An initiative on the explore page: what it is about and how its outcomes stand. */
export type ExploreEntry = Pick<
  PublicInitiative,
  | "slug"
  | "name"
  | "summary"
  | "place"
  | "population"
  | "phase"
  | "startedOn"
  | "isIllustrative"
  | "writtenHeadline"
  | "headline"
  | "release"
> & {
  readonly outcomes: readonly { readonly title: string; readonly status: string }[];
  readonly counts: {
    readonly outcomes: number;
    readonly indicators: number;
    readonly organizations: number;
    readonly sectors: number;
  };
};

/** Every initiative that has released something, by name. */
export async function listPublicInitiatives(): Promise<readonly ExploreEntry[]> {
  const newest = await db().$queryRaw<NewestRelease[]>`
    SELECT DISTINCT ON (r.initiative_id) r.initiative_id AS "initiativeId", r.id AS "releaseId"
      FROM release r ORDER BY r.initiative_id, r.number DESC`;
  const found = await Promise.all(
    newest.map((release) => findDocument<PublicInitiative>(release, documentPath.initiative)),
  );
  return found
    .flatMap((document) => (document ? [entryOf(document.content)] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function entryOf(initiative: PublicInitiative): ExploreEntry {
  const { slug, name, summary, place, population, phase, startedOn, isIllustrative } = initiative;
  const { writtenHeadline, headline, release, outcomes, indicators, stakeholders } = initiative;
  return {
    ...{ slug, name, summary, place, population, phase, startedOn, isIllustrative },
    ...{ writtenHeadline, headline, release },
    outcomes: outcomes.map(({ title, status }) => ({ title, status })),
    counts: {
      outcomes: outcomes.length,
      indicators: indicators.length,
      organizations: stakeholders.length,
      sectors: new Set(stakeholders.map(({ sector }) => sector)).size,
    },
  };
}
