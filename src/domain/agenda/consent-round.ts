/** D: what can happen to a consent round, and from where. Closing it asks rule D. */
export const consentRoundTransitions = [
  { from: "open", command: "close", to: "passed", gate: "D" },
  { from: "open", command: "close", to: "not_adopted" },
  { from: "open", command: "withdraw", to: "withdrawn" },
  { from: "not_adopted", command: "reopen", to: "open" },
] as const;

/** D: the state of a consent round. */
export type ConsentRoundState = (typeof consentRoundTransitions)[number]["from" | "to"];

/** D: a step of a consent round. */
export type ConsentRoundCommand = (typeof consentRoundTransitions)[number]["command"];

/** D: the state after a step, or null where it is not possible from here; closing says whether rule D passed it. */
export function nextConsentRoundState(
  from: ConsentRoundState,
  step: ConsentRoundCommand,
  hasPassed = false,
): ConsentRoundState | null {
  const possible = consentRoundTransitions.filter(
    (one) => one.from === from && one.command === step,
  );
  return possible.find((one) => !("gate" in one) || hasPassed)?.to ?? null;
}

/** D: whether people see the positions of others: hidden ones only until the round has ended. */
export function arePositionsShown(round: {
  readonly state: ConsentRoundState;
  readonly positionsHidden: boolean;
}): boolean {
  return !round.positionsHidden || round.state !== "open";
}
