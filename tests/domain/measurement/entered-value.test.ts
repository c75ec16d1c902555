import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type EnteredCell,
  isQuotient,
  readCell,
  readTypedNumber,
  type ValueRule,
} from "@/domain/measurement/entered-value";

const nothing: EnteredCell = { value: "", numerator: "", denominator: "", notAvailableReason: "" };

function rule(valueKind: string, more: Partial<ValueRule> = {}): ValueRule {
  return { valueKind, rateBase: null, bareValueAllowed: false, ...more };
}

/** What is recorded, in short: a number, "n/d = number", a reason, "missing", or the problem. */
function read(of: ValueRule, cell: Partial<EnteredCell>): string {
  const reading = readCell(of, { ...nothing, ...cell });
  if (!reading.ok) return `${reading.problem.path}: ${reading.problem.key}`;
  const { recorded } = reading;
  if (recorded === null) return "missing";
  if (recorded.availability === "not_available") return `not available: ${recorded.reason}`;
  const { value, numerator, denominator } = recorded;
  return numerator === null ? value : `${numerator}/${denominator} = ${value}`;
}

describe("M2: zero, missing and not available are three things", () => {
  it("M2: 0 is a value", () => {
    expect(read(rule("count"), { value: "0" })).toBe("0");
    expect(read(rule("percent"), { numerator: "0", denominator: "8" })).toBe("0/8 = 0");
  });

  it("M2: an empty cell is missing", () => {
    expect(read(rule("count"), {})).toBe("missing");
    expect(read(rule("percent"), { value: " ", numerator: " ", denominator: " " })).toBe("missing");
  });

  it("M2: a reason without a value is a recorded answer", () => {
    expect(read(rule("count"), { notAvailableReason: " no survey this year " })).toBe(
      "not available: no survey this year",
    );
  });

  it("M2: a value and a reason for having none contradict each other", () => {
    const reason = { notAvailableReason: "no survey" };
    const problem = "notAvailableReason: value_and_reason";
    expect(read(rule("count"), { value: "0", ...reason })).toBe(problem);
    expect(read(rule("percent"), { numerator: "1", ...reason })).toBe(problem);
    expect(read(rule("percent"), { denominator: "1", ...reason })).toBe(problem);
  });
});

describe("M1: kinds of values", () => {
  it("M1: percent, rate and ratio are quotients", () => {
    const kinds = ["count", "percent", "rate", "ratio", "currency", "index", "ordinal"];
    expect(kinds.filter(isQuotient)).toEqual(["percent", "rate", "ratio"]);
  });

  it("M1: a quotient is worked out from its numerator and denominator", () => {
    const parts = { numerator: "3", denominator: "8" };
    expect(read(rule("percent"), parts)).toBe("3/8 = 37.5");
    expect(read(rule("ratio"), parts)).toBe("3/8 = 0.375");
    expect(read(rule("rate", { rateBase: 100_000 }), parts)).toBe("3/8 = 37500");
    expect(read(rule("rate"), parts)).toBe("3/8 = 0.375");
    expect(read(rule("percent"), { numerator: "1", denominator: "3" })).toBe(
      "1/3 = 33.333333333333",
    );
  });

  it("M1: a quotient needs both parts", () => {
    expect(read(rule("percent"), { value: "37.5" })).toBe("numerator: numerator_and_denominator");
    expect(read(rule("percent"), { numerator: "3" })).toBe("denominator: required");
    expect(read(rule("percent"), { denominator: "8" })).toBe("numerator: required");
  });

  it("M1: a bare value is taken where the passport says so", () => {
    const bare = { bareValueAllowed: true };
    expect(read(rule("percent", bare), { value: "37.5" })).toBe("37.5");
    expect(read(rule("percent", bare), { numerator: "3", denominator: "8" })).toBe("3/8 = 37.5");
    expect(read(rule("percent", bare), { numerator: "3" })).toBe("denominator: required");
  });

  it("M1: nothing is divided by 0 or by less", () => {
    const problem = "denominator: denominator_not_positive";
    expect(read(rule("percent"), { numerator: "0", denominator: "0" })).toBe(problem);
    expect(read(rule("ratio"), { numerator: "1", denominator: "-2" })).toBe(problem);
  });

  it("M1: a part is not larger than its whole, but a ratio may exceed 1", () => {
    expect(read(rule("percent"), { numerator: "8", denominator: "8" })).toBe("8/8 = 100");
    expect(read(rule("percent"), { numerator: "9", denominator: "8" })).toBe(
      "numerator: part_above_whole",
    );
    expect(read(rule("ratio"), { numerator: "9", denominator: "8" })).toBe("9/8 = 1.125");
  });

  it("M1: counts of people are not negative, money and indices may be", () => {
    expect(read(rule("count"), { value: "-1" })).toBe("value: count_negative");
    expect(read(rule("percent"), { numerator: "-1", denominator: "8" })).toBe(
      "numerator: count_negative",
    );
    expect(read(rule("currency"), { value: "-1" })).toBe("-1");
    expect(read(rule("index"), { value: "-0.5" })).toBe("-0.5");
  });

  it("M1: only quotients have a numerator", () => {
    expect(read(rule("count"), { numerator: "1", denominator: "2" })).toBe(
      "numerator: no_numerator_here",
    );
  });

  it("M1: a stated value may be rounded, but not contradict its parts", () => {
    const parts = { numerator: "2", denominator: "3" };
    const say = (value: string) => read(rule("percent"), { ...parts, value });
    for (const value of ["66.7", "66.6", "67", "66", "66.66667 %"]) {
      expect(say(value)).toBe("2/3 = 66.666666666667");
    }
    for (const value of ["66.8", "66.5", "65", "68", "0.667"]) {
      expect(say(value)).toBe("value: value_contradicts_parts");
    }
    const rate = rule("rate", { rateBase: 100_000 });
    expect(read(rate, { numerator: "5", denominator: "1000", value: "400" })).toBe(
      "value: value_contradicts_parts",
    );
  });

  it("M1: what is no number is named with its field", () => {
    expect(read(rule("count"), { value: "many" })).toBe("value: not_a_number");
    const parts = { numerator: "2", denominator: "3" };
    expect(read(rule("percent"), { ...parts, numerator: "x" })).toBe("numerator: not_a_number");
    expect(read(rule("percent"), { ...parts, denominator: "x" })).toBe("denominator: not_a_number");
    expect(read(rule("percent"), { ...parts, value: "x" })).toBe("value: not_a_number");
  });

  it("M1: numbers are read as people type them", () => {
    expect(["1,234", "1,234,567.5", "44 %", "44%", "−3", "12", " 7 "].map(readTypedNumber)).toEqual(
      [...["1234", "1234567.5", "44", "44", "-3", "12", "7"]],
    );
    expect(["1,23", "12,34", ",123", "1,2345", "1.234,5", "%", "4 4"].map(readTypedNumber)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it("M1: any cell is recorded, missing or refused, and never an error", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^-?[0-9]{0,4}(\.[0-9]{1,2})?$/));
    const cell = fc.record({
      ...{ value: text, numerator: text, denominator: text },
      notAvailableReason: fc.constantFrom("", "", "none"),
    });
    const kind = fc.constantFrom("count", "percent", "rate", "ratio", "currency", "index");
    fc.assert(
      fc.property(kind, fc.boolean(), cell, (valueKind, bareValueAllowed, entered) => {
        const reading = readCell(rule(valueKind, { bareValueAllowed }), entered);
        if (!reading.ok) expect(reading.problem.key).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});
