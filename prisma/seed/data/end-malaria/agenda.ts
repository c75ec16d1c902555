import type { AgendaVersionSeed, ConsentRoundSeed } from "../shape";

// Goals and figures of the WHO Global Technical Strategy for Malaria 2016-2030, as facts; all words
// are written for the demonstration.
export const agenda: AgendaVersionSeed[] = [
  {
    number: 1,
    state: "adopted",
    problem:
      "Between 2000 and 2015 the world's malaria incidence fell from 81 to 57 cases per 1,000 people at risk. Since then it has stood still, and deaths fall more slowly than promised. The burden lies on the countries with least money, and the tools that brought the fall are losing force.",
    vision: "A world free of malaria.",
    population: "All people at risk of malaria, first children under five and pregnant women",
    place: "All countries with malaria transmission, and those that have ended it",
    principles: [
      "Countries lead; partners follow one plan.",
      "Everyone at risk has a right to prevention, a test and treatment, wherever they live.",
      "An estimate is shown with its source and its year.",
      "Money follows the burden, and the last cases are not forgotten.",
    ],
    outcomes: [
      {
        code: "fewer-deaths",
        title: "Fewer people die of malaria",
        description:
          "Goal 1 of the global strategy: mortality rates down by 40 percent by 2020, 75 percent by 2025 and 90 percent by 2030 against 2015.",
        strategies: [
          {
            code: "test-and-treat",
            title: "Every fever tested, every case treated",
            description:
              "Tests and medicines at each health post and with community health workers, and referral for severe cases.",
          },
        ],
      },
      {
        code: "fewer-cases",
        title: "Fewer people fall ill with malaria",
        description:
          "Goal 2 of the global strategy: case incidence down by 40 percent by 2020, 75 percent by 2025 and 90 percent by 2030 against 2015.",
        strategies: [
          {
            code: "sleep-protected",
            title: "Everyone at risk sleeps protected",
            description:
              "Nets that last, replaced when they fail, with messages that fit the place and season.",
          },
        ],
      },
      {
        code: "more-countries-free",
        title: "Malaria ends in more countries",
        description:
          "Goal 3 of the global strategy: malaria eliminated in at least 10 countries by 2020, 20 by 2025 and 35 by 2030 of those that had transmission in 2015.",
        strategies: [
          {
            code: "last-cases",
            title: "Find and follow each last case",
            description:
              "Case by case surveillance with an answer within seven days, across borders.",
          },
        ],
      },
      {
        code: "no-return",
        title: "Malaria does not return",
        description:
          "Goal 4 of the global strategy: re-establishment prevented in all countries that are free of malaria.",
        strategies: [
          {
            code: "watchful-free-countries",
            title: "Countries free of malaria stay watchful",
            description:
              "Clinics keep tests and skill, and imported cases are investigated on the day.",
          },
        ],
      },
    ],
    responses: [
      {
        stakeholder: "END",
        answer: "partly",
        explanation:
          "Countries lead and one plan is a principle. Modelled estimates remain the yardstick until routine figures cover all districts, and each page says which one it shows.",
      },
      {
        stakeholder: "DON",
        answer: "partly",
        explanation:
          "Money that follows the burden is a principle. Results by district within a quarter are not promised, since most countries cannot give them yet.",
      },
      {
        stakeholder: "MUL",
        answer: "fully",
        explanation: "Goals and definitions are those of the global strategy, with no second set.",
      },
      {
        stakeholder: "NGO",
        answer: "partly",
        explanation:
          "Community health workers stand in the first strategy. Their pay is decided by countries and is named as a need.",
      },
      {
        stakeholder: "PRI",
        answer: "not",
        explanation:
          "Orders a year ahead are a matter for the buyers, who are not party to this agenda. The point goes to the supply meeting in spring.",
      },
      {
        stakeholder: "RES",
        answer: "fully",
        explanation:
          "Countries are shown side by side and never ranked; each figure names source and year.",
      },
      {
        stakeholder: "FOU",
        answer: "fully",
        explanation: "Finding the last cases is a strategy of its own.",
      },
      {
        stakeholder: "VCWG",
        answer: "fully",
        explanation: "The measure is people who slept under a net, and not nets delivered.",
      },
      {
        stakeholder: "CMWG",
        answer: "fully",
        explanation: "Testing before treatment is in the title of the first strategy.",
      },
      {
        stakeholder: "SME",
        answer: "fully",
        explanation: "Four core indicators, one for each goal, and each with a written definition.",
      },
    ],
    consultationAnswers: [
      {
        stakeholder: "END",
        stance: "suggests_changes",
        comment: "Say that countries lead, first and not last.",
        day: -446,
      },
      { stakeholder: "MUL", stance: "supports", comment: "", day: -447 },
      {
        stakeholder: "RES",
        stance: "suggests_changes",
        comment: "Please promise that no table ranks countries.",
        day: -445,
      },
      { stakeholder: "NGO", stance: "supports", comment: "Pay the health workers.", day: -444 },
      {
        stakeholder: "SME",
        stance: "supports",
        comment: "Four core indicators are enough.",
        day: -448,
      },
    ],
    reviewInDays: 730,
  },
];

export const consentRounds: ConsentRoundSeed[] = [
  {
    code: "agenda-1",
    subject: "agenda",
    title: "Common agenda to 2030, version 1",
    question: "Can your constituency live with this agenda and work towards it?",
    agendaVersion: 1,
    opened: -436,
    deadline: -415,
    closed: -414,
    outcomeStatement:
      "Adopted with one reservation and two stand-asides. One objection was integrated: no page ranks countries.",
    positions: [
      { stakeholder: "RBM", choice: "consent", day: -435 },
      { stakeholder: "END", choice: "consent", day: -428 },
      { stakeholder: "DON", choice: "consent", day: -425 },
      { stakeholder: "MUL", choice: "consent", day: -431 },
      {
        stakeholder: "NGO",
        choice: "consent_with_reservation",
        reason: "We agree and will ask again how community health workers are paid.",
        day: -426,
      },
      {
        stakeholder: "PRI",
        choice: "stand_aside",
        reason: "Firm orders are missing; we do not wish to hold up the rest.",
        day: -424,
      },
      {
        stakeholder: "RES",
        choice: "object",
        reason: "The draft promised a yearly ranking. Our estimates cannot carry one.",
        day: -429,
        integration: {
          text: "The ranking is removed. Countries are shown side by side, each against its own year 2015.",
          day: -422,
          confirmed: -420,
        },
      },
      { stakeholder: "FOU", choice: "consent", day: -427 },
      { stakeholder: "VCWG", choice: "consent", day: -430 },
      { stakeholder: "CMWG", choice: "consent", day: -430 },
      { stakeholder: "SME", choice: "consent", day: -432 },
      { stakeholder: "SBC", choice: "consent", day: -418 },
      {
        stakeholder: "UNSD",
        choice: "stand_aside",
        reason: "Official statistics take no part in the decision.",
        day: -433,
      },
    ],
  },
  {
    code: "indicators-1",
    subject: "indicators",
    title: "Indicators of the four goals",
    question: "Do these indicators stand for the four goals?",
    indicators: ["MOR", "INC", "INC-C", "ELIM", "REEST", "ITN"],
    opened: -390,
    deadline: -370,
    closed: -369,
    outcomeStatement: "Agreed.",
    positions: [
      { stakeholder: "RBM", choice: "consent", day: -389 },
      { stakeholder: "END", choice: "consent", day: -380 },
      { stakeholder: "DON", choice: "consent", day: -379 },
      { stakeholder: "MUL", choice: "consent", day: -386 },
      { stakeholder: "NGO", choice: "consent", day: -378 },
      { stakeholder: "RES", choice: "consent", day: -385 },
      { stakeholder: "FOU", choice: "consent", day: -377 },
      { stakeholder: "VCWG", choice: "consent", day: -384 },
      { stakeholder: "CMWG", choice: "consent", day: -384 },
      { stakeholder: "SME", choice: "consent", day: -388 },
      { stakeholder: "MAP", choice: "consent", day: -387 },
    ],
  },
];
