/** W10: what can happen to a course correction. The one table of its states. */
export const courseCorrectionTransitions = [
  { from: "open", command: "complete", to: "done" },
  { from: "open", command: "drop", to: "dropped" },
] as const;

/** W10: the state of a course correction. */
export type CourseCorrectionState = (typeof courseCorrectionTransitions)[number]["from" | "to"];

/** W10: a step of a course correction. */
export type CourseCorrectionCommand = (typeof courseCorrectionTransitions)[number]["command"];

/** W10: the state after a step, or null where the step is not possible from here. */
export function nextCorrectionState(
  from: CourseCorrectionState,
  step: CourseCorrectionCommand,
): CourseCorrectionState | null {
  return (
    courseCorrectionTransitions.find((one) => one.from === from && one.command === step)?.to ?? null
  );
}

/** W10: whether a course correction is past its day (ISO dates) and not done. */
export function isOverdue(state: CourseCorrectionState, dueOn: string, today: string): boolean {
  return state === "open" && dueOn < today;
}
