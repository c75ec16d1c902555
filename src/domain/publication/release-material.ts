import type { ProgressMethod } from "../initiative/progress-method";
import type { AggregationRule } from "../measurement/aggregation";
import type { Comparison } from "../measurement/comparable-points";
import type { OwnForecastPoint } from "../measurement/own-forecast";
import type { ProgressDirection, ProgressStatus } from "../measurement/progress/progress-question";
import type { EarlierPoint } from "./earlier-release";
import type {
  PublicActivity,
  PublicAnnotation,
  PublicBreak,
  PublicGap,
  PublicPassport,
} from "./public-document";

/** A roll-up point as a release takes it in (M9): exact texts, nothing hidden yet. */
export type MaterialPoint = {
  readonly placeCode: string;
  readonly categoryKey: string;
  readonly periodKey: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reportersIncluded: number;
  readonly reportersExpected: number;
  readonly isIllustrative: boolean;
};

/** A public indicator that is or was in force, with its points in the order of time. */
export type MaterialIndicator = {
  readonly passport: PublicPassport;
  readonly direction: ProgressDirection;
  readonly aggregationRule: AggregationRule;
  readonly method: ProgressMethod;
  readonly band: { readonly low: string; readonly high: string } | null;
  readonly dimensionCodes: readonly string[];
  /** M7, W12: which of its points may be compared with each other. */
  readonly comparison: Comparison;
  readonly breaks: readonly PublicBreak[];
  /** M20: its own threshold for small cells; the stricter one counts. */
  readonly smallCellThreshold: number | null;
  readonly retired: { readonly on: string; readonly reason: string } | null;
  readonly outcomeId: string | null;
  readonly strategyId: string | null;
  readonly manualStatus: {
    readonly status: ProgressStatus;
    readonly reason: string;
    readonly statedOn: string;
  } | null;
  readonly contributions: readonly {
    readonly activity: string;
    readonly organization: string;
    readonly mechanism: string;
    readonly expectedSize: string | null;
  }[];
  /** Only those marked public (P2). */
  readonly annotations?: readonly PublicAnnotation[];
  /** M17: what people expect themselves, and why. */
  readonly ownForecast?: {
    readonly reason: string;
    readonly points: readonly OwnForecastPoint[];
  } | null;
  /** M19: the gaps that are measured now. */
  readonly gaps?: readonly MaterialGap[];
  readonly points: readonly MaterialPoint[];
  /** M22: the points as each earlier release had them, the oldest first. */
  readonly earlier?: readonly (readonly EarlierPoint[])[];
};

/** M19: a gap as it was defined. */
export type MaterialGap = Pick<
  PublicGap,
  "categoryKey" | "referenceKey" | "measure" | "baseline" | "targets" | "isIllustrative"
>;

/** All a release is made from: what is agreed, approved, adopted, committed and public (P2). */
export type ReleaseMaterial = {
  readonly initiative: {
    readonly slug: string;
    readonly name: string;
    readonly summary: string;
    readonly problem: string;
    readonly population: string;
    readonly place: string;
    readonly startedOn: string | null;
    readonly phase: string;
    readonly timeZone: string;
    readonly progressMethod: ProgressMethod;
    readonly writtenHeadline: string | null;
    readonly isIllustrative: boolean;
  };
  readonly suppression: { readonly threshold: number; readonly hideZero: boolean };
  readonly coverageNeededPercent: number;
  readonly forecastPoints: number;
  readonly agenda: {
    readonly number: number;
    readonly problem: string;
    readonly vision: string;
    readonly principles: string;
    readonly adoptedOn: string | null;
    readonly consenting: number;
    readonly asked: number;
    readonly outcomes: readonly {
      readonly id: string;
      readonly title: string;
      readonly description: string;
    }[];
    readonly strategies: readonly {
      readonly id: string;
      readonly outcomeId: string;
      readonly title: string;
    }[];
  } | null;
  readonly indicators: readonly MaterialIndicator[];
  readonly placeNames: ReadonlyMap<string, string>;
  readonly categoryNames: ReadonlyMap<string, string>;
  readonly stakeholders: readonly {
    readonly name: string;
    readonly sector: string;
    readonly kind: string;
    readonly website: string | null;
  }[];
  readonly activities: readonly PublicActivity[];
};
