import { isBlank, type SheetRow, textOf } from "../../kernel/sheet";
import { isPeriod } from "./cell-kinds";
import { codeIn, type Known, type KnownParts, knownByPart, says, singleMatch } from "./known";
import type { Layout } from "./layout";
import { foldedName, isTotalWord } from "./name-matching";
import { isPeriodLike } from "./period-cell";
import { type ColumnReading, isMeasureColumn, type Measure, type Part, type Says } from "./reading";

/** What is guessed of the columns, and of the names in them. */
export type GuessedColumns = {
  readonly columns: readonly ColumnReading[];
  readonly names: Readonly<Partial<Record<Part, Readonly<Record<string, string | null>>>>>;
  readonly labels: Readonly<Record<string, Says | null>>;
};

const partWords: readonly (readonly [RegExp, Part])[] = [
  [/^(indicator|measure|series|gho|indikator|indicateur|indicador)( name| code)?$/, "indicator"],
  [/^(reporter|reported by|organi[sz]ation|partner|provider)$/, "reporter"],
  [
    /^(place|area|region|country|state|entity|district|county|geo|land|pays|pais|location)( name| code)?$/,
    "place",
  ],
  [/^(note|notes|comment|comments|remark|remarks|footnote|value note)$/, "note"],
  [/^(source|quelle|bron|fuente)$/, "source"],
];

const figureWords: readonly (readonly [RegExp, Measure])[] = [
  [
    /^(numeric|value|values|obs value|wert|valeur|valor|waarde|rate|percent|percentage|%)$/,
    "value",
  ],
  [/^(numerator|count|cases|events|zahler|numerateur|numerador)$/, "numerator"],
  [/^(denominator|population|base|nenner|denominateur|denominador)$/, "denominator"],
];

const noFigure =
  /(^| )(low|lower|upper|high|ci|limit|limits|id|code|sortable|rank|nr|display value|column not used)( |$)/;
const periodWord =
  /(^| )(year|period|date|month|quarter|week|jahr|annee|ano|anno|jaar|time|zeit|mois)( |$)/;

type Place = {
  readonly place: number;
  readonly heading: string;
  readonly texts: readonly string[];
};

function placesOf(
  rows: readonly SheetRow[],
  headings: readonly (readonly string[])[],
  width: number,
): readonly Place[] {
  return Array.from({ length: width }, (_, place) => ({
    place,
    heading: foldedName(headings[place]?.at(-1) ?? ""),
    texts: [...new Set(rows.map(({ cells }) => textOf(cells[place])))].filter(
      (text) => text !== "",
    ),
  }));
}

/** The column that says the period: mostly periods, by its heading first, then the one with most different ones. */
function periodColumn(rows: readonly SheetRow[], places: readonly Place[]): number | null {
  const candidates = places.filter(({ place, texts }) => {
    const cells = rows.map(({ cells: all }) => all[place]).filter((cell) => !isBlank(cell));
    const periods = cells.filter(isPeriod).length;
    return texts.length > 0 && periods * 10 >= cells.length * 8;
  });
  const named = candidates.filter(({ heading }) => periodWord.test(heading));
  const [best] = [...(named.length > 0 ? named : candidates)].sort(
    (a, b) => b.texts.length - a.texts.length || a.place - b.place,
  );
  return best?.place ?? null;
}

type Matched = {
  readonly place: number;
  readonly part: Part;
  readonly share: number;
  readonly count: number;
};

/** How far the words of a column are known as one part. Words for "all" count for a dimension, but prove none. */
function matchesOf({ place, texts }: Place, known: KnownParts): readonly Matched[] {
  const proving = texts.filter((text) => !isTotalWord(text)).slice(0, 400);
  return [...known].flatMap(([part, codes]) => {
    const count = proving.filter((text) => codeIn(text, part, codes) !== null).length;
    return count === 0 ? [] : [{ place, part, count, share: count / proving.length }];
  });
}

/** Which column of words says which part: each part by the column whose words are best known, then by its heading. */
function wordColumns(places: readonly Place[], known: Known): ReadonlyMap<number, Part | "label"> {
  const roles = new Map<number, Part | "label">();
  const taken = new Set<Part>();
  const parts = knownByPart(known);
  const matched = places.flatMap((place) => matchesOf(place, parts));
  const certain = matched.filter(({ share }) => share >= 0.6);
  for (const { place, part } of [...certain].sort((a, b) => b.count - a.count)) {
    if (roles.has(place) || taken.has(part)) continue;
    roles.set(place, part);
    taken.add(part);
  }
  for (const { place, texts } of places) {
    const own = matched.filter((match) => match.place === place);
    const total = own.reduce((sum, { share }) => sum + share, 0);
    const isMixed = own.length > 1 && total >= 0.5 && texts.length > 2;
    if (isMixed && !roles.has(place) && ![...roles.values()].includes("label"))
      roles.set(place, "label");
  }
  const richest = [...places].sort((a, b) => b.texts.length - a.texts.length);
  for (const { place, heading, texts } of richest) {
    if (roles.has(place) || texts.length === 0) continue;
    const dimension = known.dimensions.find(
      ({ code, name }) => foldedName(code) === heading || foldedName(name) === heading,
    );
    const named = dimension
      ? (`category:${dimension.code}` as const)
      : partWords.find(([form]) => form.test(heading))?.[1];
    if (named === undefined || taken.has(named)) continue;
    roles.set(place, named);
    taken.add(named);
  }
  const flags = places.find(
    ({ place, heading, texts }) =>
      heading === "" && !roles.has(place) && texts.length > 0 && texts.every(isFlag),
  );
  if (flags && !taken.has("note")) roles.set(flags.place, "note");
  return roles;
}

/** A flag of statistical offices that stands in a column of its own: (p), r, [e]. */
function isFlag(text: string): boolean {
  return /^([a-z]|\([a-z]{1,3}\)|\[[a-z]{1,3}\]|[*†‡])$/i.test(text);
}

/** What the words above a column of figures say. */
function saysOf(heading: readonly string[], known: KnownParts): Says {
  const said: Record<string, string> = {};
  for (const text of heading) {
    const match = singleMatch(text, known);
    if (isPeriodLike({ kind: "text", text })) said.period = text;
    else if (match) said[match.part] = match.code;
  }
  return says(said);
}

function measure(role: Measure, said: Says): ColumnReading {
  return { role, says: said, times: "1", decimal: null };
}

/** The columns of figures: by what their headings say, or by words such as "value" and "denominator". */
function figureColumns(
  places: readonly Place[],
  headings: readonly (readonly string[])[],
  roles: ReadonlyMap<number, Part | "label">,
  known: Known,
): ReadonlyMap<number, ColumnReading> {
  const found = new Map<number, ColumnReading>();
  const words = places.flatMap(({ place, heading }) => {
    const role = figureWords.find(([form]) => form.test(heading))?.[1];
    return role ? [{ place, role }] : [];
  });
  // A value, or the two parts of one: then the words say it all.
  const has = (role: Measure) => words.some((word) => word.role === role);
  if (has("value") || (has("numerator") && has("denominator"))) {
    for (const role of ["value", "numerator", "denominator"] as const) {
      const first = words.find((word) => word.role === role);
      if (first) found.set(first.place, measure(role, {}));
    }
    return found;
  }
  const open = places.filter(({ heading }) => !noFigure.test(heading));
  const parts = knownByPart(known);
  const said = new Map(open.map(({ place }) => [place, saysOf(headings[place] ?? [], parts)]));
  const telling = open.filter(({ place }) => Object.keys(said.get(place) ?? {}).length > 0);
  const isIndicatorSaid = [...roles.values()].some(
    (role) => role === "indicator" || role === "label",
  );
  const byIndicator = telling.filter(({ place }) => said.get(place)?.indicator !== undefined);
  const [chosen = open] = [byIndicator, telling].filter(({ length }) => length > 0);
  const dimensions = new Set(chosen.flatMap(({ place }) => Object.keys(said.get(place) ?? {})));
  for (const { place } of chosen) {
    const own = said.get(place) ?? {};
    const isTold = Object.keys(own).length > 0;
    const heading = headings[place]?.join(" ") ?? "";
    const isAlone = chosen.length === 1 || isIndicatorSaid;
    found.set(place, measure("value", isTold || isAlone ? own : { indicator: heading }));
  }
  for (const { place } of open) {
    const above = headings[place] ?? [];
    const [dimension] = [...dimensions].filter((part) => part.startsWith("category:"));
    if (found.has(place) || dimension === undefined || !above.every(isTotalWord)) continue;
    found.set(place, measure("value", says({ [dimension]: "" })));
  }
  return found;
}

/** Guesses what each column is, by its heading, its cells, and what the initiative knows. */
export function guessColumns(
  rows: readonly SheetRow[],
  headings: readonly (readonly string[])[],
  layout: Layout,
  known: Known,
): GuessedColumns {
  const places = placesOf(rows, headings, layout.width);
  const across = layout.figurePlaces.some((place) =>
    headings[place]?.some((text) => isPeriodLike({ kind: "text", text })),
  );
  const periodAt = across ? null : periodColumn(rows, places);
  const isFigurePlace = new Set(layout.figurePlaces);
  const words = places.filter(({ place }) => place !== periodAt && !isFigurePlace.has(place));
  const roles = wordColumns(words, known);
  const figures = figureColumns(
    places.filter(({ place }) => isFigurePlace.has(place) && place !== periodAt),
    ...([headings, roles, known] as const),
  );
  const columns = places.map(({ place }): ColumnReading => {
    const role = place === periodAt ? "period" : roles.get(place);
    return figures.get(place) ?? (role === undefined ? { role: "ignored" } : { role });
  });
  return { columns, ...namesOf(places, columns, known) };
}

/** The names and labels of which it is certain what they stand for. */
function namesOf(places: readonly Place[], columns: readonly ColumnReading[], known: Known) {
  const names: Partial<Record<Part, Record<string, string | null>>> = {};
  const labels: Record<string, Says | null> = {};
  const parts = knownByPart(known);
  for (const { place, texts } of places) {
    const column = columns[place];
    if (column === undefined || isMeasureColumn(column) || column.role === "ignored") continue;
    for (const text of texts) {
      if (column.role === "label" || column.role === "period") {
        const match = singleMatch(text, parts);
        if (match) labels[text] = says({ [match.part]: match.code });
        continue;
      }
      const codes = parts.get(column.role);
      const code = codes ? codeIn(text, column.role, codes) : null;
      if (code !== null && code !== text) {
        const of = names[column.role] ?? {};
        of[text] = code;
        names[column.role] = of;
      }
    }
  }
  return { names, labels };
}
