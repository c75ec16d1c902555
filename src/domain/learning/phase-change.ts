import { type BackboneFacts, backboneIsAppointed } from "../backbone/appointment";
import type { InitiativeSettings } from "../initiative/settings";
import { type Condition, missingConditions } from "../kernel/gate";

/** W11: what is asked before an initiative organizes for impact (phase I to II). */
export type OrganizingFacts = {
  readonly settings: Pick<InitiativeSettings, "activeStakeholdersNeeded" | "sectorsNeeded">;
  readonly backbone: BackboneFacts;
  readonly activeStakeholders: number;
  readonly sectors: number;
  /** The problem as the initiative states it. */
  readonly problem: string;
};

/** W11: an initiative may organize for impact: a backbone is appointed, enough stakeholders of enough sectors take part, and the problem is framed. */
export function initiativeMayOrganize(facts: OrganizingFacts): readonly Condition[] {
  const { settings, activeStakeholders: active, sectors } = facts;
  const { activeStakeholdersNeeded, sectorsNeeded } = settings;
  const backbone = missingConditions(backboneIsAppointed(facts.backbone)).length;
  const isFramed = facts.problem.trim() !== "";
  const rule = "W11";
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
    { rule, key: "problem_framed", met: isFramed, found: {}, fixAt: "settings" },
  ];
}

/** W11: what is asked of the measuring and doing before an initiative sustains action and impact (phase II to III). */
export type SustainingFacts = {
  readonly isAgendaAdopted: boolean;
  /** The outcomes of the adopted agenda, with what serves each. */
  readonly outcomes: readonly {
    readonly title: string;
    /** Agreed core indicators that have a baseline. */
    readonly coreIndicators: number;
    /** Activities that are committed or completed. */
    readonly activities: number;
  }[];
  /** Reporting periods with at least one approved report. */
  readonly approvedPeriods: number;
  /** W10: review cycles that were closed. */
  readonly closedReviewCycles: number;
};

const periodsNeeded = 2;

/**
 * W11: the part of the gate to phase III that agenda, measurement, activities and reviews decide.
 * Working groups on rhythm (W9) belong to it too, so that it alone opens nothing.
 */
export function sustainingConditions(facts: SustainingFacts): readonly Condition[] {
  const { outcomes, approvedPeriods, closedReviewCycles } = facts;
  const unmeasured = outcomes.filter(({ coreIndicators }) => coreIndicators === 0);
  const unserved = outcomes.filter(({ activities }) => activities === 0);
  const titles = (some: typeof outcomes) => some.map(({ title }) => title).join(", ");
  const rule = "W11";
  return [
    { rule, key: "agenda_is_adopted", met: facts.isAgendaAdopted, found: {}, fixAt: "agenda" },
    {
      ...{ rule, key: "outcomes_measured", met: unmeasured.length === 0, fixAt: "indicators" },
      found: { missing: unmeasured.length, titles: titles(unmeasured) },
    },
    {
      ...{ rule, key: "outcomes_served", met: unserved.length === 0, fixAt: "activities" },
      found: { missing: unserved.length, titles: titles(unserved) },
    },
    {
      ...{ rule, key: "periods_approved", met: approvedPeriods >= periodsNeeded },
      ...{ found: { have: approvedPeriods, need: periodsNeeded }, fixAt: "observations" },
    },
    {
      ...{ rule, key: "review_cycle_closed", met: closedReviewCycles >= 1 },
      ...{ found: { have: closedReviewCycles }, fixAt: "reviews" },
    },
  ];
}
