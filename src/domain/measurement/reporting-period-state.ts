/** M6: what can happen to a reporting period. The one table of its states. */
export const reportingPeriodTransitions = [
  { from: "open", command: "lock", to: "locked" },
  { from: "locked", command: "open", to: "open" },
] as const;

/** M6: the state of a reporting period. */
export type ReportingPeriodState = (typeof reportingPeriodTransitions)[number]["from" | "to"];

/** M6: whether values may be written into a period: while it is open, or by an exception that says why. */
export function takesValues(state: ReportingPeriodState, exceptionReason: string): boolean {
  return state === "open" || exceptionReason.trim() !== "";
}
