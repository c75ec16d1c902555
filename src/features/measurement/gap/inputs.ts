import { z } from "zod";
import { Exact, optional, PeriodKey, writtenLines } from "../inputs";

const filledTargets = writtenLines(
  ["periodKey", "value"],
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
