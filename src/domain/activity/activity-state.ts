/** W8: what can happen to an activity, and from where. The one table of its states. */
export const activityTransitions = [
  { from: "draft", command: "commit", to: "committed", gate: "W8" },
  { from: "committed", command: "complete", to: "completed" },
  { from: "draft", command: "withdraw", to: "withdrawn" },
  { from: "committed", command: "withdraw", to: "withdrawn" },
] as const;

/** W8: the state of an activity. */
export type ActivityState = (typeof activityTransitions)[number]["from" | "to"];

/** W8: a step of an activity. */
export type ActivityCommand = (typeof activityTransitions)[number]["command"];

/** W8: the state after a step, or null where the step is not possible from here. */
export function nextActivityState(
  from: ActivityState,
  step: ActivityCommand,
): ActivityState | null {
  return activityTransitions.find((one) => one.from === from && one.command === step)?.to ?? null;
}
