import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import {
  type BackboneFacts,
  backboneIsAppointed,
  independenceMayBeAsked,
  largestPartnerShare,
  totalPercent,
} from "@/domain/backbone/appointment";
import { missingConditions } from "@/domain/kernel/gate";

type Appointment = NonNullable<BackboneFacts["appointment"]>;

const appointment: Appointment = {
  stakeholderId: "backbone",
  stakeholderKind: "backbone",
  stakeholderState: "active",
  namedStaff: 1,
  separation: "separate",
  explanation: null,
  activitiesLed: 0,
  fundingSources: [
    { name: "Foundation", stakeholderId: "foundation", sharePercent: "50" },
    { name: "Donors", stakeholderId: null, sharePercent: "50" },
  ],
  independenceAccepted: false,
};
const open: BackboneFacts = { settings: { independenceLimitPercent: 50 }, appointment };

function changed(change: Partial<Appointment>): BackboneFacts {
  return { ...open, appointment: { ...appointment, ...change } };
}

function missingOf(facts: BackboneFacts): string[] {
  return missingConditions(backboneIsAppointed(facts)).map(({ key }) => key);
}

const overLimit = [
  { name: "Foundation", stakeholderId: "foundation", sharePercent: "50.01" },
  { name: "Donors", stakeholderId: null, sharePercent: "49.99" },
];

describeGate("W1: a backbone is appointed", backboneIsAppointed, open, {
  backbone_active: changed({ stakeholderState: "invited" }),
  backbone_staff_named: changed({ namedStaff: 0 }),
  backbone_separate: changed({ activitiesLed: 1 }),
  backbone_funding_listed: changed({ fundingSources: [] }),
  backbone_independent: changed({ fundingSources: overLimit }),
});

describe("W1: the appointment of a backbone", () => {
  it("W1: without an appointment no condition is met", () => {
    const conditions = backboneIsAppointed({ ...open, appointment: null });
    expect(conditions.map(({ met }) => met)).toEqual([false, false, false, false, false]);
  });

  it("W1: a partner cannot be the backbone, nor can a backbone that left", () => {
    expect(missingOf(changed({ stakeholderKind: "partner" }))).toEqual(["backbone_active"]);
    expect(missingOf(changed({ stakeholderState: "left" }))).toEqual(["backbone_active"]);
  });

  it("W1: a ring-fenced unit explains itself; then it may lead activities", () => {
    const ringFenced = { separation: "ring_fenced", activitiesLed: 2 } as const;
    expect(missingOf(changed({ ...ringFenced, explanation: " " }))).toEqual(["backbone_separate"]);
    expect(missingOf(changed({ ...ringFenced, explanation: null }))).toEqual(["backbone_separate"]);
    expect(missingOf(changed({ ...ringFenced, explanation: "A unit of its own" }))).toEqual([]);
  });

  it("W1: an explanation does not make a separate organization that leads activities separate", () => {
    const facts = changed({ activitiesLed: 1, explanation: "We do it well" });
    expect(missingOf(facts)).toEqual(["backbone_separate"]);
  });

  it("W1: a share at the limit is independent, one above needs the consent of all", () => {
    expect(missingOf(open)).toEqual([]);
    expect(missingOf(changed({ fundingSources: overLimit }))).toEqual(["backbone_independent"]);
    const accepted = changed({ fundingSources: overLimit, independenceAccepted: true });
    expect(missingOf(accepted)).toEqual([]);
  });

  it("W1: the checklist names the giver, its share and the limit", () => {
    const independent = backboneIsAppointed(changed({ fundingSources: overLimit })).find(
      ({ key }) => key === "backbone_independent",
    );
    expect(independent?.found).toEqual({ giver: "Foundation", share: "50.01", limit: 50 });
  });

  it("W1: several gifts of one stakeholder count together", () => {
    const fundingSources = [
      { name: "Foundation, grant", stakeholderId: "foundation", sharePercent: "30" },
      { name: "City", stakeholderId: "city", sharePercent: "40" },
      { name: "Foundation, loan", stakeholderId: "foundation", sharePercent: "30" },
    ];
    expect(missingOf(changed({ fundingSources }))).toEqual(["backbone_independent"]);
    expect(largestPartnerShare(fundingSources, "backbone")).toEqual({
      name: "Foundation, grant",
      sharePercent: "60",
    });
  });

  it("W1: the backbone's own money and that of outsiders is nobody's influence", () => {
    const fundingSources = [
      { name: "Own", stakeholderId: "backbone", sharePercent: "60" },
      { name: "Lottery", stakeholderId: null, sharePercent: "40" },
    ];
    expect(missingOf(changed({ fundingSources }))).toEqual([]);
    expect(largestPartnerShare(fundingSources, "backbone").sharePercent).toBe("0");
  });

  it("W1: the listed shares add up to 100 exactly, also in tenths", () => {
    const thirds = ["33.3", "33.3", "33.4"].map((sharePercent, place) => ({
      name: `Giver ${place}`,
      stakeholderId: `giver-${place}`,
      sharePercent,
    }));
    expect(totalPercent(thirds)).toBe("100");
    expect(missingOf(changed({ fundingSources: thirds }))).toEqual([]);
    expect(missingOf(changed({ fundingSources: thirds.slice(1) }))).toEqual([
      "backbone_funding_listed",
    ]);
    const twice = [...thirds, ...thirds.slice(1)];
    expect(missingOf(changed({ fundingSources: twice }))).toContain("backbone_funding_listed");
  });
});

describeGate(
  "W1: the others may be asked to accept how the backbone stays independent",
  independenceMayBeAsked,
  changed({ explanation: "The giver has no seat.", fundingSources: overLimit }),
  {
    independence_explained: changed({ explanation: " ", fundingSources: overLimit }),
    independence_in_question: changed({ explanation: "The giver has no seat." }),
  },
);
