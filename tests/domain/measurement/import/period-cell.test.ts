import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOrderedDate, readPeriod } from "@/domain/kernel/period-reader";
import { provenDateOrder, readPeriodCell } from "@/domain/measurement/import/period-cell";

const plain = { dateOrder: null, datesStandFor: "date" } as const;
const text = (words: string) => ({ kind: "text", text: words }) as const;

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

describe("M3: periods as offices write them", () => {
  it.each([
    ["Jan-Mar 2002", "2002-Q1"],
    ["Apr-Jun 1992", "1992-Q2"],
    ["January – March 2002", "2002-Q1"],
    ["Oct to Dec 2022", "2022-Q4"],
    ["Jul-Dec 2020", "2020-H2"],
    ["Jan-Dec 2020", "2020"],
    ["Apr-15", "2015-04"],
    ["Jan-87", "1987-01"],
    ["2001 Q4", "2001-Q4"],
    ["2018/19", "2018/19"],
    ["2006-2007", "2006/07"],
    ["2015 (p)", "2015"],
    ["2015*", "2015"],
    ["2019/20¹", "2019/20"],
    ["2013-01-05", "2013-01-05"],
  ])("M3: %j is %s", (words, key) => {
    expect(readPeriodCell(text(words), plain)).toEqual({ ok: true, key });
  });

  it.each([
    "Dec-Feb 2002",
    "Feb-Apr 2002",
    "2006-2009",
    "Spring 2002",
    "Jan 15",
    "20180000",
    "",
    "13-15",
  ])("M3: %j is no period", (words) => {
    expect(readPeriodCell(text(words), plain)).toEqual({ ok: false, key: "not_a_period" });
  });

  it("M3: a date of numbers alone is read in the order that was said, and never without one", () => {
    expect(readPeriodCell(text("01-02-13"), plain)).toEqual({
      ok: false,
      key: "date_order_unknown",
    });
    const said = (dateOrder: "dmy" | "mdy" | "ymd") =>
      readPeriodCell(text("01-02-13"), { dateOrder, datesStandFor: "date" });
    expect([said("dmy"), said("mdy"), said("ymd")]).toEqual([
      { ok: true, key: "2013-02-01" },
      { ok: true, key: "2013-01-02" },
      { ok: true, key: "2001-02-13" },
    ]);
    expect(readOrderedDate("31.02.2013", "dmy")).toBeNull();
  });

  it("M3: the dates of a column prove their order only where no other fits", () => {
    expect(provenDateOrder(["01/02/2013", "25/02/2013"])).toBe("dmy");
    expect(provenDateOrder(["01/02/2013", "02/25/2013"])).toBe("mdy");
    expect(provenDateOrder(["01/02/2013", "03/04/2013"])).toBeNull();
    expect(provenDateOrder(["25/02/2013", "02/25/2013"])).toBeNull();
    expect(provenDateOrder(["2013", "2014"])).toBeNull();
  });

  it("M3: a date can stand for its month, quarter or year", () => {
    const date = { kind: "date", text: "2013-05-01" } as const;
    const as = (datesStandFor: "date" | "month" | "quarter" | "calendar_year") =>
      readPeriodCell(date, { dateOrder: null, datesStandFor });
    expect([as("date"), as("month"), as("quarter"), as("calendar_year")]).toEqual(
      ["2013-05-01", "2013-05", "2013-Q2", "2013"].map((key) => ({ ok: true, key })),
    );
  });

  it("M3: reading is total: any text gives an answer, and a key reads back as itself", () => {
    const piece = fc.constantFrom(..."0123456789-/. QWHSMFYJanMarDectoé(p)".split(""));
    const any = fc.oneof(anyText, fc.string({ unit: piece, maxLength: 16 }));
    fc.assert(
      fc.property(any, fc.constantFrom(null, "dmy", "mdy", "ymd"), (words, dateOrder) => {
        const reading = readPeriodCell(text(words), { dateOrder, datesStandFor: "date" });
        if (reading.ok) expect(readPeriod(reading.key)?.key).toBe(reading.key);
      }),
      { numRuns: 5000 },
    );
  });
});
