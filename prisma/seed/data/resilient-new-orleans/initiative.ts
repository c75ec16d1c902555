import type { InitiativeSeed } from "../shape";
import { activities, workingGroups } from "./activity";
import { agenda, consentRounds } from "./agenda";
import { dimensions, indicators, places } from "./indicator";
import { perspectives } from "./perspective";
import { backbone, people, stakeholders } from "./stakeholder";

const founders = ["SWB", "NORA", "NOHD", "EVAC", "DATA", "ENO", "DCC", "CSED", "GNOF", "RF"];
const first = ["READY", "COST", "GREEN", "PLACED", "EVAC-P"];
const past = ["2014-H2", "2015-H1", "2015-H2", "2016-H1", "2014", "2015"];

export const resilientNewOrleans: InitiativeSeed = {
  slug: "resilient-new-orleans",
  name: "Resilient New Orleans",
  summary:
    "City government, utilities, colleges, neighbours and funders prepare New Orleans for the next storm and for the ordinary day.",
  demonstrationNote:
    "A demonstration. The organisations and the twelve goals of the City Resilience Index are real names; all people, statements, activities and figures are invented.",
  problem:
    "Hurricanes and sudden rain fall on a city on sinking land, and each disaster takes most from those with least.",
  population: "The residents of New Orleans",
  place: "New Orleans, Louisiana",
  timeZone: "America/Chicago",
  language: "en",
  phase: "organize",
  progressMethod: "cagr",
  settings: {},
  stakeholders,
  people,
  backbone,
  perspectives,
  agenda,
  consentRounds,
  places,
  dimensions,
  indicators,
  sources: [
    {
      label: "Illustrative (demo)",
      title: "Illustrative figure, invented for this demonstration",
      licence: "Part of this repository, Apache-2.0",
      citation: "Throughline demonstration data.",
      illustrative: true,
    },
  ],
  reportingPeriods: [
    ...["2014-H2", "2015-H1", "2015-H2", "2016-H1"].map((period) => ({
      period,
      kind: "half_year" as const,
      state: "locked" as const,
    })),
    { period: "2014", kind: "calendar_year", state: "locked" },
    { period: "2015", kind: "calendar_year", state: "locked" },
    { period: "2016-H2", kind: "half_year", state: "open", due: 20 },
  ],
  openReports: [
    {
      indicator: "GREEN",
      period: "2016-H2",
      reporter: "NORA",
      state: "submitted",
      day: -3,
    },
    { indicator: "GREEN", period: "2016-H2", reporter: "SWB", state: "owing" },
    {
      indicator: "PLACED",
      period: "2016-H2",
      reporter: "DCC",
      state: "draft",
      day: -1,
    },
    {
      indicator: "EVAC-P",
      period: "2016-H2",
      reporter: "EVAC",
      state: "owing",
    },
  ],
  activities,
  workingGroups,
  story: [
    { day: -210, step: "create_initiative" },
    { day: -206, step: "invite_stakeholders", stakeholders: founders },
    { day: -196, step: "join_stakeholders", stakeholders: founders },
    { day: -195, step: "appoint_backbone" },
    { day: -194, step: "change_phase", to: "organize" },
    {
      day: -188,
      step: "give_perspectives",
      stakeholders: ["SWB", "NORA", "NOHD", "EVAC", "DATA", "ENO", "DCC", "CSED", "GNOF"],
    },
    { day: -186, step: "waive_perspectives", stakeholders: ["ORS", "RF"] },
    { day: -184, step: "draft_agenda", version: 1 },
    { day: -182, step: "open_consultation", version: 1 },
    { day: -174, step: "answer_consultation", version: 1 },
    { day: -170, step: "respond_to_perspectives", version: 1 },
    { day: -168, step: "open_consent_round", round: "agenda-1" },
    { day: -167, step: "take_positions", round: "agenda-1" },
    { day: -159, step: "integrate_objections", round: "agenda-1" },
    { day: -153, step: "close_consent_round", round: "agenda-1" },
    { day: -153, step: "adopt_agenda", version: 1 },
    { day: -150, step: "define_places_and_dimensions" },
    { day: -136, step: "propose_indicators", indicators: first },
    { day: -135, step: "open_consent_round", round: "indicators-1" },
    { day: -134, step: "take_positions", round: "indicators-1" },
    { day: -120, step: "close_consent_round", round: "indicators-1" },
    { day: -120, step: "agree_indicators", indicators: first },
    { day: -119, step: "assign_reporters", indicators: first },
    { day: -118, step: "open_periods", periods: past },
    { day: -110, step: "import_and_approve", file: "history.csv" },
    { day: -108, step: "lock_periods", periods: past },
    {
      day: -100,
      step: "draft_activities",
      activities: ["water-lots", "water-crews", "neighbours-who-call"],
    },
    {
      day: -80,
      step: "commit_activities",
      activities: ["water-lots", "water-crews", "neighbours-who-call"],
    },
    {
      day: -70,
      step: "set_headline",
      headline: "Four in ten households are ready for three days on their own.",
    },
    {
      day: -70,
      step: "release",
      number: 1,
      note: "First small release: five indicators.",
    },
    { day: -60, step: "invite_stakeholders", stakeholders: ["RTA"] },
    { day: -40, step: "join_stakeholders", stakeholders: ["RTA"] },
    { day: -30, step: "open_periods", periods: ["2016-H2"] },
    {
      day: -25,
      step: "draft_activities",
      activities: ["battery-centres", "cypress-edge"],
    },
    { day: -15, step: "invite_stakeholders", stakeholders: ["GNOI"] },
    { day: -12, step: "draft_agenda", version: 2 },
    { day: -8, step: "propose_indicators", indicators: ["OUTAGE", "DRILL"] },
    { day: -7, step: "draft_indicators", indicators: ["HEAT"] },
    { day: -6, step: "open_consent_round", round: "indicators-2" },
    { day: -5, step: "take_positions", round: "indicators-2" },
    { day: -4, step: "respond_to_perspectives", version: 2 },
    { day: -3, step: "report_open_period", file: "open-period.csv" },
    { day: -3, step: "open_consultation", version: 2 },
    { day: -2, step: "answer_consultation", version: 2 },
  ],
};
