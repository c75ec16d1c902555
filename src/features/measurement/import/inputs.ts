import { z } from "zod";
import { tidyColumns } from "@/domain/measurement/tidy-row";

/** The largest file and the most rows that are taken at once. */
export const importLimits = { bytes: 20 * 1024 * 1024, rows: 500_000 } as const;

export const ImportObservationsInput = z.object({
  fileName: z.string().trim().min(1).max(200),
  content: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength > 0, "file_empty")
    .refine((bytes) => bytes.byteLength <= importLimits.bytes, "file_too_large"),
  mode: z.enum(["all_or_nothing", "good_rows"]),
  /** How far the reports go at once: partners leave drafts or submit; the backbone may let them count. */
  reportsBecome: z.enum(["draft", "submitted", "approved"]).default("draft"),
  /** Sources whose figures are invented and must say so on every screen. */
  illustrativeSources: z.array(z.string()).default([]),
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
  .max(importLimits.rows);

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
