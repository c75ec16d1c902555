import type { Condition } from "../kernel/gate";
<<<<<<< HEAD

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
=======
import {
  type ComparedActivity,
  type DuplicateAnswerKind,
  duplicateAnswerProblems,
  likelyDuplicates,
} from "./likely-duplicate";

/** W8: what the lead answered to one likely duplicate. */
export type DuplicateAnswer = {
  readonly otherActivityId: string;
  readonly answer: DuplicateAnswerKind;
  readonly reason: string;
};

/** W8: what the gate judges. That only the lead's own partner lead commits it is a permission. */
export type ActivityCommitmentFacts = {
  readonly activity: ComparedActivity;
  /** Strategies it serves that the adopted agenda has. */
  readonly strategiesInAgenda: number;
  readonly contributions: readonly {
    readonly isIndicatorAgreed: boolean;
    readonly mechanism: string;
  }[];
  /** Links to and from other activities that are not withdrawn. */
  readonly reinforcements: number;
  readonly standsAloneReason: string | null;
  /** The committed activities of the initiative. */
  readonly others: readonly ComparedActivity[];
  readonly duplicateAnswers: readonly DuplicateAnswer[];
};

/** W8: an activity may be committed: it serves the agenda, says how it moves an agreed indicator, and knows its neighbours. */
export function activityMayBeCommitted(facts: ActivityCommitmentFacts): readonly Condition[] {
  const { strategiesInAgenda, reinforcements } = facts;
  const contributions = facts.contributions.filter(
    ({ isIndicatorAgreed, mechanism }) => isIndicatorAgreed && mechanism.trim() !== "",
  ).length;
  const standsAlone = (facts.standsAloneReason ?? "").trim() !== "";
  const unanswered = unansweredDuplicates(facts);
  const rule = "W8";
  const rest = { fixAt: "activities", subjectId: facts.activity.id } as const;
  return [
    {
      ...{ rule, key: "strategy_served", met: strategiesInAgenda >= 1, ...rest },
      found: { have: strategiesInAgenda, need: 1 },
    },
    {
      ...{ rule, key: "indicator_moved", met: contributions >= 1, ...rest },
      found: { have: contributions, need: 1 },
    },
    {
      ...{ rule, key: "reinforces_others", met: reinforcements >= 1 || standsAlone, ...rest },
      found: { have: reinforcements },
    },
    {
      ...{ rule, key: "duplicates_answered", met: unanswered.length === 0, ...rest },
      found: { count: unanswered.length, titles: unanswered.map(({ title }) => title).join(", ") },
    },
  ];
}

/** W8: the likely duplicates that nobody has answered yet. */
export function unansweredDuplicates(
  facts: Pick<ActivityCommitmentFacts, "activity" | "others" | "duplicateAnswers">,
): readonly ComparedActivity[] {
  const answered = new Set(
    facts.duplicateAnswers
      .filter((given) => duplicateAnswerProblems(given).length === 0)
      .map(({ otherActivityId }) => otherActivityId),
  );
  return likelyDuplicates(facts.activity, facts.others).filter(({ id }) => !answered.has(id));
}
>>>>>>> 960f3f3 (An activity is committed with its neighbours in view, and any object shows its chain)
