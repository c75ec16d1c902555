import { describe, expect, it } from "vitest";
import { DraftIndicatorInput } from "@/features/measurement/indicator/inputs";
import { indicatorTemplates, templateSets } from "@/features/measurement/template/words";

describe("W5: the library of templates", () => {
  it("W5: each is a passport as people send it, whole but for what is local", () => {
    for (const { set: _set, ...template } of indicatorTemplates) {
      const sent = { ...template, level: "population" };
      const read = DraftIndicatorInput.safeParse(
        Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value ?? ""])),
      );
      expect([template.code, read.error?.issues ?? []]).toEqual([template.code, []]);
      for (const text of [
        template.headline,
        template.definition,
        template.method,
        template.source,
      ]) {
        expect(text).not.toBe("");
      }
      const isQuotient = template.valueKind !== "count";
      expect([
        template.code,
        template.numeratorLabel !== null && template.denominatorLabel !== null,
      ]).toEqual([template.code, isQuotient]);
      expect([template.code, template.rateBase !== null]).toEqual([
        ...[template.code, template.valueKind === "rate"],
      ]);
    }
  });

  it("W5: seven outcomes, twelve goals, four goals of malaria, a dozen of the world's, no code twice", () => {
    const sizes = templateSets.map(
      (set) => indicatorTemplates.filter((one) => one.set === set).length,
    );
    expect(sizes).toEqual([7, 12, 4, 12]);
    expect(new Set(indicatorTemplates.map(({ code }) => code)).size).toBe(35);
  });
});
