import { exact, parseExactNumber } from "../kernel/exact-number";
import type { Condition } from "../kernel/gate";
import { type IndicatorProposalFacts, indicatorMayBeProposed } from "./indicator-proposal";

/** W12: the parts of a passport that all have agreed on together, and that change only with a consent round. */
export const governedFields = [
  "definition",
  "unit",
  "valueKind",
  "rateBase",
  "numeratorLabel",
  "denominatorLabel",
  "direction",
  "bandLow",
  "bandHigh",
  "baselinePeriodKey",
  "baselineValue",
  "method",
  "progressMethod",
  "aggregationRule",
  "accumulation",
  "yearStartMonth",
] as const;

/** W12: a part of a passport that needs a consent round to change. */
export type ChangedField = (typeof governedFields)[number];

/** W12: the governed parts of a passport. Numbers are exact texts; what is not said is null. */
export type GovernedPassport = Readonly<Record<ChangedField, string | null>>;

const numbers: ReadonlySet<ChangedField> = new Set([
  "rateBase",
  "bandLow",
  "bandHigh",
  "baselineValue",
  "yearStartMonth",
]);

/** W12: what the values themselves are made by: with another of these it would be another indicator. */
const makers = ["valueKind", "rateBase", "aggregationRule"] as const;

/** Nothing said and empty are the same; 44 and 44.0 are; and so are texts that differ in blanks alone. */
function said(field: ChangedField, text: string | null): string {
  const plain = (text ?? "").trim().replace(/\s+/g, " ");
  const number = numbers.has(field) ? parseExactNumber(plain) : null;
  return number === null ? plain : exact(number).toFixed();
}

/**
 * W12: what of a change needs a consent round: the governed parts that say something else than
 * before, in the order of the passport. Name, headline, source, steward, visibility and all else
 * that is not governed may be corrected at once, and the answer does not name them.
 */
export function changeNeedsConsent(
  before: GovernedPassport,
  after: GovernedPassport,
): readonly ChangedField[] {
  return governedFields.filter((field) => said(field, before[field]) !== said(field, after[field]));
}

/**
 * W12: whether a change works the baseline out again by the new definition: it names another value
 * or period for it. Only then may values after the break be compared with a baseline before it.
 */
export function restatesBaseline(before: GovernedPassport, after: GovernedPassport): boolean {
  const changed = changeNeedsConsent(before, after);
  return changed.includes("baselineValue") || changed.includes("baselinePeriodKey");
}

/** W12: what is asked before a change of what was agreed may be put to a consent round. */
export type DefinitionChangeFacts = {
  readonly indicatorId: string;
  readonly code: string;
  readonly isAgreed: boolean;
  /** Other changes of the same indicator that are drafted or in a round. */
  readonly otherOpenChanges: number;
  readonly before: GovernedPassport;
  readonly after: GovernedPassport;
  /** The passport as it would be, judged whole by W5. */
  readonly passport: IndicatorProposalFacts;
  /** First day of the period from which the new definition holds; null where none is named. */
  readonly breakStartsOn: string | null;
  /** First day of the first reported period; null where nothing is reported. */
  readonly firstReportedStartsOn: string | null;
};

/**
 * W12: a change of what was agreed may be put to a consent round: the indicator is agreed, no
 * other change of it is open, something governed differs, its values are made as before (another
 * kind of value or way of adding up is another indicator), the new passport is whole (W5), and the
 * series breaks at a period that is not before the first reported one.
 */
export function definitionMayBeChanged(facts: DefinitionChangeFacts): readonly Condition[] {
  const { code, breakStartsOn, firstReportedStartsOn } = facts;
  const changes = changeNeedsConsent(facts.before, facts.after);
  const isMadeOtherwise = makers.some((field) => changes.includes(field));
  const lacking = indicatorMayBeProposed(facts.passport).filter(({ met }) => !met).length;
  const isBreakNamed =
    breakStartsOn !== null &&
    (firstReportedStartsOn === null || breakStartsOn >= firstReportedStartsOn);
  const at = (key: string, met: boolean, found: Condition["found"] = {}): Condition => ({
    ...{ rule: "W12", key, met, found: { code, ...found } },
    ...{ fixAt: "indicators", subjectId: facts.indicatorId },
  });
  return [
    at("change_of_agreed_indicator", facts.isAgreed),
    at("no_other_change_open", facts.otherOpenChanges === 0, { count: facts.otherOpenChanges }),
    at("governed_field_differs", changes.length > 0, { count: changes.length }),
    at("values_made_as_before", !isMadeOtherwise),
    at("changed_passport_whole", lacking === 0, { missing: lacking }),
    at("series_break_in_reach", isBreakNamed),
  ];
}

/** W12: a change of what was agreed is made once its consent round has passed; then the series breaks. */
export function definitionChangeMayBeMade(facts: {
  readonly roundPassed: boolean;
}): readonly Condition[] {
  return [
    {
      ...{ rule: "W12", key: "definition_round_passed", met: facts.roundPassed },
      ...{ found: {}, fixAt: "consent" },
    },
  ];
}

/** W12: what is not governed may be corrected at once, as long as the passport stays whole (W5). */
export function passportMayBeCorrected(facts: {
  readonly passports: readonly IndicatorProposalFacts[];
}): readonly Condition[] {
  return facts.passports
    .flatMap(indicatorMayBeProposed)
    .filter(({ key }) => key.startsWith("passport_"));
}
