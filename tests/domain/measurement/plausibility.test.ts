import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { implausible, rangeFinding } from "@/domain/measurement/plausibility";

describe("M5: a value that jumps away from its history", () => {
  // Median 130, MAD 4: usual within 4 · 3.5 ÷ 0.6745 = 20.756….
  const history = ["120", "126", "130", "134", "131"];

  it("M5: says what is usual, for a sentence people understand", () => {
    const usual = { median: "130", usualLow: "109.243884358784", usualHigh: "150.756115641216" };
    expect(implausible(history, "1300")).toEqual({ kind: "jump", side: "above", ...usual });
    expect(implausible(history, "13")).toEqual({ kind: "jump", side: "below", ...usual });
  });

  it("M5: a value at the edge of what is usual is not questioned, one beyond it is", () => {
    const questioned = (value: string) => implausible(history, value) !== null;
    expect(["150.7561", "150.7562", "109.2439", "109.2438"].map(questioned)).toEqual([
      ...[false, true, false, true],
    ]);
    // Median 0 and MAD 0.6745 put the edge at exactly 3.5.
    const edge = ["-0.6745", "-0.6745", "0", "0.6745", "0.6745"];
    expect(
      ["3.5", "3.500001", "-3.5", "-3.500001"].map((one) => implausible(edge, one) === null),
    ).toEqual([...[true, false, true, false]]);
  });

  it("M5: where the history does not move, a change of more than half is questioned", () => {
    const still = ["100", "100", "100", "100.0"];
    expect(["150", "50", "100"].map((value) => implausible(still, value))).toEqual([
      ...[null, null, null],
    ]);
    expect(implausible(still, "150.01")).toEqual({
      ...{ kind: "jump", side: "above", median: "100", usualLow: "50", usualHigh: "150" },
    });
    expect(implausible(still, "49.99")?.side).toBe("below");
    expect(implausible(["0", "0", "0", "0"], "0")).toBeNull();
    expect(implausible(["0", "0", "0", "0"], "1")?.usualHigh).toBe("0");
    expect(implausible(["-10", "-10", "-10", "-10"], "-16")?.side).toBe("below");
  });

  it("M5: fewer than four values say nothing, and neither does what is no number", () => {
    expect(implausible(["1", "1", "1"], "1000")).toBeNull();
    expect(implausible(["1", "1", "1", ""], "1000")).toBeNull();
    expect(implausible(["1", "1", "1", "1"], "many")).toBeNull();
    expect(implausible(["1", "1", "1", "1"], "1000")?.side).toBe("above");
  });

  it("M5: the median of its own history is never questioned, nor is any value when all are shifted alike", () => {
    const values = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20_000 }), (some, entered) => {
        const found = implausible(some.map(String), String(entered));
        if (found) expect(implausible(some.map(String), found.median)).toBeNull();
        const tenfold = implausible(
          some.map((one) => String(one * 10)),
          String(entered * 10),
        );
        expect(tenfold?.side).toBe(found?.side);
      }),
    );
  });
});

describe("M5: a value outside what its kind can be", () => {
  const judged = (valueKind: string, value: string, naturalLimit: string | null = null) =>
    rangeFinding({ valueKind, naturalLimit }, value);

  it("M5: a percent lies between 0 and 100", () => {
    expect(["0", "100", "57.5"].map((value) => judged("percent", value))).toEqual([
      ...[null, null, null],
    ]);
    expect(judged("percent", "100.01")).toEqual({ kind: "percent_above_hundred", bound: "100" });
    expect(judged("percent", "-0.01")).toEqual({ kind: "percent_below_zero", bound: "0" });
  });

  it("M5: a count is not negative, and other kinds may be", () => {
    expect(judged("count", "-1")).toEqual({ kind: "count_negative", bound: "0" });
    expect(judged("count", "0")).toBeNull();
    expect(judged("currency", "-1")).toBeNull();
    expect(judged("ratio", "101")).toBeNull();
  });

  it("M5: nothing passes its natural limit, and a limit of its own says more than the kind", () => {
    expect(judged("index", "10", "10.0")).toBeNull();
    expect(judged("index", "10.1", "10.0")).toEqual({ kind: "above_limit", bound: "10" });
    expect(judged("percent", "120", "90")).toEqual({ kind: "above_limit", bound: "90" });
    expect(judged("percent", "120", "200")).toEqual({
      kind: "percent_above_hundred",
      bound: "100",
    });
    expect(judged("count", "many", "10")).toBeNull();
  });
});
