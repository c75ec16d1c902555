import { describe, expect, it } from "vitest";
import { type Condition, isOpen, missingConditions } from "@/domain/kernel/gate";

function condition(key: string, met: boolean): Condition {
  return { rule: "W0", key, met, found: {}, fixAt: "settings" };
}

describe("A gate is open when all its conditions are met", () => {
  it("one missing condition closes it, and is the one that is named", () => {
    const conditions = [condition("a", true), condition("b", false), condition("c", true)];
    expect(isOpen(conditions)).toBe(false);
    expect(missingConditions(conditions)).toEqual([condition("b", false)]);
  });

  it("a gate without conditions is open", () => {
    expect(isOpen([])).toBe(true);
    expect(missingConditions([])).toEqual([]);
  });
});
