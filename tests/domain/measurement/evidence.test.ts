import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkIn } from "@/domain/measurement/evidence";

describe("M4: the evidence of a value", () => {
  it("M4: is a link where it is an address of the web", () => {
    expect(linkIn(" https://example.org/card?year=2015#math ")).toEqual({
      href: "https://example.org/card?year=2015#math",
      host: "example.org",
    });
    expect(linkIn("HTTP://example.org")?.href).toBe("http://example.org/");
  });

  it("M4: is no link in words, and never one that runs something", () => {
    const texts = [
      "Report card 2015",
      "see https://example.org",
      "ftp://example.org",
      "http://",
      "",
    ];
    const bad = ["javascript:alert(1)", "data:text/html,x", "https://a b", "https://["];
    expect([...texts, ...bad].map(linkIn)).toEqual([...texts, ...bad].map(() => null));
  });

  it("M4: whatever was written, a link leads to the web only", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const link = linkIn(text);
        expect(link === null || /^https?:$/.test(new URL(link.href).protocol)).toBe(true);
      }),
    );
  });
});
