import { describe, expect, it } from "vitest";
import { type GapWish, gapProblems } from "@/domain/measurement/gap-definition";

const known = new Set(["sex:female", "sex:male", "age:young"]);

const target = (periodKey: string, value: string) => ({ periodKey, value });

const wish: GapWish = {
  ...{ categoryKey: "sex:female", referenceKey: "sex:male", measure: "difference" },
  baseline: { periodKey: null, value: null },
  targets: [target("2020", "10"), target("2025", "5")],
};

const refused = (change: Partial<GapWish>) => gapProblems({ ...wish, ...change }, known);

describe("M19: what a gap can be measured between", () => {
  it("M19: two categories of one dimension, with a target for each of several periods", () => {
    expect(refused({})).toEqual([]);
    expect(refused({ baseline: { periodKey: "2010", value: "12" } })).toEqual([]);
    // A period alone is enough: its value is what was observed then.
    expect(refused({ baseline: { periodKey: "2010", value: null } })).toEqual([]);
  });

  it.each([
    ["an unknown group", { categoryKey: "sex:other" }, "categoryKey", "unknown_category"],
    ["the whole as reference", { referenceKey: "" }, "referenceKey", "unknown_category"],
    ["a group with itself", { referenceKey: "sex:female" }, "referenceKey", "same_category"],
    ["groups of two dimensions", { referenceKey: "age:young" }, "referenceKey", "other_dimension"],
    [
      "a baseline value of no period",
      { baseline: { periodKey: null, value: "12" } },
      ...["baselinePeriodKey", "required"],
    ],
    [
      "a period twice",
      { targets: [target("2020", "10"), target("2020", "5")] },
      ...["targets", "period_stands_twice"],
    ],
    [
      "a ratio that begins at nothing",
      { measure: "ratio", baseline: { periodKey: "2010", value: "0" } },
      ...["baselineValue", "ratio_not_positive"],
    ],
    [
      "a ratio that should fall below nothing",
      { measure: "ratio", targets: [target("2020", "-2")] },
      ...["targets", "ratio_not_positive"],
    ],
  ] as const)("M19: not %s", (_, change, path, key) => {
    expect(refused(change)).toEqual([{ path, key }]);
  });
});
