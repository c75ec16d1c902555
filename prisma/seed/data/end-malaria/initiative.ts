import type { InitiativeSeed } from "../shape";
import { activities, workingGroups } from "./activity";
import { agenda, consentRounds } from "./agenda";
import { indicators } from "./indicator";
import { perspectives } from "./perspective";
import { backbone, people, stakeholders } from "./stakeholder";

const others = [
  "END",
  "DON",
  "MUL",
  "NGO",
  "PRI",
  "RES",
  "FOU",
  "VCWG",
  "CMWG",
  "SME",
  "SBC",
  "UNSD",
  "MAP",
];
const all = ["MOR", "INC", "INC-C", "ELIM", "REEST", "ITN"];
const committed = ["nets-when-they-fail", "door-to-door-testing", "seven-day-answer", "watch-kept"];
const past = Array.from({ length: 20 }, (_, index) => String(2000 + index));

export const endMalaria: InitiativeSeed = {
  slug: "end-malaria",
  name: "End Malaria",
  summary:
    "Countries, donors, firms, researchers and communities work for a world free of malaria, towards the targets of the global strategy to 2030.",
  demonstrationNote:
    "A demonstration. Targets are those of the WHO Global Technical Strategy; figures are those of the United Nations and the Malaria Atlas Project. People, statements and activities are invented.",
  problem:
    "Malaria incidence fell by more than a quarter from 2000 to 2015 and has stood still since.",
  population: "All people at risk of malaria",
  place: "World",
  timeZone: "Europe/Zurich",
  language: "en",
  phase: "sustain",
  progressMethod: "cagr",
  settings: {
    suppressionThreshold: 1,
    suppressionReason:
      "All figures are national or provincial estimates that are already public; none counts identifiable people.",
  },
  stakeholders,
  people,
  backbone,
  perspectives,
  agenda,
  consentRounds,
  places: [],
  placesFile: "places.csv",
  dimensions: [],
  indicators,
  sources: [
    {
      label: "UN SDG 3.3.3",
      title: "United Nations Global SDG Database, indicator 3.3.3, series SH_STA_MALR",
      url: "https://unstats.un.org/sdgs/dataportal",
      licence: "UNdata terms of use: free reuse with citation of the source",
      citation:
        "United Nations Statistics Division, Global SDG Indicators Database, indicator 3.3.3 (malaria incidence per 1,000 population at risk).",
      illustrative: false,
    },
    {
      label: "UN SDG 3.3.3, counted",
      title: "Counted by this project from indicator 3.3.3",
      url: "https://unstats.un.org/sdgs/dataportal",
      licence: "UNdata terms of use: free reuse with citation of the source",
      citation:
        "Count of countries over United Nations Statistics Division, Global SDG Indicators Database, indicator 3.3.3.",
      illustrative: false,
    },
    {
      label: "Malaria Atlas Project",
      title:
        "Malaria Atlas Project: P. falciparum mortality rate by country 2000-2019; use of insecticide-treated nets by province 2000-2020",
      url: "https://malariaatlas.org",
      licence: "Creative Commons Attribution 3.0",
      citation:
        "Malaria Atlas Project, tables of P. falciparum mortality (admin 0, 2000-2019) and insecticide-treated net use (admin 1, 2000-2020), CC BY 3.0. Counts derived by multiplying published rates by published populations.",
      illustrative: false,
    },
  ],
  reportingPeriods: [
    ...past.map((period) => ({
      period,
      kind: "calendar_year" as const,
      state: "locked" as const,
    })),
    { period: "2020", kind: "calendar_year", state: "open", due: 30 },
  ],
  openReports: [
    {
      indicator: "ITN",
      period: "2020",
      reporter: "MAP",
      state: "submitted",
      day: -9,
    },
    { indicator: "MOR", period: "2020", reporter: "MAP", state: "owing" },
    { indicator: "INC", period: "2020", reporter: "UNSD", state: "owing" },
    { indicator: "INC-C", period: "2020", reporter: "UNSD", state: "owing" },
    { indicator: "ELIM", period: "2020", reporter: "SME", state: "owing" },
    { indicator: "REEST", period: "2020", reporter: "SME", state: "owing" },
  ],
  activities,
  workingGroups,
  story: [
    { day: -500, step: "create_initiative" },
    { day: -496, step: "invite_stakeholders", stakeholders: others },
    { day: -477, step: "join_stakeholders", stakeholders: others },
    { day: -476, step: "appoint_backbone" },
    { day: -475, step: "change_phase", to: "organize" },
    {
      day: -466,
      step: "give_perspectives",
      stakeholders: ["END", "DON", "MUL", "NGO", "PRI", "RES", "FOU", "VCWG", "CMWG", "SME"],
    },
    { day: -460, step: "waive_perspectives", stakeholders: ["RBM", "SBC", "UNSD", "MAP"] },
    { day: -456, step: "draft_agenda", version: 1 },
    { day: -454, step: "open_consultation", version: 1 },
    { day: -444, step: "answer_consultation", version: 1 },
    { day: -440, step: "respond_to_perspectives", version: 1 },
    { day: -436, step: "open_consent_round", round: "agenda-1" },
    { day: -435, step: "take_positions", round: "agenda-1" },
    { day: -422, step: "integrate_objections", round: "agenda-1" },
    { day: -414, step: "close_consent_round", round: "agenda-1" },
    { day: -414, step: "adopt_agenda", version: 1 },
    { day: -400, step: "define_places_and_dimensions" },
    { day: -391, step: "propose_indicators", indicators: all },
    { day: -390, step: "open_consent_round", round: "indicators-1" },
    { day: -389, step: "take_positions", round: "indicators-1" },
    { day: -369, step: "close_consent_round", round: "indicators-1" },
    { day: -369, step: "agree_indicators", indicators: all },
    { day: -368, step: "assign_reporters", indicators: all },
    { day: -366, step: "open_periods", periods: past },
    { day: -360, step: "import_and_approve", file: "incidence.csv" },
    { day: -350, step: "draft_activities", activities: committed },
    { day: -340, step: "commit_activities", activities: committed },
    {
      day: -330,
      step: "set_headline",
      headline: "The fall in malaria cases stopped in 2015.",
    },
    {
      day: -330,
      step: "release",
      number: 1,
      note: "First release: incidence of the world and of 109 countries and territories.",
    },
    { day: -200, step: "import_and_approve", file: "mortality.csv" },
    { day: -190, step: "import_and_approve", file: "net-use.csv" },
    { day: -185, step: "lock_periods", periods: past },
    {
      day: -181,
      step: "change_phase",
      to: "sustain",
      gateNotYetBuilt:
        "W11 also asks for working groups on rhythm and a closed review cycle, which come with a later part of the product.",
    },
    {
      day: -180,
      step: "set_headline",
      headline:
        "Deaths from malaria still fall, but cases have not fallen since 2015. At this pace the targets for 2030 will be missed.",
    },
    {
      day: -180,
      step: "release",
      number: 2,
      note: "Deaths in 189 countries and net use in 90 provinces added.",
    },
    { day: -40, step: "draft_activities", activities: ["healthy-shifts"] },
    { day: -30, step: "open_periods", periods: ["2020"] },
    { day: -12, step: "invite_stakeholders", stakeholders: ["MIP"] },
    { day: -9, step: "report_open_period", file: "open-period.csv" },
  ],
};
