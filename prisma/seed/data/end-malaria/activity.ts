import type { ActivitySeed, WorkingGroupSeed } from "../shape";

// All activities are illustrative.
export const activities: ActivitySeed[] = [
  {
    code: "nets-when-they-fail",
    lead: "VCWG",
    title: "Nets replaced when they fail",
    description:
      "Provinces where use falls below half get nets through schools and clinics between campaigns.",
    place: "Ghana, Kenya, Malawi, Senegal, Zambia",
    audience: "Households in provinces with falling use",
    start: -320,
    participants: ["END", "PRI", "DON", "SBC"],
    strategies: ["sleep-protected"],
    contributions: [
      {
        indicator: "ITN",
        mechanism: "A household whose net is torn receives a new one in the same season.",
        strength: "strong",
        expectedSize: "Not quantified",
      },
      {
        indicator: "INC",
        mechanism: "People who sleep protected are bitten less and carry fewer parasites.",
        strength: "moderate",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [
      {
        activity: "door-to-door-testing",
        kind: "amplifies",
        explanation: "Health workers who test at the door also look at the net.",
      },
    ],
    state: "committed",
  },
  {
    code: "door-to-door-testing",
    lead: "END",
    title: "Tests and medicines with community health workers",
    description: "Workers test each fever within a day, treat cases and refer severe ones.",
    place: "Districts more than five kilometres from a clinic",
    audience: "Children under five and pregnant women",
    start: -310,
    participants: ["NGO", "CMWG", "DON"],
    strategies: ["test-and-treat"],
    contributions: [
      {
        indicator: "MOR",
        mechanism: "Treatment within a day keeps an illness from becoming severe.",
        strength: "strong",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [
      {
        activity: "seven-day-answer",
        kind: "feeds",
        explanation: "Each positive test is a case report with a place and a date.",
      },
    ],
    state: "committed",
  },
  {
    code: "seven-day-answer",
    lead: "SME",
    title: "An answer to each case within seven days",
    description: "Teams in countries with few cases visit, test neighbours and close the source.",
    place: "Countries with fewer than 1,000 cases a year",
    audience: "Border districts and mobile workers",
    start: -300,
    participants: ["MUL", "FOU", "END"],
    strategies: ["last-cases"],
    contributions: [
      {
        indicator: "ELIM",
        mechanism: "Chains of transmission are broken before the next generation.",
        strength: "strong",
        expectedSize: "Ten countries by 2025",
      },
    ],
    reinforces: [
      {
        activity: "watch-kept",
        kind: "enables",
        explanation: "The same teams and forms remain when the last case is gone.",
      },
    ],
    state: "committed",
  },
  {
    code: "watch-kept",
    lead: "MUL",
    title: "Watch kept in countries free of malaria",
    description: "Clinics keep tests, training and a telephone number for imported cases.",
    place: "Countries with no cases",
    audience: "Clinics near borders, ports and airports",
    start: -290,
    participants: ["SME"],
    strategies: ["watchful-free-countries"],
    contributions: [
      {
        indicator: "REEST",
        mechanism: "An imported case is treated before a mosquito carries it on.",
        strength: "strong",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [],
    state: "committed",
  },
  {
    code: "healthy-shifts",
    lead: "PRI",
    title: "Protected workers and their families",
    description: "Employers give nets, tests and treatment at two hundred sites.",
    place: "Mines, farms and ports in twelve countries",
    audience: "Workers and their families",
    start: -40,
    participants: ["NGO"],
    strategies: ["sleep-protected"],
    contributions: [],
    reinforces: [],
    state: "draft",
  },
];

export const workingGroups: WorkingGroupSeed[] = [
  {
    code: "data",
    name: "Data review",
    charter: "Each data release is checked before it counts.",
    chair: "lead.sme@example.org",
    stakeholders: ["SME", "MAP", "UNSD", "RES"],
    outcomes: ["fewer-deaths", "fewer-cases", "more-countries-free", "no-return"],
    cadence: "quarterly",
  },
];
