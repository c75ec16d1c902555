import type { Condition } from "../kernel/gate";

/** What W6 judges: the round of an indicator, and how many core indicators there would be. */
export type IndicatorAgreementFacts = {
  readonly indicatorId: string;
  readonly roundPassed: boolean;
  readonly isCore: boolean;
  readonly coreIndicatorsAgreed: number;
  readonly coreIndicatorLimit: number;
};

/** W6: an indicator is agreed once its consent round has passed, and while the short list of core indicators has room for it. */
export function indicatorMayBeAgreed(facts: IndicatorAgreementFacts): readonly Condition[] {
  const { isCore, coreIndicatorsAgreed, coreIndicatorLimit } = facts;
  return [
    {
      rule: "W6",
      key: "indicator_round_passed",
      met: facts.roundPassed,
      found: {},
      fixAt: "consent",
    },
    {
      rule: "W6",
      key: "core_indicators_within_limit",
      met: !isCore || coreIndicatorsAgreed < coreIndicatorLimit,
      found: { have: coreIndicatorsAgreed, limit: coreIndicatorLimit },
      fixAt: "indicators",
    },
  ];
}
