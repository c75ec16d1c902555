import type { Condition } from "../kernel/gate";

/** W6: how strong a candidate is in one respect. */
export const powers = ["high", "medium", "low"] as const;

/** W6: how strong a candidate is. */
export type Power = (typeof powers)[number];

/** W6: the three tests of a candidate (results-based accountability). */
export const powerTests = ["communication", "proxy", "data"] as const;

/** W6: what a candidate was found to be: does it speak to people, stand for the outcome, and can it be measured well and in time? */
export type PowerRating = Readonly<Record<(typeof powerTests)[number], Power>>;

/** W6: where a candidate belongs by its ratings. */
export type PowerPlace = "headline" | "data_development" | "secondary" | "unrated";

const weight: Readonly<Record<Power, number>> = { high: 3, medium: 2, low: 1 };

/** W6: the power of a candidate, from 3 (low in all) to 9 (high in all); 0 where nobody has rated it. */
export function powerOf(rating: PowerRating | null): number {
  return rating === null ? 0 : powerTests.reduce((sum, test) => sum + weight[rating[test]], 0);
}

/**
 * W6: high in all three is a headline indicator; one that speaks to people and stands for the
 * outcome but lacks good data belongs on the list of data to be developed; all others are secondary.
 */
export function powerPlace(rating: PowerRating | null): PowerPlace {
  if (rating === null) return "unrated";
  if (rating.communication !== "high" || rating.proxy !== "high") return "secondary";
  return rating.data === "high" ? "headline" : "data_development";
}

/** W6: candidates side by side, the strongest first; where power is equal, the better proxy, then the code. */
export function byPower<
  Candidate extends { readonly code: string; readonly rating: PowerRating | null },
>(candidates: readonly Candidate[]): Candidate[] {
  const proxy = ({ rating }: Candidate) => (rating === null ? 0 : weight[rating.proxy]);
  return [...candidates].sort(
    (a, b) =>
      powerOf(b.rating) - powerOf(a.rating) || proxy(b) - proxy(a) || a.code.localeCompare(b.code),
  );
}

/** W6: an agreed indicator joins the short list while it has room. */
export function indicatorMayBeCore(facts: {
  readonly coreIndicatorsAgreed: number;
  readonly coreIndicatorLimit: number;
}): readonly Condition[] {
  const { coreIndicatorsAgreed: have, coreIndicatorLimit: limit } = facts;
  return [
    {
      ...{ rule: "W6", key: "core_indicators_within_limit", met: have < limit },
      ...{ found: { have, limit }, fixAt: "indicators" },
    },
  ];
}
