/**
 * P1, P2: what a release may show, as plain data. A release is made of these documents and nothing
 * else; none of the types has a place for a person, a draft, a position's reason or a perspective
 * that is not public, so that none can slip in. Values are exact decimal texts (T3), dates are ISO.
 */

/** M2: the four different things a cell can say; a missing one is not in the list at all. */
export type PublicCellState = "reported" | "not_available" | "suppressed";

/** One point of a public series. `position` is the place on a time axis, in years. */
export type PublicPoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly state: PublicCellState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reportersIncluded: number;
  readonly reportersExpected: number;
  readonly isProvisional: boolean;
  readonly isIllustrative: boolean;
};

/** The points of one indicator for one place and one category combination ("" is the total). */
export type PublicSeries = {
  readonly placeCode: string;
  readonly placeName: string;
  readonly categoryKey: string;
  readonly categoryName: string;
  readonly points: readonly PublicPoint[];
};

/** A status with the method, the reason and the figures it was worked out from (M10 to M16). */
export type PublicStatus = {
  readonly status: string;
  readonly score: string | null;
  readonly method: string;
  readonly methodVersion: string;
  readonly reason: string | null;
  readonly isManual: boolean;
  readonly figures: Readonly<Record<string, string | number | boolean | null>>;
};

/** The facts a headline in words is made of; the words come from the messages. */
export type PublicHeadline = {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** A target value for a period, of the total or of a category. */
export type PublicTarget = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string;
  readonly categoryKey: string;
  /** The group in words; absent for the whole, and in releases made before groups had targets. */
  readonly categoryName?: string;
  readonly source: string;
};

/** The public part of a passport. */
export type PublicPassport = {
  readonly code: string;
  readonly name: string;
  readonly headline: string;
  readonly definition: string;
  readonly level: string;
  readonly performanceKind: string | null;
  readonly valueKind: string;
  readonly unit: string;
  readonly decimals: number;
  readonly rateBase: number | null;
  readonly direction: string;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly method: string;
  readonly frequency: string;
  readonly aggregationRule: string;
  readonly steward: string | null;
  readonly dimensions: readonly string[];
  readonly baseline: {
    readonly periodKey: string;
    readonly position: number;
    readonly value: string | null;
  } | null;
  readonly targets: readonly PublicTarget[];
  readonly noTargetReason: string | null;
  readonly naturalLimit: string | null;
  readonly isCore: boolean;
  readonly isIllustrative: boolean;
  readonly agreedOn: string | null;
  // What follows is absent in releases made before passports said it.
  readonly band?: { readonly low: string; readonly high: string } | null;
  readonly place?: string;
  readonly timing?: string;
  readonly accumulation?: string;
  readonly yearStartMonth?: number;
  readonly reporters?: readonly string[];
  /** M20: counts below this are hidden: the indicator's own threshold where it is stricter. */
  readonly suppressionThreshold?: number;
  readonly links?: readonly { readonly label: string; readonly url: string }[];
};

/** One place of an indicator that is reported for many: where it stands, without its whole series. */
export type PublicPlaceSummary = {
  readonly placeCode: string;
  readonly placeName: string;
  readonly status: string;
  readonly first: { readonly periodKey: string; readonly value: string } | null;
  readonly latest: { readonly periodKey: string; readonly value: string } | null;
};

/** M17: where the whole goes if nothing changes, from the points that are public; by Theil–Sen or by people's own. */
export type PublicForecast = {
  /** Absent in releases made before people could state their own. */
  readonly by?: "people" | "theil_sen";
  /** Why people expect it; they are told that it is public. */
  readonly reason?: string;
  readonly window: number;
  readonly confidence: number;
  readonly points: readonly {
    readonly position: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
};

/** Something that happened along a series and was marked public; who wrote it is never said (P2). */
export type PublicAnnotation = {
  readonly happenedOn: string;
  readonly position: number;
  readonly text: string;
  readonly source: string;
  readonly isCorrection: boolean;
  readonly isIllustrative: boolean;
};

/** W12: from a period on another definition holds; what stands before keeps the old one. */
export type PublicBreak = {
  readonly periodKey: string;
  readonly position: number;
  /** Why it changed. */
  readonly note: string;
  readonly definitionBefore: string;
  readonly definitionAfter: string;
  readonly unitBefore: string;
  readonly isBaselineRestated: boolean;
};

/** A dimension of an indicator with where each of its categories stands, in the order people gave them. */
export type PublicGroup = {
  readonly code: string;
  readonly name: string;
  readonly members: readonly { readonly categoryKey: string; readonly status: PublicStatus }[];
};

/**
 * M19: a gap between two categories. A period has one only where the values of both are public, so
 * that it says nothing that the two series do not say.
 */
export type PublicGap = {
  readonly categoryKey: string;
  readonly categoryName: string;
  readonly referenceKey: string;
  readonly referenceName: string;
  readonly measure: "difference" | "ratio";
  readonly baseline: { readonly periodKey: string; readonly value: string | null } | null;
  readonly targets: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly value: string;
  }[];
  readonly points: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly difference: string | null;
    readonly ratio: string | null;
  }[];
  readonly status: PublicStatus;
  readonly isIllustrative: boolean;
};

/** The document of one indicator's page. Series of single places stand in documents of their own. */
export type PublicIndicator = {
  readonly passport: PublicPassport;
  readonly outcome: { readonly id: string; readonly title: string } | null;
  readonly strategy: { readonly id: string; readonly title: string } | null;
  readonly status: PublicStatus;
  readonly headline: PublicHeadline;
  /** Null where there are too few points; absent in releases made before forecasts were. */
  readonly forecast?: PublicForecast | null;
  /** Absent in releases made before there were any. */
  readonly annotations?: readonly PublicAnnotation[];
  /** These three are absent in releases made before they were shown. */
  readonly breaks?: readonly PublicBreak[];
  readonly groups?: readonly PublicGroup[];
  readonly gaps?: readonly PublicGap[];
  /** M8: the share of reporters that a final value needs, in percent. */
  readonly coverageNeededPercent?: number;
  /** Set where it is no longer in force: its history stays (T4). */
  readonly retired?: { readonly on: string; readonly reason: string } | null;
  readonly series: readonly PublicSeries[];
  readonly places: readonly PublicPlaceSummary[];
  readonly contributions: readonly {
    readonly activity: string;
    readonly organization: string;
    readonly mechanism: string;
    readonly expectedSize: string | null;
  }[];
};

/** An indicator as the initiative's page shows it: its total series, its latest value, its status. */
export type PublicIndicatorSummary = {
  readonly passport: PublicPassport;
  readonly outcomeId: string | null;
  readonly status: PublicStatus;
  readonly headline: PublicHeadline;
  readonly series: PublicSeries | null;
  /** M17: only where it is people's own. */
  readonly ownForecast?: PublicForecast;
  readonly annotations?: readonly PublicAnnotation[];
  readonly breaks?: readonly PublicBreak[];
  /** M19: which gaps are measured, and towards what. */
  readonly gaps?: readonly Pick<
    PublicGap,
    "categoryName" | "referenceName" | "measure" | "targets"
  >[];
};

/** An outcome of the adopted agenda with what serves it. */
export type PublicOutcome = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly score: string | null;
  readonly strategies: readonly { readonly id: string; readonly title: string }[];
};

/** An activity a stakeholder has committed to. */
export type PublicActivity = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly place: string;
  readonly audience: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly state: string;
  readonly isIllustrative: boolean;
  readonly strategyIds: readonly string[];
  readonly indicatorCodes: readonly string[];
};

/** Which release a document belongs to. */
export type PublicReleaseMark = {
  readonly number: number;
  readonly releasedAt: string;
  readonly note: string;
};

/** The document of the initiative's public page. */
export type PublicInitiative = {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly problem: string;
  readonly population: string;
  readonly place: string;
  readonly startedOn: string | null;
  readonly phase: string;
  readonly timeZone: string;
  readonly progressMethod: string;
  readonly suppressionThreshold: number;
  readonly isIllustrative: boolean;
  /** People's own headline, which wins over the one made from the data. */
  readonly writtenHeadline: string | null;
  readonly headline: PublicHeadline | null;
  readonly release: PublicReleaseMark;
  readonly agenda: {
    readonly number: number;
    readonly problem: string;
    readonly vision: string;
    readonly principles: string;
    readonly adoptedOn: string | null;
    readonly consenting: number;
    readonly asked: number;
  } | null;
  readonly outcomes: readonly PublicOutcome[];
  readonly indicators: readonly PublicIndicatorSummary[];
  /** Indicators no longer in force, whose pages and values stay; absent in earlier releases. */
  readonly retiredIndicators?: readonly {
    readonly code: string;
    readonly name: string;
    readonly on: string;
  }[];
  readonly stakeholders: readonly {
    readonly name: string;
    readonly sector: string;
    readonly kind: string;
    readonly website: string | null;
  }[];
  readonly activities: readonly PublicActivity[];
};

/** The path of a document within its release. The one place that knows the names. */
export const documentPath = {
  initiative: "initiative",
  indicator: (code: string) => `indicator/${code}`,
  place: (code: string, placeCode: string) => `indicator/${code}/place/${placeCode}`,
  observations: "observations.csv",
} as const;

/** The code of a released indicator, in force or retired (T4), as it is written; codes are compared without regard to case. */
export function releasedCode(initiative: PublicInitiative, code: string): string | null {
  const { indicators, retiredIndicators = [] } = initiative;
  const codes = [
    ...indicators.map(({ passport }) => passport.code),
    ...retiredIndicators.map((retired) => retired.code),
  ];
  return codes.find((known) => known.toLowerCase() === code.toLowerCase()) ?? null;
}
