import type { FieldProblem } from "@/domain/kernel/refusal";
import { assessProgress } from "@/domain/measurement/progress/assess-progress";
import type { ProgressAssessment } from "@/domain/measurement/progress/progress-question";
import { fieldProblems } from "@/platform/command/pipeline";
import { CalculatorInput, questionOf } from "../inputs";

/** What the calculator answers: the status with its figures, or what of the question cannot be read. */
export type CalculationView =
  | ({ readonly ok: true } & Pick<
      ProgressAssessment,
      "status" | "score" | "method" | "reason" | "figures"
    >)
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Works out one status from a question nobody has checked yet; needs no sign-in and reads nothing. */
export async function getCalculation(asked: unknown): Promise<CalculationView> {
  const input = CalculatorInput.safeParse(asked);
  if (!input.success) return { ok: false, problems: fieldProblems(input.error) };
  const { status, score, method, reason, figures } = assessProgress(questionOf(input.data));
  return { ok: true, status, score, method, reason, figures };
}
