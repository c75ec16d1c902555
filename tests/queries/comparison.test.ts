import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { describe, expect, it } from "vitest";
import { getComparison } from "@/features/measurement/compare/queries/comparison";

givenDatabase("demonstrationName");

const compare = async (series: string[], more: { show?: string; base?: string } = {}) =>
  getComparison(await scopeOf("observer"), { series, ...more });

describe("comparing series", () => {
  it("M1: series of one unit stand together, by category and place, in the order asked for", async () => {
    const view = await compare(["KR-CPS~income:low", "ABS~~NEWPORT", "KR-CPS"]);
    expect(view.shape).toBe("together");
    expect(view.series.map(({ ref, category, place }) => [ref, category, place])).toEqual([
      ["KR-CPS~income:low", "Free or reduced-price lunch", ""],
      ["ABS~~NEWPORT", "", "Newport"],
      ["KR-CPS", "", ""],
    ]);
    expect(view.series[2]?.points.at(-1)).toMatchObject({ periodKey: "2014/15", value: "57" });
  });

  it("M1: several units are indexed to 100 where all have a value, and the value itself is kept", async () => {
    const view = await compare(["PREK", "ABS"]);
    expect(view).toMatchObject({ shape: "indexed", hasOneUnit: false });
    expect(view.start?.periodKey).toBe("2012/13");
    const [places] = view.series;
    const first = places?.points.find(({ periodKey }) => periodKey === "2012/13");
    expect(first).toMatchObject({ value: "100", own: "3310" });
    const later = await compare(["PREK", "ABS"], { base: "2013/14" });
    expect(later.start?.periodKey).toBe("2013/14");
    expect((await compare(["PREK", "ABS"], { show: "apart" })).shape).toBe("apart");
  });

  it("M4: the seventh is refused, what is not known is named, and nothing is drawn of either", async () => {
    const seven = ["KR-CPS", "KR-COV", "KR-NEW", "READ4", "ABS", "MATH8", "GRAD"];
    expect(await compare(seven)).toMatchObject({ beyond: ["GRAD"], unknown: [] });
    const wrong = ["NONE", "KR-CPS~race:black", "KR-CPS~~ATLANTIS", "KR-CPS"];
    const view = await compare(wrong);
    expect(view.unknown).toEqual(wrong.slice(0, 3));
    expect(view.series).toHaveLength(1);
  });

  it("T1: an indicator of another initiative is not known here", async () => {
    const view = await getComparison(await scopeOf("foreign"), { series: ["KR-CPS"] });
    expect(view).toMatchObject({ series: [], unknown: ["KR-CPS"] });
  });
});
