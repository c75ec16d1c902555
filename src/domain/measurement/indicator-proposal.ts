import type { Condition } from "../kernel/gate";

/** What W5 judges of an indicator: the agenda it serves, and how complete its passport is. */
export type IndicatorProposalFacts = {
  readonly indicatorId: string;
  readonly code: string;
  readonly adoptedAgenda: boolean;
  readonly level: "population" | "performance";
  /** Linked to an outcome of the adopted agenda. */
  readonly linkedToOutcome: boolean;
  /** Linked to a strategy of the adopted agenda or to an activity. */
  readonly linkedToStrategyOrActivity: boolean;
  readonly definition: string;
  readonly unit: string;
  readonly direction: string | null;
  readonly frequency: string | null;
  readonly source: string;
  readonly hasSteward: boolean;
  readonly baselineValue: string | null;
  readonly baselinePeriodKey: string | null;
  readonly baselineToBeCollectedOn: string | null;
  readonly targets: number;
  readonly noTargetReason: string | null;
  readonly aggregationRule: string | null;
  readonly dimensionsStated: boolean;
};

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== "";
}

/**
 * W5: an indicator may be put to consent: an agenda is adopted, the indicator is linked to one of
 * its outcomes (population) or to a strategy or activity (performance), and its passport is whole.
 */
export function indicatorMayBeProposed(facts: IndicatorProposalFacts): readonly Condition[] {
  const isLinked =
    facts.level === "population" ? facts.linkedToOutcome : facts.linkedToStrategyOrActivity;
  const hasBaseline =
    (isWritten(facts.baselineValue) && isWritten(facts.baselinePeriodKey)) ||
    isWritten(facts.baselineToBeCollectedOn);
  const at = (key: string, met: boolean): Condition => ({
    rule: "W5",
    key,
    met,
    found: { code: facts.code },
    fixAt: "indicators",
    subjectId: facts.indicatorId,
  });
  return [
    { ...at("agenda_is_adopted", facts.adoptedAgenda), fixAt: "agenda" },
    at("indicator_linked", isLinked),
    at("passport_definition", isWritten(facts.definition)),
    at("passport_unit", isWritten(facts.unit)),
    at("passport_direction", isWritten(facts.direction)),
    at("passport_frequency", isWritten(facts.frequency)),
    at("passport_source", isWritten(facts.source)),
    at("passport_steward", facts.hasSteward),
    at("passport_baseline", hasBaseline),
    at("passport_target", facts.targets > 0 || isWritten(facts.noTargetReason)),
    at("passport_aggregation_rule", isWritten(facts.aggregationRule)),
    at("passport_dimensions", facts.dimensionsStated),
  ];
}

/** W5: several indicators may share one round (W6): every one must be ready. */
export function indicatorsMayBeProposed(facts: {
  readonly indicators: readonly IndicatorProposalFacts[];
}): readonly Condition[] {
  return facts.indicators.flatMap(indicatorMayBeProposed);
}
