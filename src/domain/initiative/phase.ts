/** W11: the phases of collective impact, in their order: initiate action, organize for impact, sustain action and impact. */
export const phases = ["initiate", "organize", "sustain"] as const;

/** W11: the phase an initiative is in. */
export type Phase = (typeof phases)[number];

/** W11: the phase that comes next, or null in the last one. */
export function nextPhase(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) + 1] ?? null;
}
