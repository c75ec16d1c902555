import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTotalWord, matchName } from "@/domain/measurement/import/name-matching";

const places = [
  { code: "KG-B", name: "Batken oblast" },
  { code: "KG-GB", name: "Bishkek city" },
  { code: "KG-C", name: "Chui oblast" },
  { code: "EU", name: "Quartier Européen" },
];

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

describe("M4: names of a file are matched, never guessed", () => {
  it.each([
    ["KG-B", "KG-B"],
    ["kg-b", "KG-B"],
    ["  Batken   oblast ", "KG-B"],
    ["BATKEN OBLAST", "KG-B"],
    ["Quartier Europeen", "EU"],
    ["\u00a0Bishkek city", "KG-GB"],
  ])("M4: %j is exactly %s", (text, code) => {
    expect(matchName(text, places)).toEqual({ code, suggestions: [] });
  });

  it.each([
    ["Batkin oblast", "KG-B"],
    ["Bishkek", "KG-GB"],
    ["City of Bishkek", "KG-GB"],
  ])("M4: %j is only suggested to be %s", (text, code) => {
    const match = matchName(text, places);
    expect(match.code).toBeNull();
    expect(match.suggestions[0]).toBe(code);
  });

  it("M4: a name that two things have is not taken for either", () => {
    const twins = [
      { code: "A", name: "Springfield" },
      { code: "B", name: "springfield" },
    ];
    expect(matchName("Springfield", twins)).toEqual({ code: null, suggestions: ["A", "B"] });
  });

  it("M4: nothing like it gives no suggestion", () => {
    expect(matchName("Atlantis", places)).toEqual({ code: null, suggestions: [] });
  });

  it("M4: words for all are known in several languages", () => {
    const words = [
      "Total",
      "ALL",
      "Both sexes",
      "Totaal",
      "Insgesamt",
      "Ensemble",
      "Men",
      "Timber",
    ];
    expect(words.map(isTotalWord)).toEqual([true, true, true, true, true, true, false, false]);
  });

  it("M4: matching is total", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(matchName(text, places).suggestions.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
