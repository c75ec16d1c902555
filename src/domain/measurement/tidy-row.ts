/** The columns of the tidy layout: one observation a row. Names are read without regard to case, in any order. */
export const tidyColumns = [
  "indicator",
  "period",
  "reporter",
  "place",
  "category",
  "value",
  "numerator",
  "denominator",
  "not_available_reason",
  "note",
  "source",
] as const;

/** W12: what a file of ours says beside each value: in which unit, and by which definition, counted from 1. */
export const toldColumns = ["unit", "definition"] as const;

/** A column of the tidy layout. */
export type TidyColumn = (typeof tidyColumns)[number];

/** One row of the tidy layout as text. */
export type TidyRow = Readonly<Record<TidyColumn, string>>;

/** The columns no row can do without. */
const needed: readonly TidyColumn[] = ["indicator", "period", "reporter"];

/** Which column stands where, or what is wrong with the head of the file. */
export type TidyHead =
  | { readonly ok: true; readonly places: readonly (TidyColumn | null)[] }
  | { readonly ok: false; readonly column: string; readonly key: string };

/** What a file tells beside its values changes nothing where it is brought in again. */
function isTold(name: string): boolean {
  return toldColumns.some((column) => column === name);
}

function isTidyColumn(name: string): name is TidyColumn {
  return tidyColumns.some((column) => column === name);
}

/** Reads the head of a tidy file. An unknown, doubled or missing column is named: a value is never dropped in silence. */
export function readTidyHead(cells: readonly string[]): TidyHead {
  const names = cells.map((cell) => cell.trim().toLowerCase().replaceAll(/[ -]/g, "_"));
  while (names.at(-1) === "") names.pop();
  const seen = new Set<string>();
  for (const name of names) {
    if (!isTidyColumn(name) && !isTold(name))
      return { ok: false, column: name, key: "unknown_column" };
    if (seen.has(name)) return { ok: false, column: name, key: "doubled_column" };
    seen.add(name);
  }
  for (const column of needed) {
    if (!seen.has(column)) return { ok: false, column, key: "missing_column" };
  }
  return { ok: true, places: names.map((name) => (isTidyColumn(name) ? name : null)) };
}

/** Reads rows by the names of their columns, as the head of the file placed them; what the file leaves out is empty. */
export function tidyRowReader(
  places: readonly (TidyColumn | null)[],
): (cells: readonly string[]) => TidyRow {
  const textOf = (column: TidyColumn) => {
    const place = places.indexOf(column);
    return (cells: readonly string[]) => (place < 0 ? "" : (cells[place] ?? "").trim());
  };
  const [indicator, period, reporter] = [textOf("indicator"), textOf("period"), textOf("reporter")];
  const [place, category, value] = [textOf("place"), textOf("category"), textOf("value")];
  const [numerator, denominator] = [textOf("numerator"), textOf("denominator")];
  const [reason, note, source] = [textOf("not_available_reason"), textOf("note"), textOf("source")];
  // One flat object, made a million times: putting it together from parts costs five times as much.
  return (cells) => ({
    indicator: indicator(cells),
    period: period(cells),
    reporter: reporter(cells),
    place: place(cells),
    category: category(cells),
    value: value(cells),
    numerator: numerator(cells),
    denominator: denominator(cells),
    not_available_reason: reason(cells),
    note: note(cells),
    source: source(cells),
  });
}

/** The canonical key of a category combination, whose pairs may come in any order: by dimension. */
export function categoryKeyOf(text: string): string {
  const pairs = text.split("|").map((pair) => pair.trim());
  return pairs
    .filter((pair) => pair !== "")
    .sort()
    .join("|");
}
