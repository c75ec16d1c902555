import { type Condition, isOpen, missingConditions } from "../kernel/gate";

/** The five elements of collective impact, in the order in which an initiative meets them. */
export const elements = [
  "backbone",
  "common_agenda",
  "shared_measurement",
  "reinforcing_activities",
  "constant_communication",
] as const;

/** One of the five elements of collective impact. */
export type Element = (typeof elements)[number];

/** W1 to W9: the gates of the workflow, in their order, and the element each belongs to. */
export const elementOfRule = {
  W1: "backbone",
  W2: "common_agenda",
  W3: "common_agenda",
  W4: "common_agenda",
  W5: "shared_measurement",
  W6: "shared_measurement",
  W7: "shared_measurement",
  W8: "reinforcing_activities",
  W9: "constant_communication",
} as const satisfies Record<string, Element>;

/** W1 to W9: a rule that is a gate of the workflow. */
export type GateRule = keyof typeof elementOfRule;

/** W1 to W9: a gate as it stands: for the initiative, or for one object such as an indicator. */
export type GateReading = {
  readonly rule: GateRule;
  readonly subject: { readonly id: string; readonly title: string } | null;
  readonly conditions: readonly Condition[];
};

/** W1 to W9: the checklist of one element: its gates, and how many of all their conditions are met. */
export type ElementChecklist = {
  readonly element: Element;
  readonly gates: readonly (GateReading & { readonly isOpen: boolean })[];
  readonly met: number;
  readonly total: number;
};

/** W1 to W9: groups the gates by the five elements; an element without a gate stands there empty. */
export function checklistByElement(readings: readonly GateReading[]): readonly ElementChecklist[] {
  return elements.map((element) => {
    const gates = inOrder(readings)
      .filter(({ rule }) => elementOfRule[rule] === element)
      .map((reading) => ({ ...reading, isOpen: isOpen(reading.conditions) }));
    const conditions = gates.flatMap((gate) => gate.conditions);
    const total = conditions.length;
    return { element, gates, met: total - missingConditions(conditions).length, total };
  });
}

/** W1 to W9: the first gate that is still closed: what the backbone works at next. */
export function nextGate(readings: readonly GateReading[]): GateReading | null {
  return inOrder(readings).find(({ conditions }) => !isOpen(conditions)) ?? null;
}

function inOrder(readings: readonly GateReading[]): readonly GateReading[] {
  const rules = Object.keys(elementOfRule);
  return readings.toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule));
}
