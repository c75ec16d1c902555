import { describeGate } from "@tests/support/gate";
import { describe, expect, it } from "vitest";
import {
  type AgendaConsultationFacts,
  agendaMayGoToConsultation,
} from "@/domain/agenda/consultation";
import { missingConditions } from "@/domain/kernel/gate";

const open: AgendaConsultationFacts = {
  settings: { activeStakeholdersNeeded: 3, sectorsNeeded: 2 },
  backbone: {
    settings: { independenceLimitPercent: 50 },
    appointment: {
      ...{ stakeholderId: "b", stakeholderKind: "backbone", stakeholderState: "active" },
      ...{ namedStaff: 1, separation: "separate", explanation: null, activitiesLed: 0 },
      fundingSources: [{ name: "Donors", stakeholderId: null, sharePercent: "100" }],
      independenceAccepted: false,
    },
  },
  activeStakeholders: 3,
  sectors: 2,
  problem: "Too few children read.",
  vision: "Every child reads.",
  population: "Children",
  place: "Cincinnati",
};

describeGate("W2: an agenda may go to consultation", agendaMayGoToConsultation, open, {
  backbone_appointed: { backbone: { ...open.backbone, appointment: null } },
  enough_stakeholders: { activeStakeholders: 2 },
  enough_sectors: { sectors: 1 },
  agenda_problem_written: { problem: " " },
  agenda_vision_written: { vision: "" },
  agenda_population_named: { population: "" },
  agenda_place_named: { place: "\n" },
});

describe("W2: before the consultation", () => {
  it("W2: an agenda may not go to consultation with two sectors missing, and is told how many there are", () => {
    const settings = { activeStakeholdersNeeded: 3, sectorsNeeded: 4 };
    expect(missingConditions(agendaMayGoToConsultation({ ...open, settings }))).toEqual([
      {
        ...{ rule: "W2", key: "enough_sectors", met: false, fixAt: "stakeholders" },
        found: { have: 2, need: 4 },
      },
    ]);
  });

  it("W2: it says how many conditions the backbone itself still misses", () => {
    const backbone = { ...open.backbone, appointment: null };
    const [condition] = agendaMayGoToConsultation({ ...open, backbone });
    expect(condition?.found).toEqual({ missing: 5 });
  });
});
