/** Where in the workspace a missing condition can be mended; the screen makes its link from this. */
export type FixPlace =
  | "settings"
  | "backbone"
  | "stakeholders"
  | "perspectives"
  | "agenda"
  | "consultation"
  | "consent"
  | "indicators"
  | "reporters"
  | "periods"
  | "observations"
  | "activities"
  | "reviews"
  | "curves"
  | "releases";

/** What a gate found, as plain values that a message can print: counts, names, dates as text. */
export type Findings = Readonly<Record<string, string | number>>;

/**
 * One line of a gate's checklist (domain.md section 4): the rule it comes from, a key that names
 * its sentence, whether it is met, what was found, and where to mend it.
 * `subjectId` is the exact object to mend, where there is one.
 */
export type Condition = {
  readonly rule: string;
  readonly key: string;
  readonly met: boolean;
  readonly found: Findings;
  readonly fixAt: FixPlace;
  readonly subjectId?: string;
};

/** A gate: a pure judgement of a snapshot of facts. The server and the screen show the same list. */
export type Gate<Facts> = (facts: Facts) => readonly Condition[];

/** Whether every condition is met. A gate without conditions is open. */
export function isOpen(conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => condition.met);
}

/** The conditions that still keep the gate closed, in the gate's order. */
export function missingConditions(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.filter((condition) => !condition.met);
}
