import { describeGate } from "@tests/support/gate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeNeedsConsent,
  type DefinitionChangeFacts,
  definitionChangeMayBeMade,
  definitionMayBeChanged,
  type GovernedPassport,
  governedFields,
  passportMayBeCorrected,
  restatesBaseline,
} from "@/domain/measurement/definition-change";

const before: GovernedPassport = {
  ...{ definition: "Children who read at grade level", unit: "%", valueKind: "percent" },
  ...{ rateBase: null, numeratorLabel: "Readers", denominatorLabel: "Children" },
  ...{ direction: "increase", bandLow: null, bandHigh: null, baselinePeriodKey: "2020" },
  ...{ baselineValue: "44", method: "Test in May", progressMethod: null, aggregationRule: "ratio" },
  ...{ accumulation: "periodic", yearStartMonth: "1" },
};

const facts: DefinitionChangeFacts = {
  ...{ indicatorId: "i", code: "READ", isAgreed: true, otherOpenChanges: 0, before },
  after: { ...before, definition: "Children who read a year ahead" },
  passport: {
    ...{ indicatorId: "i", code: "READ", adoptedAgenda: true, level: "population" },
    ...{ linkedToOutcome: true, linkedToStrategyOrActivity: false },
    ...{ definition: "Children who read a year ahead", unit: "%", direction: "increase" },
    ...{ frequency: "calendar_year", source: "Schools", hasSteward: true, baselineValue: "44" },
    ...{ baselinePeriodKey: "2020", baselineToBeCollectedOn: null, targets: 1 },
    ...{ noTargetReason: null, aggregationRule: "ratio", dimensionsStated: true },
  },
  ...{ breakStartsOn: "2022-01-01", firstReportedStartsOn: "2020-01-01" },
};

describeGate(
  "W12: a change of what was agreed may be put to consent",
  definitionMayBeChanged,
  facts,
  {
    change_of_agreed_indicator: { isAgreed: false },
    no_other_change_open: { otherOpenChanges: 1 },
    governed_field_differs: { after: before },
    values_made_as_before: { after: { ...before, valueKind: "count" } },
    changed_passport_whole: { passport: { ...facts.passport, unit: " " } },
    series_break_in_reach: { breakStartsOn: "2019-12-31" },
  },
);

describeGate(
  "W12: a change is made",
  definitionChangeMayBeMade,
  { roundPassed: true },
  {
    definition_round_passed: { roundPassed: false },
  },
);

describe("W12: what of a change is more than words", () => {
  it("W12: values made otherwise are another indicator, whichever part makes them so", () => {
    const isMet = (after: Partial<GovernedPassport>) =>
      definitionMayBeChanged({ ...facts, after: { ...before, ...after } }).find(
        ({ key }) => key === "values_made_as_before",
      )?.met;
    expect([
      isMet({ rateBase: "1000" }),
      isMet({ aggregationRule: "latest" }),
      isMet({ unit: "points", method: "Another test" }),
    ]).toEqual([false, false, true]);
  });

  it("W12: the baseline is restated where its value or its period is another", () => {
    const restates = (after: Partial<GovernedPassport>) =>
      restatesBaseline(before, { ...before, ...after });
    expect([
      restates({ baselineValue: "44.00" }),
      restates({ baselineValue: "41" }),
      restates({ baselinePeriodKey: "2022" }),
      restates({ definition: "Another one" }),
    ]).toEqual([false, true, true, false]);
  });

  it("W12: a correction leaves the passport whole, whatever became of the agenda meanwhile", () => {
    const open = (changed: Partial<DefinitionChangeFacts["passport"]>) =>
      passportMayBeCorrected({ passports: [{ ...facts.passport, ...changed }] })
        .filter(({ met }) => !met)
        .map(({ key }) => key);
    expect([
      open({ adoptedAgenda: false, linkedToOutcome: false }),
      open({ source: " " }),
      open({ targets: 0 }),
    ]).toEqual([[], ["passport_source"], ["passport_target"]]);
  });
});

describe("W12: what of a change needs a consent round", () => {
  it("W12: each governed part does, and only the one that differs is named", () => {
    for (const field of governedFields) {
      expect(changeNeedsConsent(before, { ...before, [field]: "other" })).toEqual([field]);
    }
  });

  it("W12: blanks, empty texts and the same number written otherwise change nothing", () => {
    const same = { definition: " Children who  read at grade level ", rateBase: "" };
    expect(changeNeedsConsent(before, { ...before, ...same, baselineValue: "44.0" })).toEqual([]);
  });

  it("W12: a change and its reverse name the same parts", () => {
    const text = fc.option(fc.constantFrom("", "1", "1.0", "a", "b"));
    const passport = fc
      .array(text, { minLength: governedFields.length, maxLength: governedFields.length })
      .map((texts) => ({
        ...before,
        ...Object.fromEntries(governedFields.map((field, index) => [field, texts[index] ?? null])),
      }));
    fc.assert(
      fc.property(passport, passport, (one, other) => {
        expect(changeNeedsConsent(one, other)).toEqual(changeNeedsConsent(other, one));
        expect(changeNeedsConsent(one, one)).toEqual([]);
      }),
    );
  });

  it("W12: the series may break with the first reported period, or anywhere where none is", () => {
    const isMet = (changed: Partial<DefinitionChangeFacts>) =>
      definitionMayBeChanged({ ...facts, ...changed }).at(-1)?.met;
    expect([
      isMet({ breakStartsOn: "2020-01-01" }),
      isMet({ breakStartsOn: "1999-01-01", firstReportedStartsOn: null }),
      isMet({ breakStartsOn: null, firstReportedStartsOn: null }),
    ]).toEqual([true, true, false]);
  });
});
