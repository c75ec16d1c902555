import type {
  PublicIndicator,
  PublicIndicatorSummary,
  PublicInitiative,
} from "@/domain/publication/public-document";
import { documentPath, releasedCode } from "@/domain/publication/public-document";
import { findDocument, findNewestRelease, type ReleasedDocument } from "./public-release";

/** A released document and the hash that names its content. */
export type Released<Content> = { readonly content: Content; readonly contentHash: string };

/** The initiative's document of the newest release, for the API. */
export async function findReleasedInitiative(
  slug: string,
): Promise<ReleasedDocument<PublicInitiative> | null> {
  const release = await findNewestRelease(slug);
  return release ? findDocument<PublicInitiative>(release, documentPath.initiative) : null;
}

/** An indicator's document of the newest release, for the API. */
export async function findReleasedIndicator(
  slug: string,
  code: string,
): Promise<ReleasedDocument<PublicIndicator> | null> {
  const release = await findNewestRelease(slug);
  return release ? findDocument<PublicIndicator>(release, documentPath.indicator(code)) : null;
}

/** The file of all released observations, suppression applied. */
export async function findReleasedObservations(slug: string): Promise<Released<string> | null> {
  const release = await findNewestRelease(slug);
  return release ? findDocument<string>(release, documentPath.observations) : null;
}

/** The released observations of one indicator as a file, over all its places and groups; null where it is not public. */
export async function findReleasedIndicatorFile(
  slug: string,
  code: string,
): Promise<(Released<string> & { readonly code: string }) | null> {
  const release = await findNewestRelease(slug);
  if (!release) return null;
  const initiative = await findDocument<PublicInitiative>(release, documentPath.initiative);
  const exact = initiative && releasedCode(initiative.content, code);
  const file = await findDocument<string>(release, documentPath.observations);
  if (!exact || !file) return null;
  const [head = "", ...rows] = file.content.split("\n");
  const own = rows.filter((row) => row.startsWith(`${exact},`));
  return {
    code: exact,
    content: `${[head, ...own].join("\n")}\n`,
    contentHash: `${file.contentHash}-${exact}`,
  };
}

/** An indicator in a list of the API: its passport, latest value and status. */
export type ApiIndicatorEntry = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: string;
  readonly isCore: boolean;
  readonly outcomeId: string | null;
  readonly latest: { readonly period: string; readonly value: string | null } | null;
  readonly status: PublicIndicatorSummary["status"];
};

/** The indicators of the newest release in their list form, for the API. */
export async function listReleasedIndicators(
  slug: string,
): Promise<Released<readonly ApiIndicatorEntry[]> | null> {
  const released = await findReleasedInitiative(slug);
  if (!released) return null;
  const { content, contentHash } = released;
  return {
    content: content.indicators.map(entryOf),
    contentHash: `${contentHash}-indicators`,
  };
}

function entryOf(summary: PublicIndicatorSummary): ApiIndicatorEntry {
  const { code, name, unit, direction, isCore } = summary.passport;
  const latest = summary.series?.points.findLast(({ state }) => state === "reported");
  return {
    ...{ code, name, unit, direction, isCore },
    outcomeId: summary.outcomeId,
    latest: latest ? { period: latest.periodKey, value: latest.value } : null,
    status: summary.status,
  };
}
