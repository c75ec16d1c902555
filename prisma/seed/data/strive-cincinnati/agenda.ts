import type { AgendaVersionSeed, ConsentRoundSeed } from "../shape";

// Five goals and the first six outcomes as published in the 2012-13 partnership report; completion
// and employment as named by the StriveTogether network. All other words are illustrative.
export const agenda: AgendaVersionSeed[] = [
  {
    number: 1,
    state: "adopted",
    problem:
      "In the urban core of Greater Cincinnati a child's start decides too much. In 2005, 44 percent of Cincinnati's children entered kindergarten prepared. Those who start behind seldom catch up: of the children prepared for kindergarten 85 percent read on track by third grade, of the others 43 percent (published figures, 2015). No school, college, company or foundation can change this alone, and until 2006 each tried alone.",
    vision:
      "Every child, every step of the way, from cradle to career: prepared for school, supported inside and outside of school, succeeding academically, enrolled in some form of education after school, and graduating into a meaningful career.",
    population:
      "Children and young people from birth to 24 who live in the cities of Cincinnati, Covington and Newport.",
    place: "Cincinnati (Ohio), Covington and Newport (Kentucky)",
    principles: [
      "We measure what children gain, and not how busy we are.",
      "A number is used for learning before it is used for blame.",
      "Averages are never shown without the differences behind them, where children cannot be recognised.",
      "We build on what already works before we start something new.",
      "Parents and young people see a report before the public does.",
    ],
    outcomes: [
      {
        code: "kindergarten-readiness",
        title: "Kindergarten readiness",
        description:
          "Goal 1, prepared for school. Children begin kindergarten with the language, number sense and habits the first year builds on.",
        strategies: [
          {
            code: "quality-preschool",
            title: "Quality preschool in every neighbourhood",
            description:
              "More seats in rated preschools where there are fewest, with coaching that raises the rating of those that exist.",
          },
          {
            code: "family-start",
            title: "Home visits and a single front door for families",
            description:
              "One form and one waiting list for home visiting, preschool and child care in three cities and two states.",
          },
        ],
      },
      {
        code: "early-reading",
        title: "Fourth grade reading",
        description:
          "Goals 2 and 3, supported inside and outside of school and succeeding academically. Children read well by the end of fourth grade.",
        strategies: [
          {
            code: "reading-tutors",
            title: "Tutors who stay the whole school year",
            description:
              "Matched, trained tutors on one timetable with the classroom, for every pupil below grade level in kindergarten to third grade.",
          },
          {
            code: "early-attendance",
            title: "In school every day",
            description:
              "Schools, nurses and housing advisers act together at the fifth day missed, not at the fiftieth.",
          },
        ],
      },
      {
        code: "middle-mathematics",
        title: "Eighth grade mathematics",
        description:
          "Goal 3, succeeding academically. Pupils leave eighth grade ready for algebra.",
        strategies: [
          {
            code: "mathematics-coaching",
            title: "Mathematics coaching by teams of teachers",
            description:
              "Weekly planning from pupils' work in grades six to eight, with student teachers placed where the need is largest.",
          },
        ],
      },
      {
        code: "graduation",
        title: "High school graduation",
        description: "Goal 3, succeeding academically. Young people finish high school.",
        strategies: [
          {
            code: "early-warning",
            title: "One adult for each pupil off track",
            description:
              "Attendance, behaviour and course results are read together each fortnight, and a named adult follows up.",
          },
          {
            code: "read-together",
            title: "The numbers are read with those they describe",
            description:
              "Parents and young people read each yearly report before it appears, and each measure that falls gets an answer.",
          },
        ],
      },
      {
        code: "college-entrance",
        title: "College entrance test scores",
        description:
          "Goal 4, enrolling in some form of postsecondary education. Juniors reach ACT scores that open a college programme without remedial courses.",
        strategies: [
          {
            code: "senior-bridge",
            title: "A senior year that repairs what is missing",
            description:
              "Juniors take one placement test that all four colleges accept, and seniors take the course it calls for.",
          },
        ],
      },
      {
        code: "postsecondary-enrollment",
        title: "Postsecondary enrollment",
        description:
          "Goal 4, enrolling in some form of postsecondary education. Graduates enrol in college, an apprenticeship or a certificate programme in the autumn after graduation.",
        strategies: [
          {
            code: "summer-handover",
            title: "No one lost in the summer",
            description:
              "High schools and colleges share one list of admitted graduates and call each until registered.",
          },
        ],
      },
      {
        code: "postsecondary-completion",
        title: "Postsecondary completion",
        description:
          "Goal 5, graduating and entering a meaningful career. Students finish the degree or certificate they began.",
        strategies: [
          {
            code: "stay-and-finish",
            title: "Emergency grants and credit that travels",
            description:
              "Small grants within two days, and credit agreements so that moving between the four colleges costs no term.",
          },
        ],
      },
      {
        code: "employment",
        title: "Employment",
        description:
          "Goal 5, graduating and entering a meaningful career. Young adults hold work that pays enough to stay in the region.",
        strategies: [
          {
            code: "first-jobs",
            title: "Paid first steps with local employers",
            description:
              "Internships and apprenticeships that start in the last year of school or college.",
          },
        ],
      },
    ],
    responses: [
      {
        stakeholder: "CPS",
        answer: "fully",
        explanation:
          "The agenda has no ranking of schools; indicators stop at the district. Small groups are suppressed in everything that is published.",
      },
      {
        stakeholder: "COV",
        answer: "fully",
        explanation:
          "After the objection in the consent round, readiness is reported for each district beside any regional figure, and the summer handover became a strategy of its own.",
      },
      {
        stakeholder: "NEW",
        answer: "partly",
        explanation:
          "Reporting is limited to two indicators for Newport and prefilled. The shared nurse is supported but has no funding yet and is therefore not promised.",
      },
      {
        stakeholder: "UC",
        answer: "partly",
        explanation:
          "The note on transfer students stands in the definition of completion. The common placement test is a strategy; which test is left to the colleges.",
      },
      {
        stakeholder: "NKU",
        answer: "fully",
        explanation:
          "Completion counts a student of any of the four colleges who finishes at any of them, and emergency grants are part of a strategy.",
      },
      {
        stakeholder: "CSTCC",
        answer: "partly",
        explanation:
          "Certificates of one year or more count as completion. Part-time students keep the clock of six years; evening child care is named as a gap.",
      },
      {
        stakeholder: "UWGC",
        answer: "fully",
        explanation:
          "Strategies under readiness name preschool quality and family support side by side, and no money is moved on results in the first two years.",
      },
      {
        stakeholder: "CYC",
        answer: "fully",
        explanation:
          "The tutoring measure shows the number with both tests as its denominator, next to the number tutored.",
      },
      {
        stakeholder: "PG",
        answer: "partly",
        explanation:
          "One calendar for volunteers and a strategy on first jobs are in. A statement of readiness for apprenticeships is left to a working group.",
      },
      {
        stakeholder: "GCF",
        answer: "fully",
        explanation:
          "Positions stay hidden until a round closes, the chairs are not funders, and each report lists what was stopped.",
      },
      {
        stakeholder: "UL",
        answer: "partly",
        explanation:
          "Parents and youth see a report first, and splits by race and income are part of the passports. School discipline is not in this version: the districts asked for a year to compare their records, and the review date is set for that.",
      },
    ],
    consultationAnswers: [
      {
        stakeholder: "CPS",
        stance: "supports",
        comment: "Please keep the list of core indicators at twelve or fewer.",
        day: -362,
      },
      {
        stakeholder: "COV",
        stance: "suggests_changes",
        comment: "Report each district by itself. A regional average hides us.",
        day: -360,
      },
      {
        stakeholder: "NEW",
        stance: "suggests_changes",
        comment: "Say how many hours of reporting a year this will cost a district of our size.",
        day: -359,
      },
      {
        stakeholder: "UC",
        stance: "supports",
        comment: "Add the note on transfer students to completion.",
        day: -361,
      },
      { stakeholder: "NKU", stance: "supports", comment: "", day: -361 },
      {
        stakeholder: "UWGC",
        stance: "supports",
        comment: "Home visiting belongs beside preschool; thank you for the change.",
        day: -363,
      },
      {
        stakeholder: "PG",
        stance: "suggests_changes",
        comment: "Drop the sentence on school levies; it kept us from agreeing.",
        day: -358,
      },
      {
        stakeholder: "UL",
        stance: "suggests_changes",
        comment: "Name school discipline as a cause, and let young people review the report.",
        day: -357,
      },
    ],
    reviewInDays: 540,
  },
];

export const consentRounds: ConsentRoundSeed[] = [
  {
    code: "agenda-1",
    subject: "agenda",
    title: "Common agenda, version 1",
    question: "Can your organisation live with this agenda and work towards it?",
    agendaVersion: 1,
    opened: -350,
    deadline: -335,
    closed: -334,
    outcomeStatement:
      "Adopted with one reservation and one stand-aside. One objection was integrated: every district is reported by itself.",
    positions: [
      { stakeholder: "SP", choice: "consent", day: -349 },
      { stakeholder: "CPS", choice: "consent", day: -346 },
      {
        stakeholder: "COV",
        choice: "object",
        reason:
          "The readiness outcome was to be measured as one figure for three districts. Covington's goal of 85 percent would then be judged by Cincinnati's numbers.",
        day: -345,
        integration: {
          text: "Kindergarten readiness is measured by a separate indicator for each district, each with its own baseline and target. No regional average is a core indicator.",
          day: -341,
          confirmed: -340,
        },
      },
      { stakeholder: "NEW", choice: "consent", day: -343 },
      {
        stakeholder: "UC",
        choice: "consent_with_reservation",
        reason:
          "We agree on condition that completion is reviewed once transfer records of both states can be matched.",
        day: -344,
      },
      { stakeholder: "NKU", choice: "consent", day: -347 },
      { stakeholder: "CSTCC", choice: "consent", day: -342 },
      { stakeholder: "UWGC", choice: "consent", day: -349 },
      { stakeholder: "CYC", choice: "consent", day: -346 },
      {
        stakeholder: "PG",
        choice: "stand_aside",
        reason: "The agenda touches public budgets, on which the company takes no position.",
        day: -339,
      },
      { stakeholder: "GCF", choice: "consent", day: -338 },
      { stakeholder: "UL", choice: "consent", day: -337 },
      { stakeholder: "KW", choice: "consent", day: -348 },
    ],
  },
  {
    code: "indicators-1",
    subject: "indicators",
    title: "Indicators of the eight outcomes",
    question: "Do these indicators, with their definitions and targets, stand for our outcomes?",
    indicators: [
      "KR-CPS",
      "KR-COV",
      "KR-NEW",
      "READ4",
      "ABS",
      "MATH8",
      "GRAD",
      "ACT",
      "PSE-COV",
      "COMP",
      "EMP",
    ],
    opened: -315,
    deadline: -300,
    closed: -299,
    outcomeStatement: "Agreed. The definition of completion will be looked at again in two years.",
    positions: [
      { stakeholder: "SP", choice: "consent", day: -314 },
      { stakeholder: "CPS", choice: "consent", day: -312 },
      { stakeholder: "COV", choice: "consent", day: -311 },
      { stakeholder: "NEW", choice: "consent", day: -310 },
      {
        stakeholder: "UC",
        choice: "consent_with_reservation",
        reason: "Transfer students are still missing from completion.",
        day: -309,
      },
      { stakeholder: "NKU", choice: "consent", day: -309 },
      { stakeholder: "CSTCC", choice: "consent", day: -305 },
      { stakeholder: "GCTC", choice: "consent", day: -304 },
      { stakeholder: "UWGC", choice: "consent", day: -313 },
      { stakeholder: "CYC", choice: "consent", day: -308 },
      { stakeholder: "GCF", choice: "consent", day: -307 },
      { stakeholder: "UL", choice: "consent", day: -303 },
    ],
  },
  {
    code: "indicators-2",
    subject: "indicators",
    title: "Measures of our own work",
    question: "Shall we follow preschool places, tutoring and our own trend with these measures?",
    indicators: ["PREK", "TUT", "TUTG", "TREND"],
    opened: -280,
    deadline: -266,
    closed: -265,
    outcomeStatement: "Agreed.",
    positions: [
      { stakeholder: "SP", choice: "consent", day: -279 },
      { stakeholder: "CPS", choice: "consent", day: -278 },
      { stakeholder: "COV", choice: "consent", day: -275 },
      { stakeholder: "NEW", choice: "consent", day: -274 },
      { stakeholder: "UC", choice: "consent", day: -273 },
      { stakeholder: "NKU", choice: "consent", day: -273 },
      { stakeholder: "UWGC", choice: "consent", day: -279 },
      { stakeholder: "CYC", choice: "consent", day: -277 },
      { stakeholder: "PG", choice: "consent", day: -272 },
      { stakeholder: "GCF", choice: "consent", day: -270 },
      { stakeholder: "UL", choice: "consent", day: -268 },
    ],
  },
  {
    code: "tutor-definition",
    subject: "definition_change",
    title: "Which pupils count as tutored",
    question: "Shall we count pupils who met the same tutor forty times, from 2012/13 on?",
    opened: -256,
    deadline: -243,
    closed: -242,
    outcomeStatement: "Agreed. The years before are shown by the earlier definition.",
    positions: [
      { stakeholder: "SP", choice: "consent", day: -255 },
      { stakeholder: "CPS", choice: "consent", day: -254 },
      { stakeholder: "COV", choice: "consent", day: -253 },
      { stakeholder: "NEW", choice: "consent", day: -252 },
      { stakeholder: "UC", choice: "consent", day: -251 },
      { stakeholder: "UWGC", choice: "consent", day: -251 },
      {
        stakeholder: "CYC",
        choice: "consent_with_reservation",
        reason: "Our sites need a year to keep the same tutor with each child. (Illustrative.)",
        day: -250,
      },
      { stakeholder: "PG", choice: "stand_aside", reason: "We do not tutor.", day: -249 },
      { stakeholder: "GCF", choice: "consent", day: -248 },
      { stakeholder: "UL", choice: "consent", day: -247 },
      { stakeholder: "NKU", choice: "consent", day: -246 },
    ],
  },
];
