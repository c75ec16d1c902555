/** M6: what can happen to a report, and from where. The one table of its states. */
export const reportTransitions = [
  { from: "draft", command: "submit", to: "submitted" },
  { from: "returned", command: "submit", to: "submitted" },
  { from: "submitted", command: "approve", to: "approved" },
  { from: "submitted", command: "return", to: "returned" },
  { from: "approved", command: "reopen", to: "draft" },
] as const;

/** M6: the state of the report of one reporter on one indicator for one period. Only approved ones count. */
export type ReportState = (typeof reportTransitions)[number]["from" | "to"];

/** M6: a step of a report. */
export type ReportCommand = (typeof reportTransitions)[number]["command"];

/** M6: the state after a step, or null where the step is not possible from here. */
export function nextReportState(from: ReportState, step: ReportCommand): ReportState | null {
  return reportTransitions.find((one) => one.from === from && one.command === step)?.to ?? null;
}

/** M6: whether values may be written into a report as it stands: not while it waits or counts. */
export function isWritable(state: ReportState): boolean {
  return state === "draft" || state === "returned";
}
