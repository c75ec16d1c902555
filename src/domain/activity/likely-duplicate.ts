/** W8: what two activities are compared by. Dates are ISO; null leaves the time open on that side. */
export type ComparedActivity = {
  readonly id: string;
  readonly title: string;
  readonly leadStakeholderId: string;
  readonly strategyIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly place: string;
  readonly audience: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
};

const beginning = "0000-01-01";
const end = "9999-12-31";
const shortestWord = 4;

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestWord);
}

/** Whether two places or audiences may be the same: they share a word, or one of them says nothing. */
function overlaps(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return first.length === 0 || second.length === 0 || shares(first, second);
}

function overlapsInTime(a: ComparedActivity, b: ComparedActivity): boolean {
  return (
    (a.startOn ?? beginning) <= (b.endOn ?? end) && (b.startOn ?? beginning) <= (a.endOn ?? end)
  );
}

/**
 * W8: the activities that look like the same work: same strategy, same indicator, overlapping
 * place, audience and time, but another lead. They are asked about, never merged by a guess.
 */
export function likelyDuplicates<Other extends ComparedActivity>(
  activity: ComparedActivity,
  others: readonly Other[],
): readonly Other[] {
  return others.filter(
    (other) =>
      other.id !== activity.id &&
      other.leadStakeholderId !== activity.leadStakeholderId &&
      shares(activity.strategyIds, other.strategyIds) &&
      shares(activity.indicatorIds, other.indicatorIds) &&
      overlaps(activity.place, other.place) &&
      overlaps(activity.audience, other.audience) &&
      overlapsInTime(activity, other),
  );
}
