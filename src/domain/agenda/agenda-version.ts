/**
 * W2, W3 and W4: what can happen to a version of the agenda, and from where. A version that found
 * no consent goes back to consultation; an adopted one is frozen until the next one takes its place.
 */
export const agendaVersionTransitions = [
  { from: "draft", command: "consult", to: "consultation", gate: "W2" },
  { from: "consultation", command: "propose", to: "consent", gate: "W3" },
  { from: "consent", command: "return", to: "consultation" },
  { from: "consent", command: "adopt", to: "adopted", gate: "W4" },
  { from: "adopted", command: "supersede", to: "superseded" },
] as const;

/** W4: the state of a version of the agenda. */
export type AgendaVersionState = (typeof agendaVersionTransitions)[number]["from" | "to"];

/** W4: a step of a version of the agenda. */
export type AgendaVersionCommand = (typeof agendaVersionTransitions)[number]["command"];

/** W4: the state after a step, or null where the step is not possible from here. */
export function nextAgendaVersionState(
  from: AgendaVersionState,
  step: AgendaVersionCommand,
): AgendaVersionState | null {
  return (
    agendaVersionTransitions.find((one) => one.from === from && one.command === step)?.to ?? null
  );
}

/** W4: whether the words of a version may still change: before anybody is asked for consent. */
export function isAgendaWritable(state: AgendaVersionState): boolean {
  return state === "draft" || state === "consultation";
}
