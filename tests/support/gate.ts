import { describe, expect, it } from "vitest";
import { type Gate, missingConditions } from "@/domain/kernel/gate";

/**
 * Proves a gate by its table: with all facts right it is open; each row of changed facts closes
 * exactly its condition and no other; each condition has a row. The title begins with the rule.
 */
export function describeGate<Facts extends object>(
  name: string,
  judge: Gate<Facts>,
  allOpen: Facts,
  rows: Readonly<Record<string, Partial<Facts>>>,
): void {
  describe(name, () => {
    it("is open when all is right, and each condition has a row here", () => {
      const conditions = judge(allOpen);
      expect(missingConditions(conditions)).toEqual([]);
      expect(conditions.map(({ key }) => key)).toEqual(Object.keys(rows));
    });

    it.each(Object.entries(rows))("%s is the only condition these facts close", (key, changed) => {
      const missing = missingConditions(judge({ ...allOpen, ...changed }));
      expect(missing.map((condition) => condition.key)).toEqual([key]);
    });

    it("says the rule of each condition", () => {
      const rules = judge(allOpen).map(({ rule }) => rule);
      expect(rules).toEqual(rules.map(() => name.split(/[: ]/)[0]));
    });
  });
}
