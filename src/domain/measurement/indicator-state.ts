/** W5, W6: what can happen to an indicator, and from where. The one table of its states. */
export const indicatorTransitions = [
  { from: "draft", command: "propose", to: "proposed", gate: "W5" },
  { from: "proposed", command: "agree", to: "agreed", gate: "W6" },
  { from: "proposed", command: "withdraw", to: "draft" },
  { from: "draft", command: "discard", to: "withdrawn" },
  { from: "agreed", command: "retire", to: "retired" },
] as const;

/** The state of an indicator. Only an agreed one is reported on and shown to the public. */
export type IndicatorState = (typeof indicatorTransitions)[number]["from" | "to"];

/** A step of an indicator. */
export type IndicatorCommand = (typeof indicatorTransitions)[number]["command"];

/** W5, W6: the state after a step, or null where the step is not possible from here. */
export function nextIndicatorState(
  from: IndicatorState,
  step: IndicatorCommand,
): IndicatorState | null {
  return indicatorTransitions.find((one) => one.from === from && one.command === step)?.to ?? null;
}
