import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeNext } from "@/platform/http/safe-next";

describe("After signing in, people go to a place on this site", () => {
  it("a path with its search is kept", () => {
    expect(safeNext("/w/strive-cincinnati/measurement?state=agreed")).toBe(
      "/w/strive-cincinnati/measurement?state=agreed",
    );
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "",
    "/a\nb",
    null,
  ])("%j goes to the start page instead", (next) => {
    expect(safeNext(next)).toBe("/w");
  });

  it("nothing at all leads to another site", () => {
    fc.assert(
      fc.property(fc.string(), (next) => {
        const home = "http://throughline.example";
        expect(new URL(safeNext(next), home).origin).toBe(home);
        expect(new URL(safeNext(`/${next}`), home).origin).toBe(home);
      }),
    );
  });
});
