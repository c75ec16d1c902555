import type { Known } from "./known";
import { knownByPart } from "./known";
import { foldedName } from "./name-matching";
import { entriesOf, isMeasureColumn, type Part, type TableReading } from "./reading";

/** What a reading still leaves open, so that no row or not every row could be taken. */
export type OpenQuestion =
  | "no_figures"
  | "no_indicator"
  | "no_period"
  | "no_reporter"
  | "headings"
  | "decimal"
  | "date_order"
  | "marks"
  | "names";

/** A column of figures whose heading says an indicator that nobody knows. */
export function unknownHeadings(reading: TableReading, known: Known): readonly number[] {
  const codes = new Set(known.indicators.map(({ code }) => code));
  return reading.columns.flatMap((column, place) => {
    const said = isMeasureColumn(column) ? column.says.indicator : undefined;
    return said !== undefined && !codes.has(said) ? [place] : [];
  });
}

/** The words of the columns that stand for nothing known yet, by part. */
export function unknownNames(
  reading: TableReading,
  texts: readonly (readonly string[])[],
  known: Known,
): readonly { readonly part: Part; readonly text: string }[] {
  const parts = knownByPart(known);
  return reading.columns.flatMap(({ role }, place) => {
    if (role === "ignored" || role === "label" || role === "value") return [];
    if (role === "numerator" || role === "denominator") return [];
    const codes = parts.get(role);
    if (codes === undefined) return [];
    const isKnown = new Set([
      ...codes.map(({ code }) => foldedName(code)),
      ...Object.keys(reading.names[role] ?? {}).map(foldedName),
    ]);
    return (texts[place] ?? [])
      .filter((text) => !isKnown.has(foldedName(text)))
      .map((text) => ({ part: role, text }));
  });
}

/** The words of label columns of which nobody has said what they say. */
export function unknownLabels(
  reading: TableReading,
  texts: readonly (readonly string[])[],
): readonly string[] {
  const isSaid = new Set(Object.keys(reading.labels).map(foldedName));
  return reading.columns.flatMap(({ role }, place) =>
    role === "label" ? (texts[place] ?? []).filter((text) => !isSaid.has(foldedName(text))) : [],
  );
}

type Asked = {
  readonly texts: readonly (readonly string[])[];
  readonly hasOpenNumbers: boolean;
  readonly hasOpenDates: boolean;
  readonly marks: readonly string[];
};

/** M1, M2, M3: all that a reading leaves open, the gravest first. Nothing of it is guessed when the file is read. */
export function openQuestions(
  reading: TableReading,
  asked: Asked,
  known: Known,
): readonly OpenQuestion[] {
  const figures = reading.columns.filter(isMeasureColumn);
  const says = (part: Part) =>
    reading.constants[part] !== undefined ||
    reading.columns.some(({ role }) => role === part) ||
    Object.values(reading.labels).some((label) => label?.[part] !== undefined) ||
    (figures.length > 0 &&
      figures.every((column) => entriesOf(column.says).some(([one]) => one === part)));
  const open: readonly (readonly [boolean, OpenQuestion])[] = [
    [figures.length === 0, "no_figures"],
    [!says("indicator"), "no_indicator"],
    [unknownHeadings(reading, known).length > 0, "headings"],
    [!says("period"), "no_period"],
    [!says("reporter"), "no_reporter"],
    [asked.hasOpenNumbers, "decimal"],
    [asked.hasOpenDates, "date_order"],
    [asked.marks.length > 0, "marks"],
    [
      unknownNames(reading, asked.texts, known).length > 0 ||
        unknownLabels(reading, asked.texts).length > 0,
      "names",
    ],
  ];
  return open.flatMap(([isOpen, question]) => (isOpen ? [question] : []));
}
