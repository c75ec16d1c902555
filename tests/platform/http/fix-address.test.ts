import { describe, expect, it } from "vitest";
import { fixAddress } from "@/platform/http/fix-address";

describe("A missing condition leads to the place where it can be mended", () => {
  it("a condition about one indicator leads to that indicator", () => {
    expect(fixAddress("strive", { fixAt: "indicators", subjectId: "42" })).toBe(
      "/w/strive/measurement/indicators/42",
    );
  });

  it("a condition about many things leads to their list", () => {
    expect(fixAddress("strive", { fixAt: "perspectives" })).toBe("/w/strive/agenda/perspectives");
    expect(fixAddress("strive", { fixAt: "indicators" })).toBe("/w/strive/measurement");
  });

  it("a curve leads to where its story is written, a review cycle to its page", () => {
    expect(fixAddress("strive", { fixAt: "curves", subjectId: "42" })).toBe(
      "/w/strive/measurement/indicators/42/turn-the-curve",
    );
    expect(fixAddress("strive", { fixAt: "reviews", subjectId: "42" })).toBe(
      "/w/strive/reviews/42",
    );
    expect(fixAddress("strive", { fixAt: "reviews" })).toBe("/w/strive/reviews");
  });

  it("a place without pages for single objects leads to the place itself", () => {
    expect(fixAddress("strive", { fixAt: "backbone", subjectId: "42" })).toBe("/w/strive/backbone");
  });
});
