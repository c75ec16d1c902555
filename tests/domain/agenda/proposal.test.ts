import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import { type AgendaProposalFacts, agendaMayGoToConsent } from "@/domain/agenda/proposal";
import { missingConditions } from "@/domain/kernel/gate";

const heard = {
  isActive: true,
  hasGivenPerspective: true,
  waivedReason: null,
  isPerspectiveAnswered: true,
  hasAnsweredConsultation: false,
};
const open: AgendaProposalFacts = {
  settings: { consultationDays: 7 },
  consultationOpenedAt: new Date("2026-03-01T10:00:00Z"),
  now: new Date("2026-03-08T10:00:00Z"),
  stakeholders: [
    { ...heard, name: "Schools" },
    { ...heard, name: "Foundation" },
  ],
  outcomes: [
    { title: "Children read", strategies: 1 },
    { title: "Graduates work", strategies: 2 },
  ],
};

function missingOf(change: Partial<AgendaProposalFacts>): string[] {
  const missing = missingConditions(agendaMayGoToConsent({ ...open, ...change }));
  return missing.map(({ key }) => key);
}

function withSecond(change: Partial<AgendaProposalFacts["stakeholders"][number]>) {
  return {
    stakeholders: [
      { ...heard, name: "Schools" },
      { ...heard, name: "Club", ...change },
    ],
  };
}

describeGate("W3: an agenda may go to a consent round", agendaMayGoToConsent, open, {
  consultation_held: { now: new Date("2026-03-08T09:59:59Z") },
  perspectives_given: withSecond({ hasGivenPerspective: false }),
  perspectives_answered: withSecond({ isPerspectiveAnswered: false }),
  outcome_wanted: { outcomes: [] },
  outcomes_have_strategies: { outcomes: [{ title: "Children read", strategies: 0 }] },
});

describe("W3: before the consent round", () => {
  it("W3: a consultation ends early when every active stakeholder has answered", () => {
    const early = { now: new Date("2026-03-02T10:00:00Z") };
    const answered = open.stakeholders.map((one) => ({ ...one, hasAnsweredConsultation: true }));
    expect(missingOf(early)).toEqual(["consultation_held"]);
    expect(missingOf({ ...early, stakeholders: answered })).toEqual([]);
    const [first] = answered;
    const half = first ? [first, { ...heard, name: "Club" }] : [];
    expect(missingOf({ ...early, stakeholders: half })).toEqual(["consultation_held"]);
    expect(missingOf({ ...early, stakeholders: [] })).toEqual(["consultation_held"]);
  });

  it("W3: a consultation that was never opened was never held, even if all had answered", () => {
    const stakeholders = open.stakeholders.map((one) => ({
      ...one,
      hasAnsweredConsultation: true,
    }));
    const [held] = agendaMayGoToConsent({ ...open, consultationOpenedAt: null, stakeholders });
    expect(held).toMatchObject({ met: false, found: { days: 0, need: 7, answered: 2, asked: 2 } });
  });

  it("W3: a stakeholder is waived only with a reason", () => {
    const silent = { hasGivenPerspective: false };
    expect(missingOf(withSecond({ ...silent, waivedReason: "Joined last week." }))).toEqual([]);
    expect(missingOf(withSecond({ ...silent, waivedReason: " " }))).toEqual(["perspectives_given"]);
  });

  it("W3: nobody waits for those who left, but a perspective they gave is answered", () => {
    const left = { isActive: false };
    expect(missingOf(withSecond({ ...left, hasGivenPerspective: false }))).toEqual([]);
    expect(missingOf(withSecond({ ...left, isPerspectiveAnswered: false }))).toEqual([
      "perspectives_answered",
    ]);
  });

  it("W3: the checklist names who is silent and which outcome has no strategy", () => {
    const conditions = agendaMayGoToConsent({
      ...open,
      ...withSecond({ hasGivenPerspective: false, isPerspectiveAnswered: false }),
      outcomes: [
        { title: "Children read", strategies: 0 },
        { title: "Graduates work", strategies: 0 },
      ],
    });
    expect(conditions.map(({ key, met, found }) => ({ key, met, found })).slice(1)).toEqual([
      { key: "perspectives_given", met: false, found: { have: 1, need: 2, names: "Club" } },
      { key: "perspectives_answered", met: true, found: { have: 1, need: 1, names: "" } },
      { key: "outcome_wanted", met: true, found: { have: 2, need: 1 } },
      {
        ...{ key: "outcomes_have_strategies", met: false },
        found: { missing: 2, titles: "Children read, Graduates work" },
      },
    ]);
  });
});
