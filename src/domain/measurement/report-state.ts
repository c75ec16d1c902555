import type { Condition } from "../kernel/gate";

/** M6: what can happen to a report, and from where. The one table of its states. */
export const reportTransitions = [
  { from: "draft", command: "submit", to: "submitted" },
  { from: "returned", command: "submit", to: "submitted" },
  { from: "submitted", command: "check", to: "checked", gate: "M6" },
  { from: "submitted", command: "approve", to: "approved", gate: "M6" },
  { from: "checked", command: "approve", to: "approved", gate: "M6" },
  { from: "submitted", command: "return", to: "returned" },
  { from: "checked", command: "return", to: "returned" },
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

/** M6: the reports that can be handed in: with a value, and still written into. */
export function readyReports<
  Report extends { readonly state: ReportState; readonly values: number },
>(reports: readonly Report[]): readonly Report[] {
  return reports.filter(({ state, values }) => values > 0 && isWritable(state));
}

/** M6: what is judged before reports are approved: by how many people, and how far these reports are. */
export type ApprovalFacts = {
  readonly levels: number;
  /** How many of them nobody has checked yet. */
  readonly unchecked: number;
  /** How many of them were checked by the very person who would approve them. */
  readonly checkedBySame: number;
};

/** M6: reports may be approved: with two levels each was checked first, and by somebody else. */
export function reportsMayBeApproved(facts: ApprovalFacts): readonly Condition[] {
  const { levels, unchecked, checkedBySame } = facts;
  const condition = (key: string, count: number): Condition => ({
    ...{ rule: "M6", key, met: levels < 2 || count === 0, found: { count } },
    fixAt: "observations",
  });
  return [
    condition("reports_checked_first", unchecked),
    condition("approved_by_second_person", checkedBySame),
  ];
}

/** M6: reports may be checked: the initiative wants a first and a second look. */
export function reportsMayBeChecked({ levels }: { readonly levels: number }): readonly Condition[] {
  return [
    {
      ...{ rule: "M6", key: "two_approval_levels", met: levels === 2 },
      ...{ found: { levels }, fixAt: "settings" },
    },
  ];
}
