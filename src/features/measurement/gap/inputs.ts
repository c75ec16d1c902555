import { z } from "zod";
import { parseExactNumber } from "@/domain/kernel/exact-number";
import { PeriodText } from "../inputs";

const Exact = z.string().transform((text, context) => {
  const number = parseExactNumber(text);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "not_a_number" });
  return z.NEVER;
});

/** An answer that may be left out: an empty text is none. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

const PeriodKey = PeriodText.transform(({ key }) => key);

/** Lines that nobody filled in are not meant. */
const filledTargets = z.preprocess(
  (lines) =>
    Array.isArray(lines)
      ? lines.filter((line) => line?.periodKey?.trim() || line?.value?.trim())
      : lines,
  z
    .array(z.object({ periodKey: PeriodKey, value: Exact }))
    .max(20)
    .default([]),
);

const CategoryKey = z.string().trim().min(1).max(300);

export const DefineGapInput = z.object({
  indicatorId: z.uuid(),
  categoryKey: CategoryKey,
  referenceKey: CategoryKey,
  measure: z.enum(["difference", "ratio"]),
  baselinePeriodKey: optional(PeriodKey),
  baselineValue: optional(Exact),
  targets: filledTargets,
  isIllustrative: z.coerce.boolean().default(false),
});

export const EndGapInput = z.object({
  gapId: z.uuid(),
  reason: z.string().trim().min(1).max(1000),
});
