import type { Condition } from "../kernel/gate";

/** W8: what the gate judges of an activity. */
export type CommitmentFacts = {
  readonly activityId: string;
  /** Strategies of the adopted agenda it serves. */
  readonly strategiesServed: number;
  /** Agreed indicators it contributes to, with how. */
  readonly contributions: number;
  /** Activities it reinforces or is reinforced by. */
  readonly reinforcements: number;
  readonly standsAloneReason: string | null;
  /** Titles of likely duplicates that nobody has answered. */
  readonly unansweredDuplicates: readonly string[];
};

/**
 * W8: an activity may be committed: it serves a strategy of the adopted agenda, contributes to an
 * agreed indicator and says how, reinforces others or says why it stands alone, and every likely
 * duplicate has its answer. That its own lead commits it is the policy's part.
 */
export function activityMayBeCommitted(facts: CommitmentFacts): readonly Condition[] {
  const { activityId: subjectId, unansweredDuplicates, standsAloneReason } = facts;
  const isAlone = facts.reinforcements === 0;
  const says = standsAloneReason !== null && standsAloneReason.trim() !== "";
  const at = { rule: "W8", fixAt: "activities", subjectId } as const;
  return [
    {
      ...{ ...at, key: "activity_serves_strategy", met: facts.strategiesServed >= 1 },
      found: { have: facts.strategiesServed, need: 1 },
    },
    {
      ...{ ...at, key: "activity_contributes", met: facts.contributions >= 1 },
      found: { have: facts.contributions, need: 1 },
    },
    {
      ...{ ...at, key: "activity_reinforces", met: !isAlone || says },
      found: { have: facts.reinforcements },
    },
    {
      ...{ ...at, key: "duplicates_answered", met: unansweredDuplicates.length === 0 },
      found: { count: unansweredDuplicates.length, titles: unansweredDuplicates.join(", ") },
    },
  ];
}
