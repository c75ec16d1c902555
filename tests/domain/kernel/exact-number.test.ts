import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exact,
  exactText,
  parseExactNumber,
  quotient,
  rounded,
} from "@/domain/kernel/exact-number";

describe("T3: numbers are exact", () => {
  it.each([
    ["57", "57"],
    [" 57 ", "57"],
    ["+5", "5"],
    ["-0.50", "-0.5"],
    ["007.100", "7.1"],
    ["-0", "0"],
    ["0.000", "0"],
    [".5", "0.5"],
    ["5.", "5"],
    ["0.1", "0.1"],
    [`1${"0".repeat(30)}`, `1${"0".repeat(30)}`],
    [`0.${"0".repeat(30)}1`, `0.${"0".repeat(30)}1`],
  ])("T3: %j is the number %s", (text, expected) => {
    expect(parseExactNumber(text)).toBe(expected);
  });

  it.each([
    ...["", " ", ".", "-", "+.", "1e5", "1,000", "1 000", "0x10", "NaN", "Infinity", "--1", "1-"],
    ...["1.2.3", "٣", "½", "9".repeat(61)],
  ])("T3: %j is no number", (text) => {
    expect(parseExactNumber(text)).toBeNull();
  });

  it("T3: a tenth and two tenths are three tenths", () => {
    expect(exactText(exact("0.1").plus(exact("0.2")))).toBe("0.3");
  });

  it("T3: every number of allowed length is kept digit by digit", () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,27}\.[0-9]{0,28}[1-9]$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(parseExactNumber(text)).toBe(text);
        expect(parseExactNumber(`-${text}`)).toBe(`-${text}`);
      }),
    );
  });

  it("T3: nothing can be divided by 0", () => {
    expect(quotient("1", "0")).toBeNull();
    expect(quotient("1", "0.00")).toBeNull();
    expect(quotient("1", "8")?.toString()).toBe("0.125");
    expect(quotient("0", "8")?.toString()).toBe("0");
  });

  it("T3: halves are rounded away from 0, as offices do", () => {
    const to = (text: string, decimals: number) => rounded(exact(text), decimals);
    expect([to("0.5", 0), to("1.5", 0), to("-0.5", 0), to("2.345", 2), to("2.3449", 2)]).toEqual([
      ...["1", "2", "-1", "2.35", "2.34"],
    ]);
    expect(to("-0.4", 0)).toBe("0");
  });

  it("T3: any text is a number or none, and its number reads back as itself", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+.0-9e, ]{0,12}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const number = parseExactNumber(text);
        if (number !== null) expect(parseExactNumber(number)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });
});
