import type { FieldProblem } from "../kernel/refusal";

/** D: by what a round decides: by consent, or by a majority without objection. */
export const decisionRules = ["consent", "majority"] as const;

/** D: one of the ways to decide. */
export type DecisionRule = (typeof decisionRules)[number];

/** D: the positions a stakeholder can take in each kind of round. */
export const choicesOfRule = {
  consent: ["consent", "consent_with_reservation", "stand_aside", "object"],
  majority: ["agree", "disagree", "stand_aside", "object"],
} as const satisfies Record<DecisionRule, readonly string[]>;

/** D: one of the positions a stakeholder can take. */
export type PositionChoice = (typeof choicesOfRule)[DecisionRule][number];

/** D: whether a round of this kind takes this position. */
export function takesChoice(rule: DecisionRule, choice: PositionChoice): boolean {
  return choicesOfRule[rule].some((one) => one === choice);
}

/** D: whether a position counts only with its reason: an objection, and a reservation to be looked at later. */
export function needsReason(choice: PositionChoice): boolean {
  return choice === "object" || choice === "consent_with_reservation";
}

/** D: what is wrong with a position that somebody wants to give, by field. */
export function positionProblems(position: {
  readonly rule: DecisionRule;
  readonly choice: PositionChoice;
  readonly reason: string | null;
}): readonly FieldProblem[] {
  const { rule, choice, reason } = position;
  const problems: FieldProblem[] = [];
  if (!takesChoice(rule, choice)) problems.push({ path: "choice", key: "invalid_choice" });
  if (needsReason(choice) && (reason ?? "").trim() === "") {
    problems.push({ path: "reason", key: "reason_missing" });
  }
  return problems;
}
