import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import { agendaMayBeAdopted } from "@/domain/agenda/adoption";
import {
  type AgendaVersionCommand,
  type AgendaVersionState,
  isAgendaWritable,
  nextAgendaVersionState,
} from "@/domain/agenda/agenda-version";
import {
  arePositionsShown,
  type ConsentRoundState,
  nextConsentRoundState,
} from "@/domain/agenda/consent-round";

const agendaStates: readonly AgendaVersionState[] = [
  ...(["draft", "consultation", "consent", "adopted", "superseded"] as const),
];
const roundStates: readonly ConsentRoundState[] = ["open", "passed", "not_adopted", "withdrawn"];

describe("W4: a version of the agenda", () => {
  it.each<[AgendaVersionCommand, AgendaVersionState, AgendaVersionState]>([
    ["consult", "draft", "consultation"],
    ["propose", "consultation", "consent"],
    ["return", "consent", "consultation"],
    ["adopt", "consent", "adopted"],
    ["supersede", "adopted", "superseded"],
  ])("W4: %s leads from %s to %s and is possible from nowhere else", (command, from, to) => {
    const expected = agendaStates.map((state) => (state === from ? to : null));
    expect(agendaStates.map((state) => nextAgendaVersionState(state, command))).toEqual(expected);
  });

  it("W4: is frozen as soon as somebody is asked for consent", () => {
    expect(agendaStates.filter(isAgendaWritable)).toEqual(["draft", "consultation"]);
  });
});

describeGate(
  "W4: an agenda is adopted",
  agendaMayBeAdopted,
  { round: { id: "r", state: "passed" } },
  {
    agenda_round_passed: { round: { id: "r", state: "open" } },
  },
);

describe("W4: the round of an agenda", () => {
  it("W4: only a passed round adopts, and the checklist leads to it", () => {
    const closed = roundStates.filter(
      (state) => !agendaMayBeAdopted({ round: { id: "r", state } }).every(({ met }) => met),
    );
    expect(closed).toEqual(["open", "not_adopted", "withdrawn"]);
    expect(agendaMayBeAdopted({ round: { id: "r", state: "open" } })[0]?.subjectId).toBe("r");
    const [missing] = agendaMayBeAdopted({ round: null });
    expect(missing).toEqual({
      ...{ rule: "W4", key: "agenda_round_passed", met: false, fixAt: "consent" },
      found: { state: "missing" },
    });
  });
});

describe("D: a consent round", () => {
  it("D: is closed once, as passed or as not adopted", () => {
    expect(roundStates.map((state) => nextConsentRoundState(state, "close", true))).toEqual([
      ...["passed", null, null, null],
    ]);
    expect(roundStates.map((state) => nextConsentRoundState(state, "close", false))).toEqual([
      ...["not_adopted", null, null, null],
    ]);
    expect(nextConsentRoundState("open", "close")).toBe("not_adopted");
  });

  it("D: is withdrawn while open, and reopened only where it was not adopted", () => {
    expect(roundStates.map((state) => nextConsentRoundState(state, "withdraw"))).toEqual([
      ...["withdrawn", null, null, null],
    ]);
    expect(roundStates.map((state) => nextConsentRoundState(state, "reopen"))).toEqual([
      ...[null, null, "open", null],
    ]);
  });

  it("D: hides positions until its end, where it was opened so", () => {
    const shown = (positionsHidden: boolean) =>
      roundStates.filter((state) => arePositionsShown({ state, positionsHidden }));
    expect(shown(true)).toEqual(["passed", "not_adopted", "withdrawn"]);
    expect(shown(false)).toEqual(roundStates);
  });
});
