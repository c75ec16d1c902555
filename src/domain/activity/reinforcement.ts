import type { FieldProblem } from "../kernel/refusal";

/** W8: how one activity reinforces another. */
export const reinforcementKinds = ["enables", "feeds", "amplifies", "follows"] as const;

/** W8: one of the ways in which activities reinforce each other. */
export type ReinforcementKind = (typeof reinforcementKinds)[number];

/** W8: what is wrong with a link between two activities: none reinforces itself. */
export function reinforcementProblems(link: {
  readonly fromActivityId: string;
  readonly toActivityId: string;
}): readonly FieldProblem[] {
  const isLoop = link.fromActivityId === link.toActivityId;
  return isLoop ? [{ path: "toActivityId", key: "reinforces_itself" }] : [];
}
