import type { Condition } from "../kernel/gate";

/** What W7 judges: how many of the cells in a batch fail each of its conditions. */
export type RecordingFacts = {
  readonly cells: number;
  readonly notAgreed: number;
  readonly notReporter: number;
  readonly periodClosed: number;
};

/** W7: an observation may be recorded: the indicator is agreed, the reporter assigned, the period open. Values are judged cell by cell. */
export function observationsMayBeRecorded(facts: RecordingFacts): readonly Condition[] {
  const { notAgreed, notReporter, periodClosed } = facts;
  return [
    {
      rule: "W7",
      key: "indicator_agreed",
      met: notAgreed === 0,
      found: { count: notAgreed },
      fixAt: "indicators",
    },
    {
      rule: "W7",
      key: "reporter_assigned",
      met: notReporter === 0,
      found: { count: notReporter },
      fixAt: "reporters",
    },
    {
      rule: "W7",
      key: "period_open",
      met: periodClosed === 0,
      found: { count: periodClosed },
      fixAt: "periods",
    },
  ];
}
