import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PeriodKind, periodKinds, yearPosition } from "@/domain/kernel/period";
import { readPeriod } from "@/domain/kernel/period-reader";
import {
  comparePeriods,
  nextPeriod,
  periodContaining,
  periodInCalendar,
  periodsBetween,
} from "@/domain/kernel/period-sequence";

function read(text: string) {
  const period = readPeriod(text);
  return period && `${period.kind} ${period.key} ${period.startOn} ${period.endOn}`;
}

function required(text: string) {
  const period = readPeriod(text);
  if (period === null) throw new Error(`${text} is no period`);
  return period;
}

describe("M3: canonical periods and their days", () => {
  it.each([
    ["2024-03", "month 2024-03 2024-03-01 2024-03-31"],
    ["2024-02", "month 2024-02 2024-02-01 2024-02-29"],
    ["2023-02", "month 2023-02 2023-02-01 2023-02-28"],
    ["2024-12", "month 2024-12 2024-12-01 2024-12-31"],
    ["2024-Q1", "quarter 2024-Q1 2024-01-01 2024-03-31"],
    ["2024-Q4", "quarter 2024-Q4 2024-10-01 2024-12-31"],
    ["2024-H1", "half_year 2024-H1 2024-01-01 2024-06-30"],
    ["2024-H2", "half_year 2024-H2 2024-07-01 2024-12-31"],
    ["2024", "calendar_year 2024 2024-01-01 2024-12-31"],
    ["2024/25", "school_year 2024/25 2024-08-01 2025-07-31"],
    ["1999/00", "school_year 1999/00 1999-08-01 2000-07-31"],
    ["FY2024", "fiscal_year FY2024 2023-07-01 2024-06-30"],
    ["2024-W07", "week 2024-W07 2024-02-12 2024-02-18"],
    ["2020-W53", "week 2020-W53 2020-12-28 2021-01-03"],
    ["2025-W01", "week 2025-W01 2024-12-30 2025-01-05"],
    ["2024-03-15", "date 2024-03-15 2024-03-15 2024-03-15"],
    ["2024-02-29", "date 2024-02-29 2024-02-29 2024-02-29"],
  ])("M3: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("M3: the forms other offices write", () => {
  it.each([
    ["2024-03", ["2024M03", "2024M3", "2024-M03", "202403", "Mar 2024", "March 2024", "mar. 2024"]],
    ["2024-03", ["2024 Mar", "2024 March", "2024-Mar", "Mar-2024", "  MARCH   2024 "]],
    ["2024-09", ["Sep 2024", "Sept 2024", "Sept. 2024", "September 2024", "2024 Sep"]],
    ["2024-05", ["May 2024", "2024 May"]],
    ["2024-Q1", ["Q1 2024", "2024Q1", "2024 Q1", "q1 2024", "Q1/2024", "Q1-2024"]],
    ["2024-H1", ["2024H1", "H1 2024", "2024S1", "2024-S1", "S1 2024"]],
    ["2024-H2", ["2024S2", "2024H2", "H2 2024"]],
    ["2019/20", ["2019-20", "2019/2020", "2019-2020", "2019–20", "2019 / 20"]],
    ["FY2021", ["FY2021", "FY 2021", "fy2021", "FY21", "FY'21", "FY2020/21", "FY2020-2021"]],
    ["2024-W07", ["2024W7", "2024W07", "2024-W7"]],
    ["2024-03-15", ["20240315"]],
    ["2021", [" 2021 "]],
  ])("M3: %s is also read from %j", (key, texts) => {
    expect(texts.map((text) => readPeriod(text)?.key)).toEqual(texts.map(() => key));
  });

  it("M3: the financial years of DHIS2 begin in the month that names them", () => {
    expect(read("2021April")).toBe("fiscal_year FY2022 2021-04-01 2022-03-31");
    expect(read("2021July")).toBe("fiscal_year FY2022 2021-07-01 2022-06-30");
    expect(read("2021Sep")).toBe("fiscal_year FY2022 2021-09-01 2022-08-31");
    expect(read("2021Oct")).toBe("fiscal_year FY2022 2021-10-01 2022-09-30");
    expect(read("2021Nov")).toBe("fiscal_year FY2022 2021-11-01 2022-10-31");
    expect(read("2021 Oct")).toBe("month 2021-10 2021-10-01 2021-10-31");
  });

  it("M3: a financial year that is not the initiative's own is not taken for it", () => {
    const october = { schoolYearStartMonth: 8, fiscalYearStartMonth: 10 };
    expect(readPeriod("2021Oct", october)?.key).toBe("FY2022");
    expect(readPeriod("2021April", october)).toBeNull();
  });

  it("M3: a text that can be a month is one, since that is its canonical form", () => {
    expect(readPeriod("2011-12")?.kind).toBe("month");
    expect(readPeriod("2012-13")?.kind).toBe("school_year");
  });

  it.each([
    ...["", " ", "soon", "24", "202", "20240", "2024-13", "2024-00", "202413", "202400"],
    ...["2024-Q0", "2024-Q5", "Q5 2024", "2024-H0", "2024-H3", "2024S3", "2024-W00", "2024-W54"],
    ...["2021-W53", "2024-02-30", "2023-02-29", "20230229", "2024-04-31", "2024-00-10"],
    ...["2024-01-00", "2024/26", "2024/24", "2024-2026", "2019-21", "0999", "9999", "FY0999"],
    ...["FY2020/22", "Foo 2024", "Ma 2024", "Marches 2024", "2024AprilS1", "202401B", "2015WedW5"],
    ...[
      "15/03/2024",
      "03/2024",
      "2024-3",
      "-2024",
      "2024.5",
      "1e3",
      "２０２４",
      "2024-03-15T00:00",
    ],
  ])("M3: %j is no period", (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe("M3: the initiative's calendar", () => {
  it("M3: school and fiscal years begin in its months, a fiscal year is named by its end", () => {
    const calendar = { schoolYearStartMonth: 2, fiscalYearStartMonth: 10 };
    const dates = (text: string) => {
      const period = readPeriod(text, calendar);
      return period && [period.startOn, period.endOn];
    };
    expect(dates("2024/25")).toEqual(["2024-02-01", "2025-01-31"]);
    expect(dates("FY2024")).toEqual(["2023-10-01", "2024-09-30"]);
    expect(dates("FY2023/24")).toEqual(["2023-10-01", "2024-09-30"]);
  });

  it("M3: a fiscal year that begins in January is the calendar year of its name", () => {
    const calendar = { schoolYearStartMonth: 8, fiscalYearStartMonth: 1 };
    const period = readPeriod("FY2024", calendar);
    expect([period?.startOn, period?.endOn]).toEqual(["2024-01-01", "2024-12-31"]);
    expect(periodContaining("fiscal_year", "2024-01-01", calendar)?.key).toBe("FY2024");
    expect(periodContaining("fiscal_year", "2024-12-31", calendar)?.key).toBe("FY2024");
  });
});

describe("M3: periods in a row", () => {
  it("M3: the period of a kind that contains a day", () => {
    const keys = (date: string) => periodKinds.map((kind) => periodContaining(kind, date)?.key);
    expect(keys("2024-07-31")).toEqual([
      ...["2024-07", "2024-Q3", "2024-H2", "2024", "2023/24", "FY2025", "2024-W31", "2024-07-31"],
    ]);
    expect(keys("2024-08-01")).toEqual([
      ...["2024-08", "2024-Q3", "2024-H2", "2024", "2024/25", "FY2025", "2024-W31", "2024-08-01"],
    ]);
    expect(keys("2024-06-30")).toEqual([
      ...["2024-06", "2024-Q2", "2024-H1", "2024", "2023/24", "FY2024", "2024-W26", "2024-06-30"],
    ]);
    expect(keys("2024-12-30").slice(6)).toEqual(["2025-W01", "2024-12-30"]);
  });

  it.each([
    ["2024-12", "2025-01"],
    ["2024-Q4", "2025-Q1"],
    ["2024-H2", "2025-H1"],
    ["2024", "2025"],
    ["2024/25", "2025/26"],
    ["FY2024", "FY2025"],
    ["2020-W53", "2021-W01"],
    ["2024-02-28", "2024-02-29"],
  ])("M3: after %s comes %s", (key, next) => {
    expect(nextPeriod(required(key))?.key).toBe(next);
  });

  it("M3: the last year has no next one", () => {
    expect(nextPeriod(required("9998"))).toBeNull();
  });

  it("M3: all periods from one to another, in order and without a gap", () => {
    const between = (first: string, last: string) =>
      periodsBetween(required(first), required(last)).map(({ key }) => key);
    expect(between("2023-Q3", "2024-Q2")).toEqual(["2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"]);
    expect(between("2014-H2", "2014-H2")).toEqual(["2014-H2"]);
    expect(between("2024", "2023")).toEqual([]);
    expect(between("2023", "2024-Q1")).toEqual([]);
    expect(between("9997", "9998")).toEqual(["9997", "9998"]);
  });

  it("M3: earlier before later, and of two that begin together the shorter first", () => {
    const keys = ["2024", "2024-Q1", "2023", "2024-01", "2023/24"].map(required);
    expect(keys.sort(comparePeriods).map(({ key }) => key)).toEqual([
      ...["2023", "2023/24", "2024-01", "2024-Q1", "2024"],
    ]);
    expect(comparePeriods(required("2024"), required("2024"))).toBe(0);
  });
});

describe("M10: where a period stands on the axis of years", () => {
  it.each([
    ["2015", 2015],
    ["2015/16", 2015],
    ["FY2016", 2015],
    ["2015-01", 2015],
    ["2015-07", 2015.5],
    ["2015-Q2", 2015.25],
    ["2015-H2", 2015.5],
    ["2015-01-01", 2015],
    ["2015-12-31", 2015 + 364 / 365],
    ["2016-12-31", 2016 + 365 / 366],
    ["2018-W01", 2018],
  ])("M10: %s", (key, position) => {
    expect(yearPosition(required(key))).toBeCloseTo(position, 12);
  });
});

const day = fc
  .tuple(
    fc.integer({ min: 1001, max: 9990 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const month = fc.integer({ min: 1, max: 12 });
const calendars = fc.record({ schoolYearStartMonth: month, fiscalYearStartMonth: month });
const kinds = fc.constantFrom<PeriodKind>(...periodKinds);

describe("M3: for all periods", () => {
  it("M3: a canonical key reads back as the same period", () => {
    fc.assert(
      fc.property(kinds, day, calendars, (kind, date, calendar) => {
        const period = periodContaining(kind, date, calendar);
        expect(period && readPeriod(period.key, calendar)).toEqual(period);
      }),
    );
  });

  it("M3: a period contains its day, and the next one begins the day after it ends", () => {
    fc.assert(
      fc.property(kinds, day, calendars, (kind, date, calendar) => {
        const period = periodContaining(kind, date, calendar);
        if (period === null) throw new Error(date);
        expect(period.kind).toBe(kind);
        expect(period.startOn <= date && date <= period.endOn).toBe(true);
        const next = nextPeriod(period);
        if (next === null) throw new Error(date);
        const dayAfter = new Date(Date.parse(`${period.endOn}T00:00:00Z`) + 86_400_000);
        expect(next.startOn).toBe(dayAfter.toISOString().slice(0, 10));
        expect(comparePeriods(period, next)).toBe(-1);
        expect(comparePeriods(next, period)).toBe(1);
      }),
    );
  });

  it("M3: any text is a period or none, and never an error", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[0-9QHSWMFY/ -]{0,12}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const period = readPeriod(text);
        if (period !== null) expect(readPeriod(period.key)?.key).toBe(period.key);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("M3: the calendar of an initiative", () => {
  it("M3: its school and fiscal years begin in its own months, and nothing else moves", () => {
    const calendar = { schoolYearStartMonth: 9, fiscalYearStartMonth: 4 };
    const placed = ["2024/25", "FY2025", "2024", "2024-Q3", "2024-W07"].map((text) => {
      const period = readPeriod(text);
      if (!period) throw new Error(`${text} is no period`);
      const { key, startOn, endOn } = periodInCalendar(period, calendar);
      return [key, startOn, endOn];
    });
    expect(placed).toEqual([
      ["2024/25", "2024-09-01", "2025-08-31"],
      ["FY2025", "2024-04-01", "2025-03-31"],
      ["2024", "2024-01-01", "2024-12-31"],
      ["2024-Q3", "2024-07-01", "2024-09-30"],
      ["2024-W07", "2024-02-12", "2024-02-18"],
    ]);
  });
});
