import { describe, expect, it } from "vitest";
import { answersOf } from "@/platform/access/page-address";
import { afterOf, ordinalOf, pageOf } from "@/platform/access/page-of";

describe("The address of a page, into which anybody can write", () => {
  it("gives each answer once: the first where a name was written twice, none where nothing was", () => {
    const asked = { one: "a", two: ["b", "c"], none: undefined, empty: [], blank: "" };
    expect(answersOf(asked)).toEqual({ one: "a", two: "b", blank: "" });
  });

  it("leaves out a text that no database can hold", () => {
    expect(answersOf({ one: "2016\0", two: ["\0", "b"] })).toEqual({});
  });

  it.each([
    ["200", 200],
    ["2147483647", 2_147_483_647],
    ...["1.5", "1e999", "99999999999", "-1", "many", "", undefined].map(
      (text) => [text, null] as const,
    ),
  ] as const)("reads %j as the number %j", (text, ordinal) => {
    expect(ordinalOf(text)).toBe(ordinal);
  });

  it("takes only what an id looks like as the row before", () => {
    const id = "018f0000-0000-7000-8000-000000000000";
    expect([id, "-".repeat(36), "", undefined].map(afterOf)).toEqual([id, null, null, null]);
  });

  it("ends a page where the next one begins", () => {
    const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(pageOf(rows, 2)).toEqual({ page: rows.slice(0, 2), next: "b" });
    expect(pageOf(rows)).toEqual({ page: rows, next: null });
  });
});
