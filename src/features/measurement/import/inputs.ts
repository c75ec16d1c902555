import { z } from "zod";

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
