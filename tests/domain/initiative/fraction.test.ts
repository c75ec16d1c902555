import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fractionText,
  isShare,
  neededOf,
  parseFraction,
  reaches,
} from "@/domain/initiative/fraction";

const twoThirds = { numerator: 2, denominator: 3 };
const share = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

describe("T3: an exact fraction", () => {
  it("D: two thirds are reached by 2 of 3 and 4 of 6, not by 3 of 5 or 1 of 2", () => {
    const counts: [number, number][] = [
      [2, 3],
      [4, 6],
      [3, 4],
      [3, 5],
      [1, 2],
      [65, 98],
      [66, 99],
    ];
    expect(counts.map(([part, whole]) => reaches(part, whole, twoThirds))).toEqual([
      ...[true, true, true, false, false, false, true],
    ]);
  });

  it("D: of nobody, nothing is enough", () => {
    expect(reaches(0, 0, twoThirds)).toBe(false);
  });

  it("T3: the needed number is the smallest that reaches it", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 5000 }), (fraction, whole) => {
        const needed = neededOf(whole, fraction);
        expect(reaches(needed, whole, fraction)).toBe(true);
        expect(reaches(needed - 1, whole, fraction)).toBe(false);
      }),
    );
  });

  it("T3: what is written is read again", () => {
    fc.assert(
      fc.property(share, (fraction) => {
        expect(parseFraction(fractionText(fraction))).toEqual(fraction);
      }),
    );
    expect(parseFraction(" 2 / 3 ")).toEqual(twoThirds);
  });

  it("T3: what is no share is not read", () => {
    for (const text of ["", "2", "0/3", "4/3", "2/0", "-1/2", "1.5/2", "2/3/4", "12345/99999"]) {
      expect(parseFraction(text)).toBeNull();
    }
    expect(isShare({ numerator: 1.5, denominator: 2 })).toBe(false);
    expect(isShare({ numerator: 1, denominator: Number.NaN })).toBe(false);
    expect(isShare({ numerator: 1, denominator: 1 })).toBe(true);
  });
});
