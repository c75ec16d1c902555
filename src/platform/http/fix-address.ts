import type { Condition, FixPlace } from "@/domain/kernel/gate";

const places: Readonly<Record<FixPlace, string>> = {
  settings: "settings",
  backbone: "backbone",
  stakeholders: "stakeholders",
  perspectives: "agenda/perspectives",
  agenda: "agenda",
  consultation: "agenda",
  consent: "consent-rounds",
  indicators: "measurement",
  reporters: "measurement",
  periods: "measurement/periods",
  observations: "measurement/review",
  activities: "activities",
  reviews: "reviews",
  curves: "reviews",
  releases: "publish",
};

const detailed: ReadonlySet<FixPlace> = new Set([
  "indicators",
  "reporters",
  "activities",
  "consent",
  "reviews",
  "curves",
]);
const collections: Partial<Record<FixPlace, string>> = {
  indicators: "measurement/indicators",
  reporters: "measurement/indicators",
  curves: "measurement/indicators",
};
/** Where the object's own page is not the place, but one below it. */
const below: Partial<Record<FixPlace, string>> = { curves: "/turn-the-curve" };

/** The exact address in the workspace where a missing condition can be mended. */
export function fixAddress(
  slug: string,
  condition: Pick<Condition, "fixAt" | "subjectId">,
): string {
  const { fixAt, subjectId } = condition;
  const base = `/w/${slug}/`;
  if (subjectId !== undefined && detailed.has(fixAt)) {
    return `${base}${collections[fixAt] ?? places[fixAt]}/${subjectId}${below[fixAt] ?? ""}`;
  }
  return `${base}${places[fixAt]}`;
}
