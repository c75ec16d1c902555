import { describe, expect, it } from "vitest";
import { nextPhase, phases } from "@/domain/initiative/phase";
import {
  nextStakeholderState,
  type StakeholderCommand,
  type StakeholderState,
} from "@/domain/initiative/stakeholder-state";

const states: readonly StakeholderState[] = ["invited", "active", "left"];

describe("T4: a stakeholder comes, stays and leaves", () => {
  it.each<[StakeholderCommand, (StakeholderState | null)[]]>([
    ["activate", ["active", null, "active"]],
    ["leave", ["left", "left", null]],
  ])("T4: %s from invited, active, left", (command, expected) => {
    expect(states.map((state) => nextStakeholderState(state, command))).toEqual(expected);
  });
});

describe("W11: the phases of an initiative", () => {
  it("W11: follow one another, and the last is the last", () => {
    expect(phases.map(nextPhase)).toEqual(["organize", "sustain", null]);
  });
});
