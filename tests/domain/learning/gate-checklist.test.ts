import { describe, expect, it } from "vitest";
import type { Condition } from "@/domain/kernel/gate";
import { checklistByElement, type GateReading, nextGate } from "@/domain/learning/gate-checklist";

function line(rule: string, key: string, met: boolean): Condition {
  return { rule, key, met, found: {}, fixAt: "agenda" };
}

const reading = { id: "reading", title: "Children who read" };
const indicator: GateReading = {
  rule: "W5",
  subject: reading,
  conditions: [line("W5", "passport_unit", false)],
};
const backbone: GateReading = {
  rule: "W1",
  subject: null,
  conditions: [line("W1", "backbone_active", true), line("W1", "backbone_separate", true)],
};
const proposal: GateReading = {
  rule: "W3",
  subject: null,
  conditions: [line("W3", "outcome_wanted", true), line("W3", "perspectives_given", false)],
};
const consultation: GateReading = {
  rule: "W2",
  subject: null,
  conditions: [line("W2", "enough_sectors", true)],
};

describe("The checklist of all gates", () => {
  const readings = [indicator, proposal, backbone, consultation];

  it("W1, W2, W3, W5: stands by the five elements, each gate open or closed", () => {
    expect(checklistByElement(readings)).toEqual([
      { element: "backbone", gates: [{ ...backbone, isOpen: true }], met: 2, total: 2 },
      {
        element: "common_agenda",
        gates: [
          { ...consultation, isOpen: true },
          { ...proposal, isOpen: false },
        ],
        ...{ met: 2, total: 3 },
      },
      { element: "shared_measurement", gates: [{ ...indicator, isOpen: false }], met: 0, total: 1 },
      { element: "reinforcing_activities", gates: [], met: 0, total: 0 },
      { element: "constant_communication", gates: [], met: 0, total: 0 },
    ]);
  });

  it("W1, W3, W5: the next gate is the first closed one in the order of the workflow", () => {
    expect(nextGate(readings)).toBe(proposal);
    expect(nextGate([indicator, backbone])).toBe(indicator);
    expect(nextGate([backbone])).toBeNull();
    expect(nextGate([])).toBeNull();
  });
});
