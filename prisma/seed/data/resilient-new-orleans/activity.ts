import type { ActivitySeed, WorkingGroupSeed } from "../shape";

// All activities are illustrative.
export const activities: ActivitySeed[] = [
  {
    code: "water-lots",
    lead: "NORA",
    title: "Two hundred lots that hold rain",
    description:
      "Vacant lots are dug out, planted and handed to a neighbour or a firm for care, street by street.",
    place: "Gentilly, Lower Ninth Ward",
    audience: "Owners and tenants beside vacant lots",
    start: -100,
    participants: ["SWB", "DCC", "CSED"],
    strategies: ["living-with-water"],
    contributions: [
      {
        indicator: "GREEN",
        mechanism: "Each lot in working order is one site.",
        strength: "strong",
        expectedSize: "200 sites a year",
      },
    ],
    reinforces: [
      {
        activity: "water-crews",
        kind: "feeds",
        explanation: "Maintenance of the lots is reserved for trainees.",
      },
    ],
    state: "committed",
  },
  {
    code: "water-crews",
    lead: "DCC",
    title: "Paid crews for water work",
    description:
      "Twelve weeks of training with pay, followed by hours reserved in maintenance contracts.",
    place: "New Orleans",
    audience: "Adults without work",
    start: -95,
    participants: ["NORA", "SWB"],
    strategies: ["water-jobs"],
    contributions: [
      {
        indicator: "PLACED",
        mechanism: "Reserved hours turn a certificate into a job.",
        strength: "strong",
        expectedSize: "80 people a year",
      },
    ],
    reinforces: [
      {
        activity: "water-lots",
        kind: "enables",
        explanation: "Lots stay in working order because a crew returns.",
      },
    ],
    state: "committed",
  },
  {
    code: "neighbours-who-call",
    lead: "EVAC",
    title: "Neighbours who call",
    description:
      "Each trained volunteer keeps a list of ten households without a car and calls them when a storm is named.",
    place: "New Orleans",
    audience: "Households without a car",
    start: -90,
    participants: ["CSED", "NOHD"],
    strategies: ["everyone-out", "block-captains"],
    contributions: [
      {
        indicator: "EVAC-P",
        mechanism: "Training is the first step of taking a list.",
        strength: "strong",
        expectedSize: "150 people a half-year",
      },
      {
        indicator: "READY",
        mechanism: "A household that has been called makes a plan.",
        strength: "weak",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [],
    standsAloneReason:
      "It needs no other activity to begin; the drill of pickup points will join it when agreed.",
    state: "committed",
  },
  {
    code: "battery-centres",
    lead: "ENO",
    title: "Batteries at two community centres",
    description: "Two centres keep light, cooling and charging for three days without the grid.",
    place: "Algiers, Mid-City",
    audience: "Residents who depend on electricity",
    start: 30,
    participants: ["NOHD"],
    strategies: ["powered-care", "shorter-outages"],
    contributions: [],
    reinforces: [
      {
        activity: "neighbours-who-call",
        kind: "enables",
        explanation: "Volunteers can name a place with power.",
      },
    ],
    state: "draft",
  },
  {
    code: "cypress-edge",
    lead: "CSED",
    title: "Cypress on the bayou",
    description: "Ten thousand seedlings from the neighbourhood nursery, planted with schools.",
    place: "Lower Ninth Ward",
    audience: "Schools and neighbours",
    start: 45,
    participants: [],
    strategies: ["wetland-edge"],
    contributions: [],
    reinforces: [],
    state: "draft",
  },
];

export const workingGroups: WorkingGroupSeed[] = [
  {
    code: "water",
    name: "Water and work",
    charter: "Holding rain where it falls, with local crews.",
    chair: "lead.nora@example.org",
    stakeholders: ["NORA", "SWB", "DCC", "CSED"],
    outcomes: ["reduced-exposure-and-fragility", "diverse-livelihoods-and-employment"],
    cadence: "monthly",
  },
];
