/** Something the initiative knows by a code and a name. */
export type NamedCode = { readonly code: string; readonly name: string };

/** A name of a file as it is compared: small letters, no accents, single spaces, no marks around it. */
export function foldedName(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%+<>&]+/gu, " ")
    .trim();
}

/** Changes of one letter that lead from one word to the other, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** How alike two folded names are, 0 to 1: by their words, or letter by letter for short ones. */
function likeness(a: string, b: string): number {
  const [first, second] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const common = [...first].filter((word) => second.has(word)).length;
  const byWords = common / Math.max(1, first.size + second.size - common);
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || longest > 60) return byWords;
  const limit = Math.ceil(longest / 3);
  const changes = distance(a, b, limit);
  const byLetters = changes > limit ? 0 : 1 - changes / longest;
  return Math.max(byWords, byLetters);
}

/** What a name of a file is taken for: one code for certain, or suggestions, the likeliest first. */
export type NameMatch = { readonly code: string | null; readonly suggestions: readonly string[] };

const likeEnough = 0.5;
const mostSuggestions = 5;

/**
 * The code a name stands for: by code, else by name, without regard to case, accents and marks. Only
 * an exact and unique match is taken by itself; null for everything else.
 */
export function codeOf(text: string, known: readonly NamedCode[]): string | null {
  const wanted = foldedName(text);
  if (wanted === "") return null;
  const typed = text.trim().toLowerCase();
  const byCode = known.filter(({ code }) => code.toLowerCase() === typed);
  if (byCode.length === 1) return byCode[0]?.code ?? null;
  const byName = known.filter(
    ({ code, name }) => foldedName(name) === wanted || foldedName(code) === wanted,
  );
  return byName.length === 1 ? (byName[0]?.code ?? null) : null;
}

/** What a name may stand for, the likeliest first. Suggested, never assumed. */
function suggestionsFor(text: string, known: readonly NamedCode[]): readonly string[] {
  const wanted = foldedName(text);
  if (wanted === "") return [];
  return known
    .map(({ code, name }) => ({
      code,
      like: Math.max(likeness(wanted, foldedName(name)), likeness(wanted, foldedName(code))),
    }))
    .filter(({ like }) => like >= likeEnough)
    .sort((a, b) => b.like - a.like || a.code.localeCompare(b.code))
    .slice(0, mostSuggestions)
    .map(({ code }) => code);
}

/** Finds what a name stands for, or what it may stand for where that is not certain. */
export function matchName(text: string, known: readonly NamedCode[]): NameMatch {
  const code = codeOf(text, known);
  return { code, suggestions: code === null ? suggestionsFor(text, known) : [] };
}

const totals = new Set([
  ...["total", "totals", "all", "all persons", "persons", "people", "both", "both sexes", "any"],
  ...["overall", "everyone", "totaal", "gesamt", "insgesamt", "ensemble", "tous", "toutes"],
  ...["todos", "todas", "totale", "total general"],
]);

/** Whether a word of a file says "all of them together", in the languages offices write. */
export function isTotalWord(text: string): boolean {
  return totals.has(foldedName(text));
}
