import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import {
  initiativeMayOrganize,
  type OrganizingFacts,
  type SustainingFacts,
  sustainingConditions,
} from "@/domain/learning/phase-change";

const organizing: OrganizingFacts = {
  settings: { activeStakeholdersNeeded: 3, sectorsNeeded: 2 },
  backbone: {
    settings: { independenceLimitPercent: 50 },
    appointment: {
      ...{ stakeholderId: "b", stakeholderKind: "backbone", stakeholderState: "active" },
      ...{ namedStaff: 2, separation: "ring_fenced", explanation: "A unit.", activitiesLed: 1 },
      fundingSources: [{ name: "Donors", stakeholderId: null, sharePercent: "100" }],
      independenceAccepted: false,
    },
  },
  ...{ activeStakeholders: 3, sectors: 2, problem: "Too few children read." },
};

describeGate("W11: an initiative may organize for impact", initiativeMayOrganize, organizing, {
  backbone_appointed: { backbone: { ...organizing.backbone, appointment: null } },
  enough_stakeholders: { activeStakeholders: 2 },
  enough_sectors: { sectors: 1 },
  problem_framed: { problem: " " },
});

const outcome = { title: "Children read", coreIndicators: 1, activities: 1 };
const sustaining: SustainingFacts = {
  isAgendaAdopted: true,
  outcomes: [outcome, { ...outcome, title: "Graduates work" }],
  approvedPeriods: 2,
  closedReviewCycles: 1,
};

describeGate("W11: what carries an initiative further", sustainingConditions, sustaining, {
  agenda_is_adopted: { isAgendaAdopted: false },
  outcomes_measured: { outcomes: [outcome, { ...outcome, coreIndicators: 0 }] },
  outcomes_served: { outcomes: [{ ...outcome, activities: 0 }] },
  periods_approved: { approvedPeriods: 1 },
  review_cycle_closed: { closedReviewCycles: 0 },
});

describe("W11: the checklist of a phase", () => {
  it("W11: names the outcomes that nothing measures and nobody serves", () => {
    const bare = { coreIndicators: 0, activities: 0 };
    const facts = {
      ...sustaining,
      outcomes: [
        { ...bare, title: "Children read" },
        { ...bare, title: "Graduates work" },
      ],
    };
    const found = { missing: 2, titles: "Children read, Graduates work" };
    expect(sustainingConditions(facts).map((condition) => condition.found)).toEqual([
      {},
      found,
      found,
      { have: 2, need: 2 },
      { have: 1 },
    ]);
  });

  it("W11: says how many conditions the backbone still misses", () => {
    const facts = { ...organizing, backbone: { ...organizing.backbone, appointment: null } };
    expect(initiativeMayOrganize(facts)[0]?.found).toEqual({ missing: 5 });
  });
});
