import { z } from "zod";
import { progressMethods } from "@/domain/initiative/progress-method";
import { type ExactNumber, parseExactNumber } from "@/domain/kernel/exact-number";
import { yearPosition } from "@/domain/kernel/period";
import { readPeriod } from "@/domain/kernel/period-reader";
import type { ProgressQuestion } from "@/domain/measurement/progress/progress-question";

const Value = z.string().transform((text, context): ExactNumber => {
  const number = parseExactNumber(text);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "not_a_number" });
  return z.NEVER;
});

const Position = z.string().transform((text, context) => {
  const period = readPeriod(text);
  if (period) return { periodKey: period.key, position: yearPosition(period) };
  context.addIssue({ code: "custom", message: "not_a_period" });
  return z.NEVER;
});

/** What the calculator is asked, by the page and by the API: values are decimal texts or null. */
export const CalculatorInput = z.object({
  direction: z.enum(["increase", "decrease"]),
  method: z.enum(progressMethods).default("cagr"),
  baseline: z.object({ period: Position, value: Value.nullable() }),
  target: z.object({ period: Position, value: Value }).nullish(),
  limit: Value.nullish(),
  observations: z.array(z.object({ period: Position, value: Value.nullable() })).max(2000),
});

/** The question for domain/measurement/progress that a calculator's input asks. */
export function questionOf(input: z.output<typeof CalculatorInput>): ProgressQuestion {
  const { direction, method, baseline, target, limit, observations } = input;
  return {
    ...{ direction, method },
    baseline: { position: baseline.period.position, value: baseline.value },
    target: target ? { ...target.period, value: target.value } : undefined,
    limit: limit ?? undefined,
    observations: observations.flatMap(({ period, value }) =>
      value === null ? [] : [{ ...period, value }],
    ),
  };
}
