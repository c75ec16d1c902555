/** T4: what can happen to an organization's participation, and from where. Who left may come back; nothing is deleted. */
export const stakeholderTransitions = [
  { from: "invited", command: "activate", to: "active" },
  { from: "left", command: "activate", to: "active" },
  { from: "invited", command: "leave", to: "left" },
  { from: "active", command: "leave", to: "left" },
] as const;

/** T4: the state of a stakeholder. Only active ones are counted and asked (W2, D). */
export type StakeholderState = (typeof stakeholderTransitions)[number]["from" | "to"];

/** T4: a step of a stakeholder. */
export type StakeholderCommand = (typeof stakeholderTransitions)[number]["command"];

/** T4: the state after a step, or null where the step is not possible from here. */
export function nextStakeholderState(
  from: StakeholderState,
  step: StakeholderCommand,
): StakeholderState | null {
  return (
    stakeholderTransitions.find((one) => one.from === from && one.command === step)?.to ?? null
  );
}
