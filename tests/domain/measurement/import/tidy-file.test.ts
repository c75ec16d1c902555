import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, guardedText, unguardedText } from "@/domain/measurement/import/tidy-file";

const hostile = fc.string({
  unit: fc.constantFrom(..."=+-@'\",;\t\r\n aZ1é\\|".split("")),
  maxLength: 12,
});

describe("M4: a text in a file", () => {
  it("M4: comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unguardedText(guardedText(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("M4: never begins as a formula does", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(guardedText(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 2000 },
    );
    expect(guardedText("=cmd|' /C calc'!A0")).toBe("'=cmd|' /C calc'!A0");
    expect(guardedText("it's 5")).toBe("it's 5");
  });

  it("M4: stands in a line that every reader of CSV splits as it was", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(parse(csvLine(cells), { record_delimiter: "\n" })).toEqual([cells]);
      }),
      { numRuns: 2000 },
    );
  });
});
