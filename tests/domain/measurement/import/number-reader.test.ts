import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExactNumber } from "@/domain/kernel/exact-number";
import { usualMeaning } from "@/domain/measurement/import/marks";
import {
  type DecimalMark,
  isAmbiguousNumber,
  provenDecimalMark,
  readNumber,
} from "@/domain/measurement/import/number-reader";

function numberIn(text: string, decimal: DecimalMark | null) {
  const reading = readNumber(text, decimal);
  return reading.is === "number" ? reading.value : reading;
}

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

describe("M1: numbers as offices write them", () => {
  it.each([
    ["12", null, "12"],
    ["1,5", null, "1.5"],
    ["1.5", null, "1.5"],
    ["0,611", null, "0.611"],
    ["0.611", null, "0.611"],
    ["1,234", ".", "1234"],
    ["1,234", ",", "1.234"],
    ["1.234", ",", "1234"],
    ["1,234,567", null, "1234567"],
    ["1.234.567", null, "1234567"],
    ["1,234.5", null, "1234.5"],
    ["1.234,5", null, "1234.5"],
    ["1 234,5", null, "1234.5"],
    ["1\u00a0234\u00a0567", null, "1234567"],
    ["1\u2009234", null, "1234"],
    ["1\u202f234,50", null, "1234.5"],
    ["1'234'567.8", null, "1234567.8"],
    ["1’234", null, "1234"],
    ["12,34,567", null, "1234567"],
    ["-5", null, "-5"],
    ["−5", null, "-5"],
    ["–5", null, "-5"],
    ["- 1", null, "-1"],
    ["+5", null, "5"],
    [" 0", null, "0"],
    ["12%", null, "12"],
    ["12,5 %", null, "12.5"],
    ["€ 1.234,50", null, "1234.5"],
    ["-$5.20", null, "-5.2"],
    ["5 €", null, "5"],
    ["EUR 5", null, "5"],
    ["1.2E+05", null, "120000"],
    ["2.5e-3", null, "0.0025"],
    ["1234,567", null, "1234.567"],
    [".5", null, "0.5"],
  ] as const)("M1: %j with decimal mark %j is %s", (text, decimal, expected) => {
    expect(numberIn(text, decimal)).toBe(expected);
  });

  it.each([
    ["12.3*", "12.3", "*"],
    ["1,234 (r)", "1234", "(r)"],
    ["12.3p", "12.3", "p"],
    ["12.3 p", "12.3", "p"],
    ["(2)", null, null],
    ["5 (1)", "5", "(1)"],
    ["12¹", "12", "¹"],
    ["12.3¹²", "12.3", "¹²"],
    ["3.0 [2.4-3.6]", "3", "[2.4-3.6]"],
    ["3.0 (2.4–3.6)", "3", "(2.4–3.6)"],
    ["12.5% (e)", "12.5", "(e)"],
  ])("M1: what stands behind %j is kept apart", (text, value, remark) => {
    const reading = readNumber(text, ".");
    if (value === null) expect(reading).toEqual({ is: "refused", key: "number_in_brackets" });
    else expect(reading).toMatchObject({ is: "number", value, remark });
  });

  it.each(["1,234", "22,927", "1.234", "-1,234", "1,234*", "12.345%"])(
    "M1: %j can be read in two ways and is asked for",
    (text) => {
      expect(readNumber(text, null)).toEqual({ is: "refused", key: "ambiguous_number" });
      expect(isAmbiguousNumber(text)).toBe(true);
      expect(provenDecimalMark(text)).toBeNull();
    },
  );

  it.each([
    ["12.5", ","],
    ["12,5", "."],
    ["1.234,5", "."],
    ["1,234,567", ","],
  ] as const)("M1: %j contradicts the decimal mark %j and is refused", (text, decimal) => {
    expect(readNumber(text, decimal)).toEqual({ is: "refused", key: "other_decimal_mark" });
  });

  it.each([
    "5 km",
    "3k",
    "5m",
    "12 34",
    "1,23,4",
    "1.2.3,4",
    "about 5",
    "five",
    "--5",
    "12/5",
    "5-6",
    "1 2345",
  ])("M1: %j is no number, and no part of it is taken for one", (text) => {
    expect(readNumber(text, ".").is).toBe("word");
  });

  it("M1: reading is total: any text gives an answer", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, ".", ","), (text, decimal) => {
        expect(["blank", "number", "word", "refused"]).toContain(readNumber(text, decimal).is);
      }),
      { numRuns: 2000 },
    );
  });

  it("M1: reading is total on texts made of what numbers are made of", () => {
    const piece = fc.constantFrom(
      ..."0123456789.,'’ %()[]-−+*¹²peE€".split(""),
      "\u00a0",
      "\u2009",
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 24 }), (text) => {
        expect(["blank", "number", "word", "refused"]).toContain(readNumber(text, null).is);
      }),
      { numRuns: 5000 },
    );
  });

  const whole = fc.integer({ min: 0, max: 999_999_999_999 });
  const decimals = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 6 });
  const formats = fc.constantFrom(
    ...([
      ["", "."],
      ["", ","],
      [",", "."],
      [".", ","],
      [" ", ","],
      [" ", "."],
    ] as const),
    ...([
      ["'", "."],
      ["’", "."],
      ["\u00a0", ","],
      ["\u2009", "."],
      ["\u202f", ","],
    ] as const),
  );
  const around = fc.constantFrom(
    ...([
      ["", ""],
      ["", "%"],
      ["", " %"],
      ["", "*"],
      ["", " (r)"],
      ["€ ", ""],
      ["", " [1-2]"],
    ] as const),
  );

  it("M1: a number written in any of the formats reads back exactly", () => {
    fc.assert(
      fc.property(
        whole,
        decimals,
        fc.boolean(),
        formats,
        around,
        (number, after, isNegative, [group, mark], [before, behind]) => {
          const digits = String(number);
          const grouped = digits.replaceAll(/\B(?=(\d{3})+$)/g, group);
          const sign = isNegative ? "-" : "";
          const text = `${sign}${before}${grouped}${after === "" ? "" : mark + after}${behind}`;
          const expected = parseExactNumber(`${sign}${digits}${after === "" ? "" : `.${after}`}`);
          expect([text, numberIn(text, mark)]).toEqual([text, expected]);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe("M2: marks in place of figures are four different things", () => {
  it.each([
    ["..", "not_available"],
    [":", "not_available"],
    ["n/a", "not_available"],
    ["N/A", "not_available"],
    ["No data", "not_available"],
    ["-", "missing"],
    ["–", "missing"],
    ["x", "suppressed"],
    ["c", "suppressed"],
    ["*", "suppressed"],
    ["[c]", "suppressed"],
    ["<5", "suppressed"],
    ["nil", "zero"],
    ["0", null],
    ["maybe", null],
  ])("M2: %j usually means %s", (mark, meaning) => {
    expect(usualMeaning(mark)).toBe(meaning);
    if (meaning !== null) expect(readNumber(mark, ".").is).toBe("word");
  });
});
