import type { DateOrder } from "../../kernel/period-reader";
import type { MarkMeaning } from "./marks";
import type { DecimalMark } from "./number-reader";

/** A part of an observation that a column, a heading, a row's label or the whole file may say. */
export type Part =
  | "indicator"
  | "period"
  | "reporter"
  | "place"
  | "note"
  | "source"
  | `category:${string}`;

/** What a heading or a label says, by part: codes, or the text of a period. "" of a category is its total. */
export type Says = Readonly<Partial<Record<Part, string>>>;

/** The figures of an observation. */
export const measures = ["value", "numerator", "denominator"] as const;

/** One of the figures of an observation. */
export type Measure = (typeof measures)[number];

/** A column of figures: what its heading adds, by what its figures are multiplied, and its decimal mark where it is not the table's. */
export type MeasureColumn = {
  readonly role: Measure;
  readonly says: Says;
  readonly times: string;
  readonly decimal: DecimalMark | null;
};

/** What a column of the file is. A `label` column names a different part in different rows, as statistical offices do. */
export type ColumnReading =
  | { readonly role: "ignored" }
  | { readonly role: "label" }
  | { readonly role: Part }
  | MeasureColumn;

/** For what a date in the place of a period stands: itself, or the month, quarter or year in which it lies. */
export const datesStandFor = ["date", "month", "quarter", "calendar_year"] as const;

/** For what a date in the place of a period stands. */
export type DatesStandFor = (typeof datesStandFor)[number];

/** A table as it is to be read. Rows are counted as in a spreadsheet, from 1; columns stand in their order. */
export type TableReading = {
  readonly kind: "table";
  /** Null where the file has no sheets. */
  readonly sheet: string | null;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  /** Null: to the end of the file. */
  readonly lastRow: number | null;
  readonly skippedRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  /** The words above each column, by which a reading is found again for the next file of the same office. */
  readonly headings: readonly (readonly string[])[];
  /** What the file does not say, because it is the same everywhere. */
  readonly constants: Says;
  /** Null: nothing decides, so that a number such as "1,234" is refused until somebody says. */
  readonly decimal: DecimalMark | null;
  /** Null: nobody has said in which order days, months and years stand, so that such dates are refused. */
  readonly dateOrder: DateOrder | null;
  readonly datesStandFor: DatesStandFor;
  /** Words of the file and the code each stands for, by part; "" is the total, null leaves the row out. */
  readonly names: Readonly<Partial<Record<Part, Readonly<Record<string, string | null>>>>>;
  /** For `label` columns: what the words of a row say; null leaves the row out. */
  readonly labels: Readonly<Record<string, Says | null>>;
  /** Marks that stand where a figure is missing, and what they mean (M2). */
  readonly marks: Readonly<Record<string, MarkMeaning>>;
  /** The words recorded where a mark says that there is no figure; the mark itself follows them. */
  readonly reasons: { readonly notAvailable: string; readonly suppressed: string };
};

/** How a file becomes tidy rows: as our own tidy layout, or as the table that people said it is. Plain JSON. */
export type Reading = { readonly kind: "tidy" } | TableReading;

/** Whether a column holds figures. */
export function isMeasureColumn(column: ColumnReading | undefined): column is MeasureColumn {
  return column !== undefined && measures.some((measure) => measure === column.role);
}

/** What is said, part by part. */
export function entriesOf<Value>(
  said: Readonly<Partial<Record<Part, Value>>>,
): readonly (readonly [Part, Value])[] {
  return Object.entries(said).flatMap(([part, value]) =>
    // The keys of such a record are parts: the type says so, and readings are parsed where they come in.
    value === undefined ? [] : [[part as Part, value] as const],
  );
}

/** The dimension of a part that is a category, else null. */
export function dimensionOf(part: string): string | null {
  return part.startsWith("category:") ? part.slice("category:".length) : null;
}
