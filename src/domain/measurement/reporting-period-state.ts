/** M6: what can happen to a reporting period. The one table of its states. */
export const reportingPeriodTransitions = [
  { from: "open", command: "lock", to: "locked" },
  { from: "locked", command: "open", to: "open" },
] as const;

/** M6: the state of a reporting period. */
export type ReportingPeriodState = (typeof reportingPeriodTransitions)[number]["from" | "to"];

/** M6: an exception from a lock: for a reason, up to and including a day (ISO date). */
export type ReportingException = { readonly reason: string; readonly untilOn: string };

/** M6: whether values may be written into a period on a day: while it is open, or by an exception that says why. */
export function takesValues(
  state: ReportingPeriodState,
  exception: ReportingException | null,
  today: string,
): boolean {
  if (state === "open") return true;
  return exception !== null && exception.reason.trim() !== "" && exception.untilOn >= today;
}
