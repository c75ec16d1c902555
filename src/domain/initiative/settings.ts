import { usualCalendar } from "../kernel/period";
import type { FieldProblem } from "../kernel/refusal";
import { type Fraction, isShare } from "./fraction";

/**
 * The numbers in brackets of domain.md. Each initiative may change them; what it has not changed is
 * as `usualSettings` says. The progress method, which is no number, stands with the initiative.
 */
export type InitiativeSettings = {
  /** W1: the share of the backbone's funding above which one partner needs everybody's consent. */
  readonly independenceLimitPercent: number;
  /** W2: active stakeholders needed before an agenda goes to consultation. */
  readonly activeStakeholdersNeeded: number;
  /** W2: sectors these stakeholders must come from. */
  readonly sectorsNeeded: number;
  /** W3: days a consultation lasts, unless all have answered before. */
  readonly consultationDays: number;
  /** D: the share of active stakeholders that must give a position. */
  readonly quorum: Fraction;
  /** D: the share of agreement a majority round needs unless it says otherwise; a tie is no majority. */
  readonly majorityThresholdPercent: number;
  /** W6: how many core indicators there may be at once. */
  readonly coreIndicatorLimit: number;
  /** W9: days within which minutes are published. */
  readonly minutesDays: number;
  /** W9: the share of organizations that must be present at a meeting. */
  readonly attendanceNeededPercent: number;
  /** M3: the month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYearStartMonth: number;
  /** M3: the month (1 to 12) in which the school year begins. */
  readonly schoolYearStartMonth: number;
  /** M6: by how many people a report is looked at before it counts: 1, or 2 different ones. */
  readonly approvalLevels: number;
  /** M8: the share of expected reporters below which a point is drawn as provisional. */
  readonly coverageNeededPercent: number;
  /** W10: how many months a review cycle covers. */
  readonly reviewCycleMonths: number;
  /** M17: how many of the last points a forecast is drawn from. */
  readonly forecastPoints: number;
  /** M20: counts below this, and above 0, are hidden from the public; 1 hides none. */
  readonly suppressionThreshold: number;
  /** M20: whether a count of 0 is hidden too. */
  readonly hideZero: boolean;
  /** M20: why the threshold is not the usual one, for the public page "How we measure". */
  readonly suppressionReason: string;
};

/** The numbers in brackets as domain.md gives them (W1 to W9, D, M3, M6, M8, M17, M20). */
export const usualSettings: InitiativeSettings = {
  independenceLimitPercent: 50,
  activeStakeholdersNeeded: 3,
  sectorsNeeded: 2,
  consultationDays: 7,
  quorum: { numerator: 2, denominator: 3 },
  majorityThresholdPercent: 51,
  coreIndicatorLimit: 12,
  minutesDays: 7,
  attendanceNeededPercent: 50,
  ...usualCalendar,
  approvalLevels: 1,
  coverageNeededPercent: 80,
  reviewCycleMonths: 3,
  forecastPoints: 6,
  suppressionThreshold: 10,
  hideZero: false,
  suppressionReason: "",
};

/** The settings that are whole numbers, and between which bounds each may lie (W1 to W9, M3, M6, M8, M17, M20). */
export const settingBounds = {
  independenceLimitPercent: [1, 100],
  activeStakeholdersNeeded: [1, 1000],
  sectorsNeeded: [1, 10],
  consultationDays: [0, 365],
  majorityThresholdPercent: [50, 100],
  coreIndicatorLimit: [1, 100],
  minutesDays: [1, 365],
  attendanceNeededPercent: [0, 100],
  fiscalYearStartMonth: [1, 12],
  schoolYearStartMonth: [1, 12],
  approvalLevels: [1, 2],
  coverageNeededPercent: [0, 100],
  reviewCycleMonths: [1, 24],
  forecastPoints: [3, 100],
  suppressionThreshold: [1, 1000],
} as const satisfies Partial<Record<keyof InitiativeSettings, readonly [number, number]>>;

type NumberSetting = keyof typeof settingBounds;
const numberSettings = Object.keys(settingBounds) as NumberSetting[]; // exactly the keys of the record above

function liesWithin(setting: NumberSetting, value: unknown): value is number {
  const [least, most] = settingBounds[setting];
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function fractionOf(value: unknown): Fraction | null {
  if (typeof value !== "object" || value === null) return null;
  const { numerator, denominator } = value as Partial<Fraction>; // each part is judged below
  const fraction = { numerator: Number(numerator), denominator: Number(denominator) };
  return isShare(fraction) ? fraction : null;
}

/** The settings of an initiative as stored; what is missing or cannot be read is as usual (W1 to W9, D, M3, M6, M8, M17, M20). */
export function settingsOf(stored: unknown): InitiativeSettings {
  const given = typeof stored === "object" && stored !== null ? stored : {};
  const kept = given as Partial<Record<keyof InitiativeSettings, unknown>>; // each value is judged before it counts
  const numbers = Object.fromEntries(
    numberSettings
      .filter((setting) => liesWithin(setting, kept[setting]))
      .map((setting) => [setting, kept[setting]]),
  );
  const { hideZero, suppressionReason } = kept;
  return {
    ...usualSettings,
    ...numbers,
    quorum: fractionOf(kept.quorum) ?? usualSettings.quorum,
    hideZero: typeof hideZero === "boolean" ? hideZero : usualSettings.hideZero,
    suppressionReason: typeof suppressionReason === "string" ? suppressionReason : "",
  };
}

/** What is wrong with settings that somebody wants to store, by field; another suppression threshold needs its reason (M20). */
export function settingsProblems(settings: InitiativeSettings): readonly FieldProblem[] {
  const problems: FieldProblem[] = numberSettings
    .filter((setting) => !liesWithin(setting, settings[setting]))
    .map((setting) => ({ path: setting, key: "out_of_bounds", values: boundsOf(setting) }));
  if (!isShare(settings.quorum)) problems.push({ path: "quorum", key: "invalid_share" });
  const isUnusual = settings.suppressionThreshold < usualSettings.suppressionThreshold;
  if (isUnusual && settings.suppressionReason.trim() === "") {
    problems.push({ path: "suppressionReason", key: "required" });
  }
  return problems;
}

function boundsOf(setting: NumberSetting): Record<"least" | "most", number> {
  const [least, most] = settingBounds[setting];
  return { least, most };
}
