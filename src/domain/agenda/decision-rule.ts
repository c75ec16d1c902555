import { type Fraction, neededOf, reaches } from "../initiative/fraction";
import { usualSettings } from "../initiative/settings";
import { exact, rounded } from "../kernel/exact-number";
import { type Condition, isOpen } from "../kernel/gate";
import type { DecisionRule, PositionChoice } from "./position";

/** D: a position as it was given. All are kept; the last one of each stakeholder counts. */
export type GivenPosition = {
  readonly stakeholderId: string;
  readonly choice: PositionChoice;
  readonly reason: string | null;
  readonly givenAt: Date;
  /** Whether the objector has confirmed that what was changed answers its objection. */
  readonly isIntegrationConfirmed: boolean;
};

/** D: what the rule judges: the round as it was opened, who is active now, and every position given. */
export type ConsentRoundFacts = {
  readonly rule: DecisionRule;
  /** The quorum as it was when the round opened. */
  readonly quorum: Fraction;
  /** The share of agreement a majority round needs; null where the round names none. */
  readonly thresholdPercent: string | null;
  readonly isPastDeadline: boolean;
  readonly activeStakeholderIds: readonly string[];
  readonly positions: readonly GivenPosition[];
};

/** D: how many active stakeholders took each position, by their last one. */
export type Tally = {
  readonly active: number;
  readonly given: number;
  readonly needed: number;
  readonly choices: Readonly<Record<PositionChoice, number>>;
  /** The stakeholders whose objection stands. */
  readonly objectors: readonly string[];
  /** Agreement among those who agreed or disagreed, to one decimal; null where nobody did. */
  readonly agreePercent: string | null;
};

/** D: the answer of the rule, with the conditions that decide and the numbers behind them. */
export type ConsentDecision = {
  readonly result: "passed" | "open" | "not_adopted";
  readonly conditions: readonly Condition[];
  readonly tally: Tally;
};

/** D: decides a consent round. It stays open until its deadline or until all have spoken without objection. */
export function decideConsentRound(facts: ConsentRoundFacts): ConsentDecision {
  const tally = tallyOf(facts);
  const conditions = conditionsOf(facts, tally);
  if (!isOpen(conditions)) {
    return { result: facts.isPastDeadline ? "not_adopted" : "open", conditions, tally };
  }
  return { result: hasEnded(facts, tally) ? "passed" : "open", conditions, tally };
}

/** D: a round may be closed when its deadline has passed, or before if all have given a position. */
export function consentRoundMayBeClosed(facts: ConsentRoundFacts): readonly Condition[] {
  const tally = tallyOf(facts);
  const met = hasEnded(facts, tally);
  const found = { have: tally.given, need: tally.active };
  return [{ rule: "D", key: "round_ended", met, found, fixAt: "consent" }];
}

function hasEnded({ isPastDeadline }: ConsentRoundFacts, { active, given }: Tally): boolean {
  return isPastDeadline || (active > 0 && given === active);
}

/** D: the last position of each active stakeholder; those that left or are only invited do not count. */
export function countedPositions(
  facts: Pick<ConsentRoundFacts, "activeStakeholderIds" | "positions">,
): readonly GivenPosition[] {
  const last = new Map<string, GivenPosition>();
  for (const position of facts.positions) {
    const earlier = last.get(position.stakeholderId);
    if (!earlier || position.givenAt >= earlier.givenAt) last.set(position.stakeholderId, position);
  }
  return facts.activeStakeholderIds.flatMap((id) => last.get(id) ?? []);
}

/** D: whether an objection stands: it has a reason, and its objector has not confirmed an integration. */
export function isStandingObjection(
  position: Pick<GivenPosition, "choice" | "reason" | "isIntegrationConfirmed">,
): boolean {
  const isValid = position.choice === "object" && (position.reason ?? "").trim() !== "";
  return isValid && !position.isIntegrationConfirmed;
}

function tallyOf(facts: ConsentRoundFacts): Tally {
  const counted = countedPositions(facts);
  const numberOf = (choice: PositionChoice) =>
    counted.filter((position) => position.choice === choice).length;
  const [agree, disagree] = [numberOf("agree"), numberOf("disagree")];
  const decided = agree + disagree;
  const active = facts.activeStakeholderIds.length;
  return {
    ...{ active, given: counted.length, needed: neededOf(active, facts.quorum) },
    choices: {
      ...{ consent: numberOf("consent"), object: numberOf("object"), agree, disagree },
      consent_with_reservation: numberOf("consent_with_reservation"),
      stand_aside: numberOf("stand_aside"),
    },
    objectors: counted.filter(isStandingObjection).map(({ stakeholderId }) => stakeholderId),
    agreePercent: decided === 0 ? null : rounded(exact(agree).times(100).div(decided), 1),
  };
}

function conditionsOf(facts: ConsentRoundFacts, tally: Tally): readonly Condition[] {
  const { active, given, needed, objectors, agreePercent } = tally;
  const { agree, disagree } = tally.choices;
  const rule = "D";
  const fixAt = "consent";
  const hasQuorum = reaches(given, active, facts.quorum);
  const conditions: Condition[] = [
    {
      ...{ rule, key: "quorum_reached", met: hasQuorum, fixAt },
      found: { have: given, need: needed, active },
    },
    {
      ...{ rule, key: "no_open_objection", met: objectors.length === 0, fixAt },
      found: { count: objectors.length },
    },
  ];
  if (facts.rule === "consent") return conditions;
  const threshold = facts.thresholdPercent ?? String(usualSettings.majorityThresholdPercent);
  // Compared as whole products, so that 2 of 3 is judged as 2/3 and not as a rounded percentage.
  const isEnough = exact(agree)
    .times(100)
    .gte(exact(threshold).times(agree + disagree));
  const met = agree > 0 && isEnough;
  const found = { agree, disagree, share: agreePercent ?? "0", need: threshold };
  return [...conditions, { rule, key: "majority_reached", met, found, fixAt }];
}
