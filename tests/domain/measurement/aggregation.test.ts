import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact } from "@/domain/kernel/exact-number";
import {
  type AggregationRule,
  type ApprovedValue,
  isProvisional,
  quotientFactor,
  rollUp,
} from "@/domain/measurement/aggregation";

function bare(value: string | null): ApprovedValue {
  return { reporter: "r", value, numerator: null, denominator: null };
}

function parts(value: string, numerator: string | null, denominator: string | null): ApprovedValue {
  return { reporter: "r", value, numerator, denominator };
}

const nothing = { value: null, numerator: null, denominator: null };
const one = (value: string) => ({ ...nothing, value });

describe("M7: values of several reporters and places become one by the indicator's rule", () => {
  it("M7: a sum is exact", () => {
    expect(rollUp("sum", 1, [bare("0.1"), bare("0.2"), bare("12345678901234567890")])).toEqual(
      one("12345678901234567890.3"),
    );
  });

  it("M7: what is missing is not 0", () => {
    expect(rollUp("sum", 1, [bare(null)])).toEqual(nothing);
    expect(rollUp("sum", 1, [bare("0"), bare(null)])).toEqual(one("0"));
    expect(rollUp("minimum", 1, [bare(null), bare("5")])).toEqual(one("5"));
  });

  it("M7: percentages are never averaged: sums of numerators and denominators are divided", () => {
    const values = [parts("50", "1", "2"), parts("10", "10", "100")];
    expect(rollUp("ratio", 100, values)).toEqual({
      ...{ numerator: "11", denominator: "102" },
      value: exact("1100").div(102).toFixed(),
    });
    expect(rollUp("ratio", 1, [parts("0.25", "1", "4")]).value).toBe("0.25");
    expect(rollUp("ratio", 100_000, [parts("5", "1", "4")]).value).toBe("25000");
  });

  it("M7: a value without its parts has no place in a quotient", () => {
    const half = parts("50", "1", "2");
    expect(rollUp("ratio", 100, [bare("90"), parts("9", "9", null), half])).toEqual({
      ...{ value: "50", numerator: "1", denominator: "2" },
    });
    expect(rollUp("ratio", 100, [bare("90")])).toEqual(nothing);
    expect(rollUp("weighted_mean", 1, [bare("90")])).toEqual(nothing);
  });

  it("M7: nothing is divided by 0", () => {
    expect(rollUp("ratio", 100, [parts("0", "0", "0")]).value).toBeNull();
    expect(rollUp("weighted_mean", 1, [parts("3", "0", "0")]).value).toBeNull();
  });

  it("M7: a mean is weighted by the denominators", () => {
    const values = [parts("10", "5", "1"), parts("20", "5", "3")];
    expect(rollUp("weighted_mean", 1, values).value).toBe("17.5");
  });

  it("M7: the latest is the one recorded last that has a value, with its parts", () => {
    const values = [parts("50", "1", "2"), parts("25", "1", "4"), bare(null)];
    expect(rollUp("latest", 100, values)).toEqual({
      ...{ value: "25", numerator: "1", denominator: "4" },
    });
    expect(rollUp("latest", 1, [bare("7")])).toEqual(one("7"));
    expect(rollUp("latest", 1, [bare(null)])).toEqual(nothing);
  });

  it("M7: minimum and maximum compare numbers, not texts", () => {
    const values = ["10", "9", "-1", "100"].map(bare);
    expect(rollUp("minimum", 1, values)).toEqual(one("-1"));
    expect(rollUp("maximum", 1, values)).toEqual(one("100"));
    expect(rollUp("maximum", 1, [])).toEqual(nothing);
  });

  it("M7: without a rule the values stand side by side", () => {
    expect(rollUp("none", 1, [bare("3")])).toEqual(nothing);
  });

  it("M7: a percent counts per hundred, a rate per its base, the others per one", () => {
    expect(quotientFactor("percent", 5)).toBe(100);
    expect(quotientFactor("rate", 1000)).toBe(1000);
    expect(quotientFactor("rate", null)).toBe(1);
    expect(quotientFactor("ratio", 1000)).toBe(1);
  });

  it("M7: in whatever order values come, sums and quotients are the same", () => {
    const value = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
      .map(([n, d]) => parts(String(n), String(n), String(d)));
    const rules = fc.constantFrom<AggregationRule>("sum", "ratio", "weighted_mean", "minimum");
    fc.assert(
      fc.property(rules, fc.array(value), (rule, values) => {
        expect(rollUp(rule, 100, [...values].reverse())).toEqual(rollUp(rule, 100, values));
      }),
    );
  });
});

describe("M8: a point says how complete it is", () => {
  it("M8: below 80 % of the expected reporters it is provisional", () => {
    expect(isProvisional(3, 4, 80)).toBe(true);
    expect(isProvisional(4, 5, 80)).toBe(false);
    expect(isProvisional(79, 100, 80)).toBe(true);
    expect(isProvisional(0, 1, 80)).toBe(true);
    expect(isProvisional(0, 1, 0)).toBe(false);
  });

  it("M8: where nobody is expected, nobody is missing", () => {
    expect(isProvisional(0, 0, 80)).toBe(false);
    expect(isProvisional(2, 0, 80)).toBe(false);
  });
});
