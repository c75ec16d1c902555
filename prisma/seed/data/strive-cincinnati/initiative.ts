import type { InitiativeSeed } from "../shape";
import { activities, workingGroups } from "./activity";
import { agenda, consentRounds } from "./agenda";
import { dimensions, indicators, places } from "./indicator";
import { learning } from "./learning";
import { perspectives } from "./perspective";
import { backbone, people, stakeholders } from "./stakeholder";
import { openReports, reportingPeriods, sources, story } from "./story";

export const striveCincinnati: InitiativeSeed = {
  slug: "strive-cincinnati",
  name: "StrivePartnership Cincinnati",
  summary:
    "Schools, colleges, employers, funders and families of Cincinnati, Covington and Newport work for every child, every step of the way, from cradle to career.",
  demonstrationNote:
    "A demonstration. Organisations, goals and the figures with a published source are real; people, statements, activities and every figure marked illustrative are invented. It replays the published record of 2004 to 2014.",
  problem:
    "In the urban core of Greater Cincinnati a child's start decides too much: in 2005 fewer than half of Cincinnati's children entered kindergarten prepared.",
  population: "Children and young people from birth to 24",
  place: "Cincinnati (Ohio), Covington and Newport (Kentucky)",
  timeZone: "America/New_York",
  language: "en",
  phase: "sustain",
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
  sources,
  reportingPeriods,
  openReports,
  activities,
  workingGroups,
  learning,
  story,
};
