import { z } from "zod";
import { markMeanings } from "@/domain/measurement/import/marks";
import {
  datesStandFor,
  measures,
  type Part,
  type Reading,
} from "@/domain/measurement/import/reading";
import { tidyColumns } from "@/domain/measurement/tidy-row";

/** The largest file that is taken, what it may unpack to, and the most rows of it. */
export const importLimits = {
  bytes: 30 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 10_000_000,
} as const;

/** How the rows are written: all or nothing or the good ones, and how far their reports go at once. */
const wanted = {
  mode: z.enum(["all_or_nothing", "good_rows"]),
  /** Partners leave drafts or submit; the backbone may let them count. */
  reportsBecome: z.enum(["draft", "submitted", "approved"]).default("draft"),
  /** Sources whose figures are invented and must say so on every screen. */
  illustrativeSources: z.array(z.string()).default([]),
  /** M5: why totals differ from the sum of their parts; it becomes the note of each of them. */
  splitNote: z.string().trim().max(2000).default(""),
};

export const UploadImportFileInput = z.object({
  fileName: z.string().trim().min(1).max(200),
  content: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength > 0, "file_empty")
    .refine((bytes) => bytes.byteLength <= importLimits.bytes, "file_too_large"),
  /** What the sender says of the file, where it can: a file that was cut on its way is not taken. */
  byteLength: z.coerce.number().int().optional(),
  checksum: z
    .string()
    .regex(/^([0-9a-f]{64})?$/, "invalid")
    .optional(),
});

// As long as a cell of a spreadsheet can be.
const Word = z.string().max(32_767);
const LineNumber = z
  .number()
  .int()
  .min(1)
  .max(importLimits.rows * 2);
const Decimal = z.enum([".", ","]).nullable();

/** A part of an observation by its name; the regular expression is that of the type. */
const PartName = z.custom<Part>(
  (name) =>
    typeof name === "string" &&
    /^(indicator|period|reporter|place|note|source|category:[\w-]{1,32})$/.test(name),
);

/** What is said of parts of an observation; a key that is no part makes it invalid. */
function saidOf<Said extends z.ZodType>(said: Said) {
  return z
    .record(z.string().max(100), said)
    .refine((record) => Object.keys(record).every((key) => PartName.safeParse(key).success))
    .transform((record) => record as Partial<Record<Part, z.output<Said>>>); // its keys are parts: just proven
}

const SaysJson = saidOf(Word);

const ColumnJson = z.union([
  z.object({ role: z.enum(["ignored", "label"]) }),
  z.object({
    role: z.enum(measures),
    says: SaysJson,
    times: z.string().regex(/^-?\d{1,12}(\.\d{1,12})?$/),
    decimal: Decimal,
  }),
  z.object({ role: PartName }),
]);

const TableReadingJson = z.object({
  kind: z.literal("table"),
  sheet: Word.nullable(),
  headerRows: z.array(LineNumber).max(100),
  firstRow: LineNumber,
  lastRow: LineNumber.nullable(),
  skippedRows: z.array(LineNumber).max(10_000),
  columns: z.array(ColumnJson).max(20_000),
  headings: z.array(z.array(Word).max(100)).max(20_000),
  constants: SaysJson,
  decimal: Decimal,
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).nullable(),
  datesStandFor: z.enum(datesStandFor),
  names: saidOf(z.record(Word, Word.nullable())),
  labels: z.record(Word, SaysJson.nullable()),
  marks: z.record(Word, z.enum(markMeanings)),
  reasons: z.object({ notAvailable: Word, suppressed: Word }),
});

/** A reading as JSON, or as the text of it from a form; the file itself says whether it can be read that way. */
const ReadingJson: z.ZodType<Reading> = z.preprocess(
  (given) => {
    if (typeof given !== "string") return given;
    try {
      return JSON.parse(given);
    } catch {
      // Not JSON: the schema says so beside the field.
      return null;
    }
  },
  z.discriminatedUnion("kind", [z.object({ kind: z.literal("tidy") }), TableReadingJson]),
);

export const ReadImportFileInput = z.object({
  importRunId: z.uuid(),
  reading: ReadingJson.default({ kind: "tidy" }),
  /** For whoever sends rows and waits for nothing: what follows as soon as they are read. */
  onward: z.object(wanted).optional(),
});

export const ImportRunInput = z.object({ importRunId: z.uuid() });

export const ImportObservationsInput = z.object({ importRunId: z.uuid(), ...wanted });

export const FailImportInput = z.object({
  importRunId: z.uuid(),
  key: z.string().regex(/^[a-z_]+$/),
  column: z.string().max(200).default(""),
});

const Cell = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : String(value)));

/** A JSON list of observations, one object a row of the tidy layout. */
const ObservationListInput = z
  .array(
    z.strictObject({
      ...{ indicator: z.string(), period: z.string(), reporter: z.string() },
      ...{ place: Cell, category: Cell, value: Cell, numerator: Cell, denominator: Cell },
      ...{ not_available_reason: Cell, note: Cell, source: Cell },
    }),
  )
  .min(1)
  .max(500_000);

type ObservationList =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly problems: readonly { path: string; key: string }[] };

/** A JSON list as the tidy file it stands for, or what is wrong with it, by row and field. */
export function readObservationList(json: unknown): ObservationList {
  const list = ObservationListInput.safeParse(json);
  if (list.success) return { ok: true, content: tidyFileOf(list.data) };
  const problems = list.error.issues.map(({ path }) => ({
    path: path.map(String).join("."),
    key: "invalid",
  }));
  return { ok: false, problems };
}

/** The same rows as a tidy file, so that a list and a file are judged by the very same rules. */
function tidyFileOf(rows: z.output<typeof ObservationListInput>): Uint8Array {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => tidyColumns.map((column) => quoted(row[column])).join(","));
  return new TextEncoder().encode([tidyColumns.join(","), ...lines].join("\n"));
}
