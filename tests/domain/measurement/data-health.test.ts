import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  completeness,
  type ExpectedReport,
  healthKind,
  isExpectedBy,
  sharePercent,
  staleness,
  timeliness,
} from "@/domain/measurement/data-health";
import type { OwedState } from "@/domain/measurement/reporting-calendar";

const today = "2024-05-10";
const report = (state: OwedState, rest: Partial<ExpectedReport> = {}): ExpectedReport => ({
  ...{ state, dueOn: "2024-04-30", endOn: "2024-03-31", submittedOn: null },
  ...rest,
});
const states: readonly OwedState[] = [
  ...(["missing", "draft", "returned", "submitted", "checked", "approved"] as const),
];

describe("M8: how whole the data is", () => {
  it("M8: counts what was handed in of what had to be there by a day", () => {
    expect(
      completeness(
        states.map((state) => report(state)),
        today,
      ),
    ).toEqual({
      ...{ reported: 3, expected: 6 },
    });
  });

  it("M8: does not hold against anybody what is not due yet, and counts what is there before", () => {
    const later = { dueOn: "2024-05-10" };
    expect(completeness([report("missing", later), report("submitted", later)], today)).toEqual({
      ...{ reported: 1, expected: 1 },
    });
    expect(isExpectedBy(report("missing", later), "2024-05-11")).toBe(true);
  });

  it("M8: without a due day expects a report once its period is over", () => {
    const undated = { dueOn: null, endOn: "2024-05-10" };
    expect(isExpectedBy(report("missing", undated), today)).toBe(false);
    expect(isExpectedBy(report("missing", undated), "2024-05-11")).toBe(true);
  });

  it("M8: says a share in whole percent, and nothing of nothing", () => {
    expect([sharePercent(2, 3), sharePercent(0, 4), sharePercent(0, 0)]).toEqual(["67", "0", null]);
  });
});

describe("M8: how timely the data is", () => {
  it("M8: counts what was handed in by its due day, and takes the middle of the days", () => {
    const on = (...days: (string | null)[]) =>
      timeliness(days.map((submittedOn) => report("approved", { submittedOn })));
    expect(on("2024-04-28", "2024-04-30", "2024-05-06")).toEqual({
      ...{ onTime: 2, judged: 3, medianDays: 0 },
    });
    expect(on("2024-04-29", "2024-05-04")).toEqual({ onTime: 1, judged: 2, medianDays: 1.5 });
    expect(on(null)).toEqual({ onTime: 0, judged: 0, medianDays: null });
  });

  it("M8: judges nothing that has no due day", () => {
    const undated = report("approved", { dueOn: null, submittedOn: "2024-05-01" });
    expect(timeliness([undated])).toEqual({ onTime: 0, judged: 0, medianDays: null });
  });
});

describe("M8: how stale the data is", () => {
  const periods = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"].map((month) => ({
    ...{ startOn: `${month}-01`, endOn: `${month}-28` },
  }));

  it("M8: counts the periods that ended since the last approved one", () => {
    expect(staleness(periods, "2024-04-01", today)).toBe(0);
    expect(staleness(periods, "2024-02-01", today)).toBe(2);
    expect(staleness(periods, null, today)).toBe(4);
  });

  it("M8: does not depend on the order of the periods", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(periods, { minLength: 5 }), (shuffled) => {
        expect(staleness(shuffled, "2024-02-01", today)).toBe(2);
      }),
    );
  });
});

describe("M8: how one indicator looks in one period", () => {
  const kindOf = (...reports: ExpectedReport[]) => healthKind(reports, today);
  const open = { dueOn: "2024-06-30" };

  it("M8: is the worst that stands in it", () => {
    const worst = [
      report("missing"),
      report("returned"),
      report("draft", open),
      report("submitted"),
      report("approved"),
    ];
    const kinds = worst.map((_one, from) => kindOf(...worst.slice(from)));
    expect(kinds).toEqual(["overdue", "returned", "open", "waiting", "whole"]);
    expect(kindOf(report("checked"), report("approved"))).toBe("waiting");
    expect(kindOf(report("draft"))).toBe("overdue");
    expect(kindOf(report("returned", open), report("missing", open))).toBe("returned");
    expect(kindOf()).toBe("none");
  });

  it("M8: does not depend on the order of the reports", () => {
    const any = fc.constantFrom(...states.flatMap((state) => [report(state), report(state, open)]));
    fc.assert(
      fc.property(fc.array(any), (reports) => {
        expect(kindOf(...reports)).toBe(kindOf(...[...reports].reverse()));
      }),
    );
  });
});
