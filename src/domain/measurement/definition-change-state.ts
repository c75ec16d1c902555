/** W12: what can happen to a change of what was agreed, and from where. The one table of its states. */
export const definitionChangeTransitions = [
  { from: "proposed", command: "make", to: "made", gate: "W12" },
  { from: "proposed", command: "lapse", to: "not_adopted" },
  { from: "not_adopted", command: "reopen", to: "proposed" },
  { from: "proposed", command: "withdraw", to: "withdrawn" },
  { from: "not_adopted", command: "withdraw", to: "withdrawn" },
] as const;

/** W12: the state of a change. Only a made one changes the passport and breaks the series. */
export type DefinitionChangeState = (typeof definitionChangeTransitions)[number]["from" | "to"];

/** W12: a step of a change. */
export type DefinitionChangeStep = (typeof definitionChangeTransitions)[number]["command"];

/** W12: the state after a step, or null where the step is not possible from here. */
export function nextDefinitionChangeState(
  from: DefinitionChangeState,
  step: DefinitionChangeStep,
): DefinitionChangeState | null {
  return (
    definitionChangeTransitions.find((one) => one.from === from && one.command === step)?.to ?? null
  );
}
