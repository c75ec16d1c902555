import type { AgendaVersionSeed, ConsentRoundSeed, OutcomeSeed } from "../shape";

// The names of the four dimensions and twelve goals are those of the City Resilience Index (Arup,
// Rockefeller Foundation, 2015). Every description and strategy is written for the demonstration.
const outcomes: OutcomeSeed[] = [
  {
    code: "minimal-human-vulnerability",
    title: "Minimal human vulnerability",
    description:
      "Dimension: Health and wellbeing. Everyone can meet basic needs before, during and after a shock.",
    strategies: [
      {
        code: "safe-homes",
        title: "Homes that people can afford to keep safe",
        description:
          "Repair and elevation grants go first to owners with low income and to rented homes.",
      },
    ],
  },
  {
    code: "diverse-livelihoods-and-employment",
    title: "Diverse livelihoods and employment",
    description:
      "Dimension: Health and wellbeing. People can earn a living in more than one way, and soon again after a shock.",
    strategies: [
      {
        code: "water-jobs",
        title: "Local people build and keep the water works",
        description: "Training seats are tied to hours reserved for trainees in public contracts.",
      },
    ],
  },
  {
    code: "effective-safeguards-to-human-health-and-life",
    title: "Effective safeguards to human health and life",
    description:
      "Dimension: Health and wellbeing. Health care and help reach people when systems fail.",
    strategies: [
      {
        code: "powered-care",
        title: "Power and cool rooms for those who depend on them",
        description:
          "Community centres with batteries, and a register that is kept current by clinics.",
      },
    ],
  },
  {
    code: "collective-identity-and-community-support",
    title: "Collective identity and community support",
    description:
      "Dimension: Economy and society. Neighbours know and help each other, and the city stays itself.",
    strategies: [
      {
        code: "block-captains",
        title: "A trained neighbour on every block",
        description: "Volunteers learn to reach ten households each, in three languages.",
      },
    ],
  },
  {
    code: "comprehensive-security-and-rule-of-law",
    title: "Comprehensive security and rule of law",
    description: "Dimension: Economy and society. People are safe and are treated fairly.",
    strategies: [
      {
        code: "safe-return",
        title: "Safe streets after an evacuation",
        description: "Light, patrols and legal help are planned for the weeks of return.",
      },
    ],
  },
  {
    code: "sustainable-economy",
    title: "Sustainable economy",
    description:
      "Dimension: Economy and society. The city's finances and firms withstand a bad year.",
    strategies: [
      {
        code: "small-firms-open",
        title: "Small firms open again within a week",
        description: "Continuity plans and bridge loans are prepared before the season.",
      },
    ],
  },
  {
    code: "reduced-exposure-and-fragility",
    title: "Reduced exposure and fragility",
    description:
      "Dimension: Infrastructure and ecosystems. Land, water and buildings are arranged so that a storm does less harm.",
    strategies: [
      {
        code: "living-with-water",
        title: "Hold the rain where it falls",
        description: "Lots, streets and gardens store water instead of sending it to the pumps.",
      },
      {
        code: "wetland-edge",
        title: "A living edge towards the sea",
        description: "Cypress and marsh are restored where the surge enters.",
      },
    ],
  },
  {
    code: "effective-provision-of-critical-services",
    title: "Effective provision of critical services",
    description:
      "Dimension: Infrastructure and ecosystems. Water, power and waste services continue or return fast.",
    strategies: [
      {
        code: "shorter-outages",
        title: "Fewer and shorter outages",
        description: "Feeders that serve shelters and clinics are strengthened first.",
      },
    ],
  },
  {
    code: "reliable-communications-and-mobility",
    title: "Reliable communications and mobility",
    description:
      "Dimension: Infrastructure and ecosystems. People can move and hear what they need to know.",
    strategies: [
      {
        code: "everyone-out",
        title: "Everyone can leave",
        description: "Pickup points are known, drilled and served by vehicles with lifts.",
      },
    ],
  },
  {
    code: "effective-leadership-and-management",
    title: "Effective leadership and management",
    description:
      "Dimension: Leadership and strategy. Decisions are made in time, by people who are trusted and informed.",
    strategies: [
      {
        code: "one-picture",
        title: "One shared picture of risk",
        description:
          "City, utilities and hospitals see the same map and rehearse with it twice a year.",
      },
    ],
  },
  {
    code: "empowered-stakeholders",
    title: "Empowered stakeholders",
    description:
      "Dimension: Leadership and strategy. Residents know the risks and take part in decisions.",
    strategies: [
      {
        code: "ready-households",
        title: "Ready households",
        description:
          "A short plan for each household, made with a neighbour and not from a leaflet.",
      },
    ],
  },
  {
    code: "integrated-development-planning",
    title: "Integrated development planning",
    description:
      "Dimension: Leadership and strategy. Plans for land, water, transport and housing fit together.",
    strategies: [
      {
        code: "plans-that-fit",
        title: "Each large project says what it does to water",
        description: "Budgets above a limit state their effect on storage, heat and displacement.",
      },
    ],
  },
];

const population =
  "The residents of New Orleans, first those whom the next shock would hit hardest.";
const place = "New Orleans, Louisiana (Orleans Parish)";

export const agenda: AgendaVersionSeed[] = [
  {
    number: 1,
    state: "adopted",
    problem:
      "New Orleans lies on sinking land behind levees, between a lake, a river and a sea that rises. Shocks such as hurricanes and sudden rain fall on a city that poverty, old pipes and uneven chances have already weakened, and each disaster takes most from those with least.",
    vision:
      "A city that lives with water, in which every resident can prepare, leave, return and earn a living, and in which a shock no longer decides who may stay.",
    population,
    place,
    principles: [
      "Adapt to water instead of only fighting it.",
      "Those most at risk come first in money and in time.",
      "Residents are asked before a design and answered after it.",
      "One investment should serve more than one purpose.",
    ],
    outcomes,
    responses: [
      {
        stakeholder: "SWB",
        answer: "fully",
        explanation:
          "Holding rain where it falls is a strategy of its own, and figures on single turbines stay out of public pages.",
      },
      {
        stakeholder: "NORA",
        answer: "partly",
        explanation:
          "Lots for storage are in, and displacement is one of three effects a large project must state. Who maintains a garden in its fifth year is not settled.",
      },
      {
        stakeholder: "NOHD",
        answer: "fully",
        explanation:
          "Power for people who depend on it is a strategy. The register is used by clinics only and is never an indicator.",
      },
      {
        stakeholder: "EVAC",
        answer: "fully",
        explanation:
          "The strategy 'Everyone can leave' promises a drill at each pickup point every year.",
      },
      {
        stakeholder: "DATA",
        answer: "fully",
        explanation:
          "Survey figures carry their sample, and districts with too few answers are not shown.",
      },
      {
        stakeholder: "ENO",
        answer: "partly",
        explanation:
          "Outages are to be shown by district and not by feeder. Faster permits for tree work are left to the council.",
      },
      {
        stakeholder: "DCC",
        answer: "fully",
        explanation: "The measure is people placed in paid work, and not people trained.",
      },
      {
        stakeholder: "CSED",
        answer: "partly",
        explanation:
          "Residents are paid for hours and answered in writing. The restoration of the wetland is a strategy without money so far, and the agenda says so.",
      },
      {
        stakeholder: "GNOF",
        answer: "fully",
        explanation: "A short report each half-year, and no funder leads a decision round.",
      },
    ],
    consultationAnswers: [
      { stakeholder: "SWB", stance: "supports", comment: "", day: -178 },
      {
        stakeholder: "EVAC",
        stance: "suggests_changes",
        comment: "Say 'everyone can leave' and not 'evacuation capacity'.",
        day: -177,
      },
      {
        stakeholder: "CSED",
        stance: "suggests_changes",
        comment: "Twelve goals are many. Which three come first if money is short?",
        day: -175,
      },
      {
        stakeholder: "DCC",
        stance: "supports",
        comment: "Count jobs.",
        day: -176,
      },
      {
        stakeholder: "ENO",
        stance: "suggests_changes",
        comment: "Use districts, not feeders.",
        day: -174,
      },
      { stakeholder: "DATA", stance: "supports", comment: "", day: -178 },
    ],
    reviewInDays: 365,
  },
  {
    number: 2,
    state: "consultation",
    problem:
      "New Orleans lies on sinking land behind levees, between a lake, a river and a sea that rises. Shocks such as hurricanes, sudden rain and long heat fall on a city that poverty, old pipes and uneven chances have already weakened, and each disaster takes most from those with least.",
    vision:
      "A city that lives with water and heat, in which every resident can prepare, leave, return and earn a living, and in which a shock no longer decides who may stay.",
    population,
    place,
    principles: [
      "Adapt to water instead of only fighting it.",
      "Those most at risk come first in money and in time.",
      "Residents are asked before a design and answered after it.",
      "One investment should serve more than one purpose.",
      "Heat is treated as a disaster, because it is one.",
    ],
    outcomes: outcomes.map((outcome) =>
      outcome.code === "effective-safeguards-to-human-health-and-life"
        ? {
            ...outcome,
            strategies: [
              ...outcome.strategies,
              {
                code: "cool-streets",
                title: "Shade and water on the hottest streets",
                description:
                  "Trees, shelters at stops and drinking fountains, first where buses run and few homes are cooled.",
              },
            ],
          }
        : outcome,
    ),
    responses: [
      {
        stakeholder: "NOHD",
        answer: "fully",
        explanation: "Heat enters the problem, the vision and a new strategy.",
      },
    ],
    consultationAnswers: [
      {
        stakeholder: "NOHD",
        stance: "supports",
        comment: "Heat has been missing. Thank you.",
        day: -2,
      },
    ],
  },
];

export const consentRounds: ConsentRoundSeed[] = [
  {
    code: "agenda-1",
    subject: "agenda",
    title: "Common agenda, version 1",
    question: "Can your organisation live with this agenda and work towards it?",
    agendaVersion: 1,
    opened: -168,
    deadline: -154,
    closed: -153,
    outcomeStatement:
      "Adopted with one reservation and one stand-aside. One objection was integrated: the answer to residents is now given in writing.",
    positions: [
      { stakeholder: "ORS", choice: "consent", day: -167 },
      { stakeholder: "SWB", choice: "consent", day: -165 },
      { stakeholder: "NORA", choice: "consent", day: -166 },
      { stakeholder: "NOHD", choice: "consent", day: -164 },
      { stakeholder: "EVAC", choice: "consent", day: -166 },
      { stakeholder: "DATA", choice: "consent", day: -163 },
      {
        stakeholder: "ENO",
        choice: "consent_with_reservation",
        reason: "We agree as long as outages are published by district.",
        day: -162,
      },
      { stakeholder: "DCC", choice: "consent", day: -161 },
      {
        stakeholder: "CSED",
        choice: "object",
        reason:
          "The draft says residents are consulted. That has meant a meeting and no answer, and we cannot agree to it again.",
        day: -163,
        integration: {
          text: "The principle now reads: residents are asked before a design and answered after it. The office publishes each answer in writing.",
          day: -159,
          confirmed: -157,
        },
      },
      { stakeholder: "GNOF", choice: "consent", day: -160 },
      {
        stakeholder: "RF",
        choice: "stand_aside",
        reason: "The foundation funds the coordination and leaves the decision to the city.",
        day: -160,
      },
    ],
  },
  {
    code: "indicators-1",
    subject: "indicators",
    title: "The first five indicators",
    question: "Shall we begin to measure with these five?",
    indicators: ["READY", "COST", "GREEN", "PLACED", "EVAC-P"],
    opened: -135,
    deadline: -121,
    closed: -120,
    outcomeStatement: "Agreed. Goals without an indicator follow in the next rounds.",
    positions: [
      { stakeholder: "ORS", choice: "consent", day: -134 },
      { stakeholder: "SWB", choice: "consent", day: -130 },
      { stakeholder: "NORA", choice: "consent", day: -131 },
      { stakeholder: "NOHD", choice: "consent", day: -129 },
      { stakeholder: "EVAC", choice: "consent", day: -133 },
      { stakeholder: "DATA", choice: "consent", day: -133 },
      { stakeholder: "DCC", choice: "consent", day: -128 },
      { stakeholder: "CSED", choice: "consent", day: -125 },
      { stakeholder: "GNOF", choice: "consent", day: -126 },
    ],
  },
  {
    code: "indicators-2",
    subject: "indicators",
    title: "Power and mobility",
    question: "Shall we agree on outage hours and on drilled pickup points?",
    indicators: ["OUTAGE", "DRILL"],
    opened: -6,
    deadline: 9,
    positions: [
      { stakeholder: "ORS", choice: "consent", day: -5 },
      { stakeholder: "EVAC", choice: "consent", day: -5 },
      { stakeholder: "DATA", choice: "consent", day: -4 },
      { stakeholder: "NOHD", choice: "consent", day: -3 },
      {
        stakeholder: "ENO",
        choice: "object",
        reason:
          "Hours without the storms that a contract excludes are the measure our regulator uses. One figure with storms and one without would both be true; the proposal mixes them.",
        day: -2,
      },
    ],
  },
];
