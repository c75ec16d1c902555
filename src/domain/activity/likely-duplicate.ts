<<<<<<< HEAD
/** W8: what two activities are compared by. Dates are ISO; null leaves the time open on that side. */
=======
import type { FieldProblem } from "../kernel/refusal";

/** W8: what of an activity is compared. Dates are ISO texts; a missing one leaves that side open. */
>>>>>>> 960f3f3 (An activity is committed with its neighbours in view, and any object shows its chain)
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

<<<<<<< HEAD
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
=======
/** W8: the answers to a likely duplicate. */
export const duplicateAnswerKinds = ["merge", "coordinate", "different"] as const;

/** W8: one of the answers to a likely duplicate. */
export type DuplicateAnswerKind = (typeof duplicateAnswerKinds)[number];

/** W8: what is wrong with an answer to a likely duplicate: whoever calls it different says why. */
export function duplicateAnswerProblems(given: {
  readonly answer: DuplicateAnswerKind;
  readonly reason: string;
}): readonly FieldProblem[] {
  const isMissing = given.answer === "different" && given.reason.trim() === "";
  return isMissing ? [{ path: "reason", key: "reason_missing" }] : [];
}

/**
 * W8: the other activities that look like this one: same strategy and indicator, overlapping place,
 * audience and time, another lead. Hand in those that are committed.
 */
export function likelyDuplicates(
  activity: ComparedActivity,
  others: readonly ComparedActivity[],
): readonly ComparedActivity[] {
>>>>>>> 960f3f3 (An activity is committed with its neighbours in view, and any object shows its chain)
  return others.filter(
    (other) =>
      other.id !== activity.id &&
      other.leadStakeholderId !== activity.leadStakeholderId &&
<<<<<<< HEAD
      shares(activity.strategyIds, other.strategyIds) &&
      shares(activity.indicatorIds, other.indicatorIds) &&
      overlaps(activity.place, other.place) &&
      overlaps(activity.audience, other.audience) &&
      overlapsInTime(activity, other),
  );
}
=======
      intersect(activity.strategyIds, other.strategyIds) &&
      intersect(activity.indicatorIds, other.indicatorIds) &&
      overlapInTime(activity, other) &&
      placesOverlap(activity.place, other.place) &&
      audiencesOverlap(activity.audience, other.audience),
  );
}

function intersect(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

/** W8: whether two stretches of time share a day. */
export function overlapInTime(
  a: Pick<ComparedActivity, "startOn" | "endOn">,
  b: Pick<ComparedActivity, "startOn" | "endOn">,
): boolean {
  const startsInTime = (start: string | null, end: string | null) =>
    start === null || end === null || start <= end;
  return startsInTime(a.startOn, b.endOn) && startsInTime(b.startOn, a.endOn);
}

/** W8: whether two places share a word of their names; an empty one is the whole place. */
export function placesOverlap(a: string, b: string): boolean {
  return sharedWords(a, b) !== 0;
}

/** W8: whether two audiences share at least half of the words of the shorter; an empty one is everybody. */
export function audiencesOverlap(a: string, b: string): boolean {
  const fewest = Math.min(wordsOf(a).size, wordsOf(b).size);
  return sharedWords(a, b) * 2 >= fewest;
}

/** How many words two texts share; endlessly many where one of them says nothing. */
function sharedWords(a: string, b: string): number {
  const [some, others] = [wordsOf(a), wordsOf(b)];
  if (some.size === 0 || others.size === 0) return Number.POSITIVE_INFINITY;
  return [...some].filter((word) => others.has(word)).length;
}

/** The words that carry meaning: four letters or more, without case and accents; else the whole text. */
function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const words = plain.match(/[\p{L}\p{N}]{4,}/gu) ?? [plain];
  return new Set(words.filter((word) => word !== ""));
}
>>>>>>> 960f3f3 (An activity is committed with its neighbours in view, and any object shows its chain)
