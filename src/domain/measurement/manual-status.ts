import type { FieldProblem } from "../kernel/refusal";
import { type ProgressStatus, progressStatuses } from "./progress/progress-question";

/** M16: a status set by hand, which always shows that it is. */
export type ManualStatus = {
  readonly status: ProgressStatus;
  readonly reason: string;
  readonly statedOn: string;
};

/** M16: whether a text is one of the words of status. */
export function isProgressStatus(text: string): text is ProgressStatus {
  return progressStatuses.some((status) => status === text);
}

/** M16: a manual status needs a reason and a date; what is missing, by field. */
export function manualStatusProblems(input: {
  readonly reason: string;
  readonly statedOn: string;
}): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (input.reason.trim() === "") problems.push({ path: "reason", key: "required" });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.statedOn))
    problems.push({ path: "statedOn", key: "invalid_date" });
  return problems;
}
