import { codeOf, isTotalWord, type NamedCode } from "./name-matching";
import type { Part, Says, TableReading } from "./reading";

/** What an initiative knows, against which the words of a file are matched. */
export type Known = {
  readonly indicators: readonly NamedCode[];
  /** Those for whom the person at work may report. */
  readonly reporters: readonly NamedCode[];
  readonly places: readonly NamedCode[];
  readonly dimensions: readonly (NamedCode & { readonly categories: readonly NamedCode[] })[];
  readonly reasons: TableReading["reasons"];
};

/** The part of a dimension. */
export function categoryPart(dimension: string): Part {
  return `category:${dimension}`;
}

/** What is known for each part that has codes. */
export type KnownParts = ReadonlyMap<Part, readonly NamedCode[]>;

/** What an initiative knows, by the part it belongs to. */
export function knownByPart(known: Known): KnownParts {
  return new Map<Part, readonly NamedCode[]>([
    ["indicator", known.indicators],
    ["reporter", known.reporters],
    ["place", known.places],
    ...known.dimensions.map(({ code, categories }): [Part, readonly NamedCode[]] => [
      categoryPart(code),
      categories,
    ]),
  ]);
}

/** A word of a file that stands for exactly one thing the initiative knows. */
export type SingleMatch = { readonly part: Part; readonly code: string };

/** What a word stands for, if it is one thing of one kind for certain. */
export function singleMatch(text: string, known: KnownParts): SingleMatch | null {
  const matches = [...known].flatMap(([part, codes]) => {
    const code = codeOf(text, codes);
    return code === null ? [] : [{ part, code }];
  });
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** The code a word stands for in a part with these codes; "" for a word that says "all" of a dimension; null where it is not certain. */
export function codeIn(text: string, part: Part, codes: readonly NamedCode[]): string | null {
  const code = codeOf(text, codes);
  if (code !== null) return code;
  return part.startsWith("category:") && isTotalWord(text) ? "" : null;
}

/** A record of parts as what is said. Its keys come from parts alone. */
export function says(record: Readonly<Record<string, string>>): Says {
  return record;
}
