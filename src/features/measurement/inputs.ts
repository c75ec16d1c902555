import { z } from "zod";
import { parseExactNumber } from "@/domain/kernel/exact-number";
import { readPeriod } from "@/domain/kernel/period-reader";

const Text = (maximum: number) => z.string().trim().max(maximum);

/** A period in any form offices write; kept by its canonical key. */
export const PeriodText = z
  .string()
  .trim()
  .min(1)
  .transform((text, context) => {
    const period = readPeriod(text);
    if (period) return period;
    context.addIssue({ code: "custom", message: "not_a_period" });
    return z.NEVER;
  });

/** The canonical key of a period in any form offices write. */
export const PeriodKey = PeriodText.transform(({ key }) => key);

/** An exact number as its text (T3). */
export const Exact = z.string().transform((text, context) => {
  const number = parseExactNumber(text);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "not_a_number" });
  return z.NEVER;
});

/** An answer that may be left out: an empty text is none. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

function isWritten(part: unknown): boolean {
  return typeof part === "string" ? part.trim() !== "" : part !== undefined && part !== null;
}

/** The lines of a form of which one of these fields is written; what is no list, or no text, is left for the schema to say. */
export const writtenLines = <Schema extends z.ZodType>(fields: readonly string[], lines: Schema) =>
  z.preprocess(
    (given) =>
      Array.isArray(given)
        ? given.filter((line) => fields.some((field) => isWritten(line?.[field])))
        : given,
    lines,
  );

/** A code of a place, dimension or category: capital letters and digits, hyphens and underscores. */
export const MeasurementCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, "invalid_code_form");

export const CellInput = z.object({
  indicatorId: z.uuid(),
  periodKey: PeriodText,
  placeCode: Text(32).default(""),
  categoryKey: Text(300).default(""),
  value: Text(60).default(""),
  numerator: Text(60).default(""),
  denominator: Text(60).default(""),
  notAvailableReason: Text(500).default(""),
  note: Text(1000).default(""),
  /** Where it can be read; what is not sent stays as it is. */
  source: Text(1000).optional(),
  isIllustrative: z.coerce.boolean().default(false),
});

export const RecordObservationsInput = z.object({
  stakeholderId: z.uuid(),
  cells: z.array(CellInput).min(1, "nothing_entered").max(2000),
});

const ReportsInput = z.object({ reportIds: z.array(z.uuid()).min(1, "nothing_chosen").max(1000) });

export const SubmitReportsInput = z.object({
  stakeholderId: z.uuid(),
  reportIds: z.array(z.uuid()).min(1, "nothing_chosen").max(1000),
});

export const CheckReportsInput = ReportsInput;

export const ApproveReportsInput = ReportsInput;

export const ReturnReportInput = z.object({
  reportId: z.uuid(),
  note: z.string().trim().min(1).max(2000),
  /** The values the note is about; none means the report as a whole. */
  observationIds: z.array(z.uuid()).max(2000).default([]),
});

export const ReopenReportInput = z.object({
  reportId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
});

const optionalDays = z
  .union([z.literal(""), z.coerce.number().int().min(0).max(730)])
  .optional()
  .transform((days) => (days === "" || days === undefined ? null : days));

export const OpenReportingPeriodsInput = z.object({
  period: PeriodText,
  last: z
    .union([z.literal("").transform(() => null), PeriodText])
    .optional()
    .transform((period) => period ?? null),
  /** Days after the end of each period; else one day for all. */
  dueAfterDays: optionalDays,
  dueOn: z
    .union([z.literal(""), z.iso.date()])
    .optional()
    .transform((date) => date || null),
});

export const LockReportingPeriodsInput = z.object({
  reportingPeriodIds: z.array(z.uuid()).min(1, "nothing_chosen").max(1000),
});

export const GrantExceptionInput = z.object({
  reportingPeriodId: z.uuid(),
  stakeholderId: z.uuid(),
  reason: z.string().trim().min(1).max(1000),
  untilOn: z.iso.date(),
});

export const WithdrawExceptionInput = z.object({ exceptionId: z.uuid() });

const Named = z.object({ code: MeasurementCode, name: z.string().trim().min(1).max(120) });

const written = (most: number) =>
  writtenLines(["code", "name"], z.array(Named).min(1, "nothing_entered").max(most));

export const DefinePlacesInput = z.object({ places: written(2000) });

export const DefineDimensionInput = z.object({
  code: MeasurementCode,
  name: z.string().trim().min(1).max(120),
  categories: written(200),
});

export const AssignReporterInput = z.object({ indicatorId: z.uuid(), stakeholderId: z.uuid() });

export const EndReporterInput = z.object({ reporterId: z.uuid() });

export const StateStatusInput = z.object({
  indicatorId: z.uuid(),
  status: z.enum([
    "achieved",
    "on_track",
    "needs_acceleration",
    "limited",
    "moving_away",
    "not_assessable",
  ]),
  reason: z.string().trim().min(1).max(2000),
  statedOn: z.iso.date(),
});
