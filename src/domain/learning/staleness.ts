import type { Period } from "../kernel/period";
import { nextPeriod } from "../kernel/period-sequence";

/** M8: what decides whether an indicator's latest approved value is too old. */
export type StalenessFacts = {
  /** The period of its latest approved value; null where it has none. */
  readonly latest: Period | null;
  /** Whether a report has been asked for a later period of its frequency. */
  readonly isAskedSince: boolean;
  /** The first later period whose reports were due already, by its key. */
  readonly overduePeriodKey: string | null;
  readonly today: string;
};

/** M8: why an indicator is stale: it has no value at all, a report is overdue, or nobody has asked for longer than its frequency allows. */
export type Staleness = "no_value" | "overdue" | "not_asked" | null;

/**
 * M8: an indicator is stale when it has no approved value; when a later period was due and is not
 * approved; or when two more of its periods have ended and nobody has asked for any of them.
 */
export function stalenessOf(facts: StalenessFacts): Staleness {
  const { latest, isAskedSince, overduePeriodKey, today } = facts;
  if (overduePeriodKey !== null) return "overdue";
  if (latest === null) return isAskedSince ? null : "no_value";
  if (isAskedSince) return null;
  const next = nextPeriod(latest);
  const allowed = next && nextPeriod(next);
  return allowed && allowed.endOn < today ? "not_asked" : null;
}
