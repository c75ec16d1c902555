import { dimensionOf, entriesOf, type Part, type Says } from "./reading";

/** What is known of a part of an observation, and in which cell it stood; null where it stood in none. */
export type Said = { readonly text: string; readonly cell: string | null };

/** All that is known of an observation besides its figures. */
export type Saids = ReadonlyMap<Part, Said>;

/** The same place for all that a heading, a label or the whole file says. */
export function saidIn(says: Says, cell: string | null): Saids {
  return new Map(entriesOf(says).map(([part, text]) => [part, { text, cell }]));
}

/** Several sources of what is said; the later ones win. */
export function saidTogether(...sources: readonly Saids[]): Saids {
  return new Map(sources.flatMap((source) => [...source]));
}

/** Labels contain each other in this order: a new place ends the category that was said above it. */
const fromCoarse: readonly string[] = ["indicator", "reporter", "period", "place", "category"];

function coarseness(part: Part): number {
  const rank = fromCoarse.indexOf(dimensionOf(part) === null ? part : "category");
  return rank < 0 ? fromCoarse.length : rank;
}

/** What holds for the rows below a label: what it says, and of what was said above all that is not finer. */
export function carriedOn(above: Saids, label: Saids): Saids {
  const coarsest = Math.min(...[...label.keys()].map(coarseness));
  const kept = [...above].filter(([part]) => coarseness(part) <= coarsest);
  return new Map([...kept, ...label]);
}
