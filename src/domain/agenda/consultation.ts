import { type BackboneFacts, backboneIsAppointed } from "../backbone/appointment";
import type { InitiativeSettings } from "../initiative/settings";
import { type Condition, missingConditions } from "../kernel/gate";

/** W2: what the gate judges: the backbone, who takes part, and the draft's four texts. */
export type AgendaConsultationFacts = {
  readonly settings: Pick<InitiativeSettings, "activeStakeholdersNeeded" | "sectorsNeeded">;
  readonly backbone: BackboneFacts;
  readonly activeStakeholders: number;
  /** Different sectors among the active stakeholders. */
  readonly sectors: number;
  readonly problem: string;
  readonly vision: string;
  readonly population: string;
  readonly place: string;
};

/** W2: an agenda may go to consultation: a backbone is appointed, enough stakeholders of enough sectors take part, and the draft says what it is about. */
export function agendaMayGoToConsultation(facts: AgendaConsultationFacts): readonly Condition[] {
  const { settings, activeStakeholders: active, sectors } = facts;
  const { activeStakeholdersNeeded, sectorsNeeded } = settings;
  const backbone = missingConditions(backboneIsAppointed(facts.backbone)).length;
  const isWritten = (text: string) => text.trim() !== "";
  const rule = "W2";
  const fixAt = "agenda";
  const found = {};
  return [
    {
      ...{ rule, key: "backbone_appointed", met: backbone === 0, fixAt: "backbone" },
      found: { missing: backbone },
    },
    {
      ...{ rule, key: "enough_stakeholders", met: active >= activeStakeholdersNeeded },
      ...{ found: { have: active, need: activeStakeholdersNeeded }, fixAt: "stakeholders" },
    },
    {
      ...{ rule, key: "enough_sectors", met: sectors >= sectorsNeeded },
      ...{ found: { have: sectors, need: sectorsNeeded }, fixAt: "stakeholders" },
    },
    { rule, key: "agenda_problem_written", met: isWritten(facts.problem), found, fixAt },
    { rule, key: "agenda_vision_written", met: isWritten(facts.vision), found, fixAt },
    { rule, key: "agenda_population_named", met: isWritten(facts.population), found, fixAt },
    { rule, key: "agenda_place_named", met: isWritten(facts.place), found, fixAt },
  ];
}
