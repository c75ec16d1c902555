import type { DateOrder } from "../../kernel/period-reader";
import type { MarkMeaning, NumberFormat } from "./number-reader";

/** A part of an observation that a column, a heading, a row's label or the whole file may say. */
export type Part =
  | "indicator"
  | "period"
  | "reporter"
  | "place"
  | "note"
  | "source"
  | `category:${string}`;

/** What a heading or a label says, by part: codes, or the text of a period. */
export type Says = Readonly<Partial<Record<Part, string>>>;

/** The figures of an observation. */
export const measures = ["value", "numerator", "denominator"] as const;

/** One of the figures of an observation. */
export type Measure = (typeof measures)[number];

/**
 * What a column of the file is. A column of figures says in `says` what its heading adds (a period,
 * a category, an indicator), and in `times` by what its figures are multiplied. A `label` column
 * names a different part in different rows, as statistical offices do.
 */
export type ColumnReading =
  | { readonly role: "ignored" }
  | { readonly role: "label" }
  | { readonly role: Part }
  | { readonly role: Measure; readonly says: Says; readonly times: string };

/** A table as it is to be read. Rows and places are counted as in a spreadsheet: from 1, and from column A. */
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
  /** What the file does not say, because it is the same everywhere. */
  readonly constants: Says;
  readonly numbers: NumberFormat;
  /** Null: no date of the file could be read in two ways. */
  readonly dateOrder: DateOrder | null;
  /** Words of the file and the code each stands for, by part; "" is the total, null leaves the row out. */
  readonly names: Readonly<Partial<Record<Part, Readonly<Record<string, string | null>>>>>;
  /** For `label` columns: what the words of a row say; null leaves the row out. */
  readonly labels: Readonly<Record<string, Says | null>>;
  /** Marks that stand where a figure is missing, and what they mean (M2). */
  readonly marks: Readonly<Record<string, MarkMeaning>>;
  /** The words recorded where a mark says that there is no figure. */
  readonly reasons: { readonly notAvailable: string; readonly suppressed: string };
};

/** How a file becomes tidy rows: as our own tidy layout, or as the table that people said it is. Plain JSON. */
export type Reading = { readonly kind: "tidy" } | TableReading;
