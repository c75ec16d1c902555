import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commonStarts,
  comparedSeries,
  comparisonShape,
  indexedTo,
  mostCompared,
  refText,
} from "@/domain/measurement/comparison";
import { comparisonFile } from "@/domain/measurement/comparison-file";

const at = (position: number, value: string | null) => ({
  ...{ periodKey: String(position), position, value },
});

describe("M4: series in an address", () => {
  it("M4: a series is an indicator, a category and a place; what is left out is the whole", () => {
    const { refs } = comparedSeries(["kr-cps", "ABS~income:low", "ABS~~CIN", "ABS~race:black~CIN"]);
    expect(refs).toEqual([
      { code: "KR-CPS", categoryKey: "", placeCode: "" },
      { code: "ABS", categoryKey: "income:low", placeCode: "" },
      { code: "ABS", categoryKey: "", placeCode: "CIN" },
      { code: "ABS", categoryKey: "race:black", placeCode: "CIN" },
    ]);
    expect(refs.map(refText)).toEqual([
      ...["KR-CPS", "ABS~income:low", "ABS~~CIN", "ABS~race:black~CIN"],
    ]);
  });

  it("M4: each stands once, and the seventh is refused by name", () => {
    const codes = Array.from({ length: 8 }, (_, index) => `I${index}`);
    const { refs, beyond } = comparedSeries(["I0", "I0~", "", ...codes]);
    expect(refs.map(({ code }) => code)).toEqual(codes.slice(0, mostCompared));
    expect(beyond.map(({ code }) => code)).toEqual(["I6", "I7"]);
  });

  it("M4: whatever stands in an address, no more than six are drawn and reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 12 }), (texts) => {
        const { refs } = comparedSeries(texts);
        expect(refs.length).toBeLessThanOrEqual(mostCompared);
        expect(comparedSeries(refs.map(refText)).refs).toEqual(refs);
      }),
    );
  });
});

describe("M1: what stands on one axis", () => {
  it.each([
    [["%", "%"], undefined, "together"],
    [["%", "%"], "apart", "together"],
    [["%", "%"], "indexed", "indexed"],
    [["%", "children"], undefined, "indexed"],
    [["%", "children"], "apart", "apart"],
    [["%", "children"], "together", "indexed"],
    [[], undefined, "together"],
  ] as const)("M1: units %j, asked for %s: %s", (units, wish, shape) => {
    expect(comparisonShape(units, wish, true)).toBe(shape);
  });

  it("M1: without a period from which all could begin there is no index", () => {
    expect(comparisonShape(["%", "%"], "indexed", false)).toBe("together");
    expect(comparisonShape(["%", "children"], undefined, false)).toBe("apart");
  });
});

describe("M2: an index", () => {
  const long = [at(2005, "40"), at(2006, null), at(2010, "50")];
  const short = [at(2010, "200"), at(2011, "0"), at(2012, "300")];

  it("M2: begins where every series has a value, and not at 0", () => {
    expect(commonStarts([long, short])).toEqual([2010]);
    expect(commonStarts([long])).toEqual([2005, 2010]);
    expect(commonStarts([short])).toEqual([2010, 2012]);
    expect(commonStarts([])).toEqual([]);
  });

  it("M2: is 100 there; missing stays missing, and 0 stays 0", () => {
    expect(indexedTo(long, 2005).map(({ value }) => value)).toEqual(["100", null, "125"]);
    expect(indexedTo(short, 2010).map(({ value }) => value)).toEqual(["100", "0", "150"]);
    expect(indexedTo(long, 1999).map(({ value }) => value)).toEqual([null, null, null]);
  });

  it("W12: values by another definition than that of the start have no index", () => {
    const from = (position: number) =>
      indexedTo(long, 2005, [{ position }]).map(({ value }) => value);
    expect(from(long[2]?.position ?? 0)).toEqual(["100", null, null]);
    expect(from(2005)).toEqual(["100", null, "125"]);
  });
});

describe("M2: the file of a comparison", () => {
  const series = {
    ...{ code: "KR", indicator: '=Ready, "all"', category: "-Girls", place: "", unit: "%" },
    breaks: [{ position: 2006, unitBefore: "pupils" }],
    points: [
      { periodKey: "2005", position: 2005, own: "44", value: "100", isProvisional: false },
      { periodKey: "2006", position: 2006, own: null, value: null, isProvisional: true },
    ],
  };

  it("M2, W12: has one value a row with its unit and definition, and no name becomes a formula", () => {
    expect(comparisonFile([series], false).split("\n")).toEqual([
      "indicator,name,category,place,period,value,unit,definition,provisional",
      `KR,"'=Ready, ""all""",'-Girls,,2005,44,pupils,1,false`,
      `KR,"'=Ready, ""all""",'-Girls,,2006,,%,2,true`,
      "",
    ]);
    expect(comparisonFile([series], true).split("\n")[1]).toMatch(/,44,pupils,1,false,100$/);
  });
});
