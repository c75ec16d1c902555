import { z } from "zod";
import { progressMethods } from "@/domain/initiative/progress-method";
import { periodKinds } from "@/domain/kernel/period";
import { aggregationRules } from "@/domain/measurement/aggregation";
import { accumulations } from "@/domain/measurement/comparable-points";
import { Exact, MeasurementCode, optional, PeriodKey, writtenLines } from "../inputs";

const Text = (maximum: number) => z.string().trim().max(maximum).default("");

const Target = z.object({
  periodKey: PeriodKey,
  value: Exact,
  categoryKey: Text(300),
  source: Text(500),
});

const filledTargets = writtenLines(["periodKey", "value"], z.array(Target).max(50).default([]));

const Link = z.object({
  label: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }),
});

const filledLinks = writtenLines(["label", "url"], z.array(Link).max(20).default([]));

/** The passport of an indicator, as far as it is written; W5 says what must be there before consent. */
export const PassportParts = {
  code: MeasurementCode.transform((code) => code.toUpperCase()),
  name: z.string().trim().min(1).max(200),
  headline: Text(300),
  definition: Text(4000),
  level: z.enum(["population", "performance"]),
  performanceKind: optional(z.enum(["how_much", "how_well", "better_off"])),
  valueKind: z.enum([
    ...["count", "percent", "rate", "ratio", "currency", "index", "ordinal"],
    "qualitative",
  ] as const),
  unit: Text(40),
  decimals: z.coerce.number().int().min(0).max(6).default(0),
  rateBase: optional(z.coerce.number().int().positive()),
  direction: optional(z.enum(["increase", "decrease", "hold_in_band", "parity"])),
  bandLow: optional(Exact),
  bandHigh: optional(Exact),
  numeratorLabel: optional(z.string().trim().max(200)),
  denominatorLabel: optional(z.string().trim().max(200)),
  bareValueAllowed: z.coerce.boolean().default(false),
  source: Text(1000),
  sourceUrl: optional(z.url({ protocol: /^https?$/ })),
  method: Text(4000),
  frequency: optional(z.enum(periodKinds)),
  timing: Text(500),
  yearStartMonth: z.coerce.number().int().min(1).max(12).default(1),
  accumulation: z.enum(accumulations).default("periodic"),
  place: Text(300),
  aggregationRule: optional(z.enum(aggregationRules)),
  dimensionsStated: z.coerce.boolean().default(false),
  dimensionIds: z.array(z.uuid()).max(6).default([]),
  stewardId: optional(z.uuid()),
  baselinePeriodKey: optional(PeriodKey),
  baselineValue: optional(Exact),
  baselineToBeCollectedOn: optional(z.iso.date()),
  targets: filledTargets,
  noTargetReason: optional(z.string().trim().max(1000)),
  naturalLimit: optional(Exact),
  progressMethod: optional(z.enum(progressMethods)),
  smallCellThreshold: optional(z.coerce.number().int().min(1).max(1000)),
  links: filledLinks,
  isCore: z.coerce.boolean().default(false),
  visibility: z.enum(["public", "members"]).default("public"),
  isIllustrative: z.coerce.boolean().default(false),
  /** What it measures: "outcome:<id>", "strategy:<id>" or "activity:<id>". */
  measures: optional(z.string().regex(/^(outcome|strategy|activity):[0-9a-f-]{36}$/)),
};

export const DraftIndicatorInput = z.object(PassportParts);

export const EditIndicatorInput = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  ...PassportParts,
});

/** W12: what of an agreed passport may be corrected at once; all else needs the consent of all. */
export const CorrectIndicatorInput = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  ...{ name: PassportParts.name, headline: PassportParts.headline, place: PassportParts.place },
  ...{ source: PassportParts.source, sourceUrl: PassportParts.sourceUrl },
  ...{ timing: PassportParts.timing, stewardId: PassportParts.stewardId },
  ...{ decimals: PassportParts.decimals, naturalLimit: PassportParts.naturalLimit },
  ...{ targets: PassportParts.targets, noTargetReason: PassportParts.noTargetReason },
  ...{ smallCellThreshold: PassportParts.smallCellThreshold, links: PassportParts.links },
  visibility: PassportParts.visibility,
});

export const ProposeIndicatorsInput = z.object({
  indicatorIds: z.array(z.uuid()).min(1, "nothing_chosen").max(50),
  title: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(2000),
  deadlineOn: z.iso.date(),
});

export const IndicatorInput = z.object({ indicatorId: z.uuid() });

export const RetireIndicatorInput = z.object({
  indicatorId: z.uuid(),
  reason: z.string().trim().min(1).max(1000),
});
