import { z } from "zod";
import { PassportParts } from "../indicator/inputs";
import { PeriodText } from "../inputs";

/** W12: the governed parts as they would be, from when on, why, and the round that is asked. */
export const ProposeDefinitionChangeInput = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  ...{ definition: PassportParts.definition, unit: PassportParts.unit },
  ...{ numeratorLabel: PassportParts.numeratorLabel },
  ...{ denominatorLabel: PassportParts.denominatorLabel, direction: PassportParts.direction },
  ...{ bandLow: PassportParts.bandLow, bandHigh: PassportParts.bandHigh },
  ...{ baselinePeriodKey: PassportParts.baselinePeriodKey },
  ...{ baselineValue: PassportParts.baselineValue, method: PassportParts.method },
  ...{ progressMethod: PassportParts.progressMethod, accumulation: PassportParts.accumulation },
  yearStartMonth: PassportParts.yearStartMonth,
  // What values are made by is no part of a change: the gate says so to who sends it.
  valueKind: PassportParts.valueKind.optional(),
  rateBase: PassportParts.rateBase.optional(),
  aggregationRule: PassportParts.aggregationRule.optional(),
  breakPeriod: PeriodText,
  reason: z.string().trim().min(1).max(2000),
  title: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(1000),
  deadlineOn: z.iso.date(),
});

export const DefinitionChangeInput = z.object({ definitionChangeId: z.uuid() });
