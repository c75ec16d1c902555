// The form of a demo initiative as data. Words and states are those of docs/domain.md and of the
// database, so that a loader can hand each part to the command of the same verb.

/** Days before (negative) or after (positive) the day the demonstration is loaded. */
export type Day = number;

export type Sector =
  | "government"
  | "education"
  | "health"
  | "nonprofit"
  | "business"
  | "philanthropy"
  | "community_group"
  | "faith"
  | "research"
  | "media";

export type MemberRole =
  | "backbone_lead"
  | "backbone_staff"
  | "working_group_chair"
  | "partner_lead"
  | "partner_contributor"
  | "funder"
  | "observer";

export type PeriodKind =
  | "month"
  | "quarter"
  | "half_year"
  | "calendar_year"
  | "school_year"
  | "fiscal_year";

/** A public body by its real name. What it says and does in a demo initiative is illustrative. */
export type OrganizationSeed = {
  name: string;
  sector: Sector;
  website?: string;
};

/** Everybody in the demonstration is invented; every e-mail ends in example.org. */
export type PersonSeed = {
  email: string;
  name: string;
  stakeholder: string;
  role: MemberRole;
};

export type StakeholderSeed = {
  code: string;
  organization: OrganizationSeed;
  kind: "backbone" | "partner" | "funder" | "community_voice";
  state: "invited" | "active" | "left";
  invited: Day;
  joined?: Day;
  left?: Day;
};

export type BackboneSeed = {
  stakeholder: string;
  separation: "separate" | "ring_fenced";
  explanation: string;
  staff: { name: string; position: string; email?: string }[];
  /** Shares are percent of the backbone's yearly budget and add up to 100. */
  fundingSources: {
    name: string;
    stakeholder?: string;
    sharePercent: string;
  }[];
};

export type PerspectiveSeed =
  | {
      stakeholder: string;
      problem: string;
      interests: string;
      offers: string;
      needs: string;
      concerns: string;
      isPublic?: boolean;
    }
  | { stakeholder: string; waivedReason: string };

/** `code` names an outcome or strategy in every version, so that it keeps its identity (W4). */
export type OutcomeSeed = {
  code: string;
  title: string;
  description: string;
  strategies: { code: string; title: string; description: string }[];
};

export type AgendaVersionSeed = {
  number: number;
  state: "consultation" | "adopted";
  problem: string;
  vision: string;
  population: string;
  place: string;
  principles: string[];
  outcomes: OutcomeSeed[];
  responses: {
    stakeholder: string;
    answer: "fully" | "partly" | "not";
    explanation: string;
  }[];
  consultationAnswers: {
    stakeholder: string;
    stance: "supports" | "suggests_changes";
    comment: string;
    day: Day;
  }[];
  /** Days from adoption to the promised look at whether it still holds. */
  reviewInDays?: number;
};

export type PositionSeed = {
  stakeholder: string;
  choice: "consent" | "consent_with_reservation" | "stand_aside" | "object";
  reason?: string;
  day: Day;
  /** Only for an objection: what was changed, and when the objector confirmed it. */
  integration?: { text: string; day: Day; confirmed: Day };
};

export type ConsentRoundSeed = {
  code: string;
  subject: "agenda" | "indicators" | "definition_change";
  title: string;
  question: string;
  agendaVersion?: number;
  indicators?: string[];
  opened: Day;
  deadline: Day;
  /** Absent while the round is open. */
  closed?: Day;
  outcomeStatement?: string;
  positions: PositionSeed[];
};

export type PlaceSeed = { code: string; name: string };

export type DimensionSeed = {
  code: string;
  name: string;
  categories: { code: string; name: string }[];
};

export type ProgressStatus =
  | "achieved"
  | "on_track"
  | "needs_acceleration"
  | "limited"
  | "moving_away"
  | "not_assessable";

export type IndicatorSeed = {
  code: string;
  name: string;
  headline: string;
  definition: string;
  /** What it measures: an outcome (population), or a strategy or activity (performance). */
  measures: { outcome: string } | { strategy: string } | { activity: string };
  performanceKind?: "how_much" | "how_well" | "better_off";
  /** W12: what was agreed at first; the definition and baseline beside it hold since the change. */
  change?: {
    before: { definition: string; baseline: { period: string; value: string } };
    from: string;
    reason: string;
    round: string;
  };
  /** Where to read more about it. */
  links?: { label: string; url: string }[];
  valueKind: "count" | "percent" | "rate" | "ratio" | "index";
  unit: string;
  decimals: number;
  rateBase?: number;
  direction?: "increase" | "decrease";
  numeratorLabel?: string;
  denominatorLabel?: string;
  bareValueAllowed?: boolean;
  source: string;
  sourceUrl?: string;
  method: string;
  frequency: PeriodKind;
  aggregationRule: "sum" | "ratio" | "latest" | "none";
  /** Codes of dimensions; an empty list states that there is no disaggregation. */
  dimensions: string[];
  steward?: string;
  baseline?: { period: string; value: string };
  baselineToBeCollected?: Day;
  /** In order of period; the last one is the goal, those before it are milestones. */
  targets: {
    period: string;
    value: string;
    source: string;
    illustrative: boolean;
    /** "dimension:category"; left out, it is a target of the whole. */
    category?: string;
  }[];
  noTargetReason?: string;
  naturalLimit?: string;
  isCore: boolean;
  /** True where the whole series is invented for the demonstration. */
  illustrative: boolean;
  reporters: string[];
  /** W6: how strong it is as a candidate of the short list, each with its reason; invented for the demonstration. */
  power?: Record<"communication" | "proxy" | "data", readonly ["high" | "medium" | "low", string]>;
  /** draft: passport still incomplete; proposed: in an open consent round; agreed: in force. */
  state: "draft" | "proposed" | "agreed";
  /** What the CAGR method shows for the total of approved observations, and why. */
  expected?: { status: ProgressStatus; score: string | null; because: string };
};

/** A source named in the `source` column of the observation files, by its `label`. */
export type SourceSeed = {
  label: string;
  title: string;
  url?: string;
  licence: string;
  citation: string;
  /** True: the figure is invented and every screen must say so. */
  illustrative: boolean;
};

/** M19: a gap between two categories that is measured, with its own target. */
export type GapSeed = {
  indicator: string;
  category: string;
  reference: string;
  measure: "difference" | "ratio";
  targets: { period: string; value: string }[];
  illustrative: boolean;
};

export type ReportingPeriodSeed = {
  period: string;
  kind: PeriodKind;
  state: "open" | "locked";
  due?: Day;
};

/**
 * What became of the report of one reporter on one indicator in an open period. Its values stand
 * in the file of the open period; `owing` has none.
 */
export type OpenReportSeed = {
  indicator: string;
  period: string;
  reporter: string;
  state: "draft" | "submitted" | "returned" | "owing";
  day?: Day;
  note?: string;
  /** What was said of its total since, in order, by whom. */
  comments?: { by: string; text: string }[];
};

export type ActivitySeed = {
  code: string;
  lead: string;
  title: string;
  description: string;
  place: string;
  audience: string;
  start: Day;
  end?: Day;
  participants: string[];
  strategies: string[];
  contributions: {
    indicator: string;
    mechanism: string;
    strength: "weak" | "moderate" | "strong";
    expectedSize?: string;
  }[];
  reinforces: {
    activity: string;
    kind: "enables" | "feeds" | "amplifies" | "follows";
    explanation: string;
  }[];
  standsAloneReason?: string;
  /** Answers to a likely duplicate (W8). */
  duplicates?: {
    activity: string;
    answer: "merge" | "coordinate" | "different";
    reason: string;
  }[];
  state: "draft" | "committed";
};

export type WorkingGroupSeed = {
  code: string;
  name: string;
  charter: string;
  chair: string;
  stakeholders: string[];
  outcomes: string[];
  cadence: "monthly" | "quarterly";
};

export type ReviewSeed = {
  cycle: string;
  indicator: string;
  by: string;
  verdict: "continue" | "adjust" | "stop";
  whatWorks: string;
  whatDoesNot: string;
  keepCourseReason?: string;
  corrections?: {
    code: string;
    decision: string;
    changes: { activity: string } | { strategy: string };
    owner: string;
    due: Day;
  }[];
};

/** What people make of the numbers. Events with a source happened; the rest is illustrative. */
export type LearningSeed = {
  annotations: {
    indicator: string;
    /** An ISO date: these events lie in the time of the data, not of the demonstration. */
    on: string;
    text: string;
    source: string;
    isPublic: boolean;
    isIllustrative: boolean;
  }[];
  forecasts: {
    indicator: string;
    by: string;
    points: { period: string; value: string }[];
    reason: string;
  }[];
  stories: {
    indicator: string;
    by: string;
    cycle: string;
    story: string;
    helps: string;
    hinders: string;
    whatWorks: string;
    partners: { stakeholder?: string; role: string }[];
    actions: { action: string; isLowCost?: boolean; owner?: string }[];
  }[];
  reviews: ReviewSeed[];
  endings: /** `on` is an ISO date: on the chart it lies in the time of the data, not of the demonstration. */
  (
    | { correction: string; day: Day; on: string; done: string; isPublic: boolean }
    | { correction: string; day: Day; droppedBecause: string }
  )[];
};

/** One stage of an initiative's story. The list is in order of days and is replayed in order. */
export type StorySeed =
  | { day: Day; step: "create_initiative" }
  | { day: Day; step: "invite_stakeholders"; stakeholders: string[] }
  | { day: Day; step: "join_stakeholders"; stakeholders: string[] }
  | { day: Day; step: "appoint_backbone" }
  | {
      day: Day;
      step: "change_phase";
      to: "organize" | "sustain";
      gateNotYetBuilt?: string;
    }
  | { day: Day; step: "give_perspectives"; stakeholders: string[] }
  | { day: Day; step: "waive_perspectives"; stakeholders: string[] }
  | { day: Day; step: "draft_agenda"; version: number }
  | { day: Day; step: "open_consultation"; version: number }
  | { day: Day; step: "answer_consultation"; version: number }
  | { day: Day; step: "respond_to_perspectives"; version: number }
  | { day: Day; step: "open_consent_round"; round: string }
  | { day: Day; step: "take_positions"; round: string }
  | { day: Day; step: "integrate_objections"; round: string }
  | { day: Day; step: "close_consent_round"; round: string }
  | { day: Day; step: "adopt_agenda"; version: number }
  | { day: Day; step: "define_places_and_dimensions" }
  | { day: Day; step: "propose_indicators"; indicators: string[] }
  | { day: Day; step: "draft_indicators"; indicators: string[] }
  | { day: Day; step: "agree_indicators"; indicators: string[] }
  | { day: Day; step: "assign_reporters"; indicators: string[] }
  /** Puts the change of an agreed definition to its round; once the round has passed it is made (W12). */
  | { day: Day; step: "propose_definition_change" | "make_definition_change"; indicator: string }
  | { day: Day; step: "open_periods"; periods: string[] }
  /** Imports the file as the backbone, then submits and approves every report in it. */
  | { day: Day; step: "import_and_approve"; file: string }
  | { day: Day; step: "lock_periods"; periods: string[] }
  /** Records the values of the open period's file and brings each report to its state. */
  | { day: Day; step: "report_open_period"; file: string }
  /** A named person without an account is asked by link, which works until a day still to come. */
  | {
      day: Day;
      step: "make_reporting_link";
      stakeholder: string;
      period: string;
      name: string;
      email: string;
      until: Day;
    }
  | { day: Day; step: "draft_activities"; activities: string[] }
  | { day: Day; step: "commit_activities"; activities: string[] }
  | { day: Day; step: "define_gaps"; gaps: GapSeed[] }
  | { day: Day; step: "annotate_series" }
  /** Opens a review cycle, tells its stories and records its reviews. */
  | { day: Day; step: "review_indicators"; cycle: string }
  | { day: Day; step: "close_review_cycle"; cycle: string }
  | { day: Day; step: "end_corrections"; corrections: string[] }
  | { day: Day; step: "set_headline"; headline: string }
  | { day: Day; step: "release"; number: number; note: string }
  | { day: Day; step: "stakeholder_leaves"; stakeholder: string };

export type InitiativeSeed = {
  slug: string;
  name: string;
  summary: string;
  /** Shown wherever the initiative is shown: what of it is real and what is not. */
  demonstrationNote: string;
  problem: string;
  population: string;
  place: string;
  timeZone: string;
  language: "en";
  phase: "organize" | "sustain";
  progressMethod: "cagr";
  /** Only what differs from the defaults of docs/domain.md. */
  settings: { suppressionThreshold?: number; suppressionReason?: string };
  stakeholders: StakeholderSeed[];
  people: PersonSeed[];
  backbone: BackboneSeed;
  perspectives: PerspectiveSeed[];
  agenda: AgendaVersionSeed[];
  consentRounds: ConsentRoundSeed[];
  places: PlaceSeed[];
  /** A file of further places beside this one, columns code and name. */
  placesFile?: string;
  dimensions: DimensionSeed[];
  indicators: IndicatorSeed[];
  sources: SourceSeed[];
  reportingPeriods: ReportingPeriodSeed[];
  openReports: OpenReportSeed[];
  activities: ActivitySeed[];
  workingGroups: WorkingGroupSeed[];
  learning?: LearningSeed;
  story: StorySeed[];
};
