import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import { missingConditions } from "@/domain/kernel/gate";
import { observationsMayBeRecorded } from "@/domain/measurement/recording";
import {
  isWritable,
  nextReportState,
  type ReportCommand,
  type ReportState,
  readyReports,
  reportsMayBeApproved,
  reportsMayBeChecked,
} from "@/domain/measurement/report-state";
import {
  reportingPeriodTransitions,
  takesValues,
} from "@/domain/measurement/reporting-period-state";

const states = [...["draft", "submitted", "checked", "approved", "returned"]] as const;
const steps: readonly ReportCommand[] = ["submit", "check", "approve", "return", "reopen"];

describe("M6: the states of a report", () => {
  it("M6: draft and returned are submitted, then checked, approved or returned; approved is reopened", () => {
    const table = states.map((state) => steps.map((step) => nextReportState(state, step)));
    expect(table).toEqual([
      ["submitted", null, null, null, null],
      [null, "checked", "approved", "returned", null],
      [null, null, "approved", "returned", null],
      [null, null, null, null, "draft"],
      ["submitted", null, null, null, null],
    ]);
  });

  it("M6: values are written only while nobody waits for them and they do not count", () => {
    expect(states.map(isWritable)).toEqual([true, false, false, false, true]);
  });
});

describeGate(
  "M6: reports may be approved after a first look, by somebody else",
  reportsMayBeApproved,
  { levels: 2, unchecked: 0, checkedBySame: 0 },
  { reports_checked_first: { unchecked: 2 }, approved_by_second_person: { checkedBySame: 1 } },
);

describeGate(
  "M6: a first look is only asked for where two people decide",
  reportsMayBeChecked,
  { levels: 2 },
  { two_approval_levels: { levels: 1 } },
);

describe("M6: one level of approval", () => {
  it("M6: asks for no first look, and takes what was checked when there were two", () => {
    const conditions = reportsMayBeApproved({ levels: 1, unchecked: 3, checkedBySame: 2 });
    expect(missingConditions(conditions)).toEqual([]);
  });
});

describe("M6: the states of a reporting period", () => {
  it("M6: a period is locked and opened again", () => {
    expect(reportingPeriodTransitions).toEqual([
      { from: "open", command: "lock", to: "locked" },
      { from: "locked", command: "open", to: "open" },
    ]);
  });

  it("M6: a locked period takes values only by an exception that says why", () => {
    const late = { reason: "late audit", untilOn: "2024-05-31" };
    expect(takesValues("open", null, "2024-06-01")).toBe(true);
    expect(takesValues("locked", null, "2024-05-31")).toBe(false);
    expect(takesValues("locked", { ...late, reason: "  " }, "2024-05-31")).toBe(false);
    expect(takesValues("locked", late, "2024-05-31")).toBe(true);
    expect(takesValues("locked", late, "2024-06-01")).toBe(false);
  });
});

describe("W7: an observation may be recorded", () => {
  const open = { cells: 3, notAgreed: 0, notReporter: 0, periodClosed: 0 };
  const missing = (facts: Partial<typeof open>) =>
    observationsMayBeRecorded({ ...open, ...facts })
      .filter(({ met }) => !met)
      .map(({ rule, key, found, fixAt }) => [rule, key, found["count"], fixAt]);

  it("W7: when the indicator is agreed, the reporter assigned and the period open", () => {
    expect(missing({})).toEqual([]);
    expect(missing({ notAgreed: 1 })).toEqual([["W7", "indicator_agreed", 1, "indicators"]]);
    expect(missing({ notReporter: 2 })).toEqual([["W7", "reporter_assigned", 2, "reporters"]]);
    expect(missing({ periodClosed: 3 })).toEqual([["W7", "period_open", 3, "periods"]]);
  });
});

describe("M6: reports that can be handed in", () => {
  it("have a value, and are still written into", () => {
    const of = (state: ReportState, values: number) => ({ state, values });
    const ready = [of("draft", 1), of("returned", 2)];
    const rest = [of("draft", 0), of("submitted", 1), of("checked", 1), of("approved", 1)];
    expect(readyReports([...rest, ...ready])).toEqual(ready);
  });
});
