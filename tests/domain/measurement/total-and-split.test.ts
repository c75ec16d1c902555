import { describe, expect, it } from "vitest";
import { compareTotalWithSplit, type SplitValue } from "@/domain/measurement/total-and-split";

const count = (value: string | null): SplitValue => ({ value, numerator: null, denominator: null });
const share = (numerator: string, denominator: string): SplitValue => ({
  ...{ value: "1", numerator, denominator },
});

describe("M5: a total and its split", () => {
  it("M5: a total that is the sum of its parts agrees, to the last digit", () => {
    const split = [count("0.1"), count("0.2")];
    expect(compareTotalWithSplit("sum", 1, count("0.30"), split)).toEqual({ finding: "agrees" });
  });

  it("M5: where both are there and differ, it says by how much", () => {
    const split = [count("40"), count("50")];
    expect(compareTotalWithSplit("sum", 1, count("100"), split)).toEqual({
      ...{ finding: "differs", entered: "100", split: "90", difference: "10" },
    });
    expect(compareTotalWithSplit("sum", 1, count("89"), split)).toMatchObject({ difference: "-1" });
  });

  it("M5: a full split without a total gives it", () => {
    expect(compareTotalWithSplit("sum", 1, null, [count("40"), count("50")])).toEqual({
      finding: "derived",
      total: { value: "90", numerator: null, denominator: null },
    });
    expect(compareTotalWithSplit("ratio", 100, null, [share("1", "2"), share("2", "6")])).toEqual({
      finding: "derived",
      total: { value: "37.5", numerator: "3", denominator: "8" },
    });
  });

  it("M5: percents are compared by their numerators and denominators", () => {
    const split = [share("1", "2"), share("2", "6")];
    const compare = (total: SplitValue) => compareTotalWithSplit("ratio", 100, total, split);
    expect(compare(share("3", "8"))).toEqual({ finding: "agrees" });
    expect(compare(share("4", "8"))).toMatchObject({ entered: "4", split: "3", difference: "1" });
    expect(compare(share("3", "9"))).toMatchObject({ entered: "9", split: "8", difference: "1" });
  });

  it("M5: a part of the split that is missing leaves nothing to compare", () => {
    const none = { finding: "nothing_to_compare" };
    expect(compareTotalWithSplit("sum", 1, count("9"), [count("4"), count(null)])).toEqual(none);
    expect(compareTotalWithSplit("sum", 1, null, [])).toEqual(none);
    expect(compareTotalWithSplit("sum", 1, count(null), [count("4")])).toEqual(none);
    expect(compareTotalWithSplit("ratio", 100, count("50"), [share("1", "2")])).toEqual(none);
    expect(compareTotalWithSplit("ratio", 100, null, [count("50")])).toEqual(none);
  });

  it("M5: what does not add up by its rule is not compared", () => {
    for (const rule of ["latest", "minimum", "maximum", "none"] as const) {
      expect(compareTotalWithSplit(rule, 1, count("9"), [count("4")])).toEqual({
        finding: "nothing_to_compare",
      });
    }
  });
});
