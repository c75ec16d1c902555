import { z } from "zod";
import { PeriodText, writtenLines } from "../inputs";

const ExactText = z
  .string()
  .trim()
  .regex(/^-?\d{1,18}(\.\d{1,9})?$/, "not_a_number");

const writtenPoints = writtenLines(
  ["periodKey", "value"],
  z
    .array(z.object({ periodKey: PeriodText, value: ExactText }))
    .min(1, "nothing_entered")
    .max(60)
    .refine(
      (points) => new Set(points.map(({ periodKey }) => periodKey.key)).size === points.length,
      "period_stands_twice",
    ),
);

export const StateForecastInput = z.object({
  indicatorId: z.uuid(),
  points: writtenPoints,
  reason: z.string().trim().min(1).max(1000),
  isIllustrative: z.coerce.boolean().default(false),
});

export const WithdrawForecastInput = z.object({ indicatorId: z.uuid() });
