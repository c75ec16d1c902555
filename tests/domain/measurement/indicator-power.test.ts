import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import {
  byPower,
  indicatorMayBeCore,
  type Power,
  powerOf,
  powerPlace,
} from "@/domain/measurement/indicator-power";

const rated = (communication: Power, proxy: Power, data: Power) => ({ communication, proxy, data });

describeGate(
  "W6: an agreed indicator joins the short list",
  indicatorMayBeCore,
  { coreIndicatorsAgreed: 11, coreIndicatorLimit: 12 },
  { core_indicators_within_limit: { coreIndicatorsAgreed: 12 } },
);

describe("W6: choosing by communication, proxy and data power", () => {
  it("W6: only what is high in all three is a headline indicator", () => {
    expect([
      powerPlace(rated("high", "high", "high")),
      powerPlace(rated("high", "high", "medium")),
      powerPlace(rated("high", "high", "low")),
      powerPlace(rated("medium", "high", "high")),
      powerPlace(rated("high", "low", "high")),
      powerPlace(null),
    ]).toEqual([
      ...["headline", "data_development", "data_development", "secondary", "secondary", "unrated"],
    ]);
  });

  it("W6: the strongest stands first, then the better proxy, and what nobody rated comes last", () => {
    const candidates = [
      { code: "D", rating: null },
      { code: "C", rating: rated("high", "medium", "high") },
      { code: "B", rating: rated("high", "high", "medium") },
      { code: "E", rating: rated("high", "high", "medium") },
      { code: "A", rating: rated("low", "low", "low") },
      { code: "F", rating: rated("high", "high", "high") },
    ];
    expect(byPower(candidates).map(({ code }) => code)).toEqual(["F", "B", "E", "C", "A", "D"]);
    expect(candidates.map(({ rating }) => powerOf(rating))).toEqual([0, 8, 8, 8, 3, 9]);
  });
});
