import type { FieldProblem } from "../kernel/refusal";

/** W3: how a version of the agenda takes a perspective into account. */
export const perspectiveAnswers = ["fully", "partly", "not"] as const;

/** W3: one of the answers to a perspective. */
export type PerspectiveAnswer = (typeof perspectiveAnswers)[number];

/** W3: what is wrong with an answer to a perspective: whoever is not followed fully is told why. */
export function perspectiveAnswerProblems(response: {
  readonly answer: PerspectiveAnswer;
  readonly explanation: string;
}): readonly FieldProblem[] {
  const isMissing = response.answer !== "fully" && response.explanation.trim() === "";
  return isMissing ? [{ path: "explanation", key: "explanation_missing" }] : [];
}
