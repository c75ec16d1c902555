import type { ProgressStatus } from "../measurement/progress/progress-question";

const offTrack: ReadonlySet<string> = new Set<ProgressStatus>([
  ...(["needs_acceleration", "limited", "moving_away"] as const),
]);

/** W10: whether an indicator with this status is off track, so that somebody must say what changes. */
export function isOffTrack(status: string): boolean {
  return offTrack.has(status);
}
