import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, parseExactNumber } from "@/domain/kernel/exact-number";
import { periodKinds } from "@/domain/kernel/period";
import { readPeriod } from "@/domain/kernel/period-reader";
import { readCell, readTypedNumber } from "@/domain/measurement/entered-value";

/** Whatever a cell of a file can hold: any characters, and forms that are nearly right. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.stringMatching(/^[0-9QHSWMFYJanDecSept'’/.,%+−–— -]{0,24}$/),
  fc
    .tuple(
      fc.constantFrom(
        "2024",
        "2024-Q1",
        "2024/25",
        "FY2024",
        "2024-W07",
        "Mar 2024",
        "1,234.5",
        "−0.5 %",
      ),
      fc.nat({ max: 12 }),
      fc.string({ unit: "binary", maxLength: 3 }),
    )
    .map(([form, at, inserted]) => form.slice(0, at) + inserted + form.slice(at)),
  fc.integer({ min: 0, max: 4 }).map((size) => "9".repeat(10 ** size)),
);
const calendars = fc.record({
  schoolYearStartMonth: fc.integer({ min: 1, max: 12 }),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
});

describe("M3, T3: whatever a file or a person gives is read or refused, and never an error", () => {
  it("M3: 20,000 texts are a period with its days in order, or none", () => {
    let periods = 0;
    fc.assert(
      fc.property(anything, fc.option(calendars, { nil: undefined }), (text, calendar) => {
        const period = readPeriod(text, calendar);
        if (period === null) return;
        periods += 1;
        expect(periodKinds).toContain(period.kind);
        expect(period.startOn <= period.endOn).toBe(true);
        expect([period.startOn, period.endOn].every((day) => !Number.isNaN(Date.parse(day)))).toBe(
          true,
        );
        expect(readPeriod(period.key, calendar)?.key).toBe(period.key);
      }),
      { numRuns: 20_000, seed: 20261125 },
    );
    expect(periods).toBeGreaterThan(500);
  });

  it("T3: 20,000 texts are an exact number that reads as itself, or none", () => {
    let numbers = 0;
    fc.assert(
      fc.property(anything, (text) => {
        for (const read of [parseExactNumber, readTypedNumber]) {
          const number = read(text);
          if (number === null) continue;
          numbers += 1;
          expect(exact(number).isFinite()).toBe(true);
          expect(parseExactNumber(number)).toBe(number);
          expect(number).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        }
      }),
      { numRuns: 20_000, seed: 20261125 },
    );
    expect(numbers).toBeGreaterThan(500);
  });

  it("M1, M2: 10,000 cells of anything are recorded, refused beside their field, or empty", () => {
    const cell = fc.record({
      value: anything,
      numerator: fc.oneof(anything, fc.constant("")),
      denominator: fc.oneof(anything, fc.constant("")),
      notAvailableReason: fc.oneof(anything, fc.constant("")),
    });
    const rule = fc.record({
      valueKind: fc.constantFrom(
        "count",
        "percent",
        "rate",
        "ratio",
        "currency",
        "index",
        "ordinal",
      ),
      rateBase: fc.option(fc.constantFrom(1, 1000, 100_000)),
      bareValueAllowed: fc.boolean(),
    });
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(rule, cell, (passport, entered) => {
        const reading = readCell(passport, entered);
        const outcome = reading.ok ? (reading.recorded?.availability ?? "empty") : "refused";
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (!reading.ok) expect(reading.problem.path in entered).toBe(true);
      }),
      { numRuns: 10_000, seed: 20261125 },
    );
    expect([...outcomes.keys()].sort()).toEqual(["empty", "not_available", "refused", "reported"]);
  });
});
