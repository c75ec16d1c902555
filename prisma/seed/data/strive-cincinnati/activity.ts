import type { ActivitySeed, WorkingGroupSeed } from "../shape";

// All activities are illustrative.
export const activities: ActivitySeed[] = [
  {
    code: "star-preschools",
    lead: "UWGC",
    title: "Rating and coaching for 60 preschools",
    description:
      "Coaches visit each preschool every second week for a year and prepare it for the three-star rating. United Way pays the fee.",
    place: "Cincinnati, Covington, Newport",
    audience: "Preschools in neighbourhoods with few rated places",
    start: -240,
    participants: ["COV", "NEW", "CPS"],
    strategies: ["quality-preschool"],
    contributions: [
      {
        indicator: "PREK",
        mechanism: "A preschool that reaches three stars adds its places to the count.",
        strength: "strong",
        expectedSize: "About 400 children a year",
      },
      {
        indicator: "KR-CPS",
        mechanism:
          "Children who spent a year in a rated preschool enter kindergarten prepared more often.",
        strength: "moderate",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [
      {
        activity: "front-door",
        kind: "feeds",
        explanation: "Rated places appear at once in the common list that families see.",
      },
    ],
    state: "committed",
  },
  {
    code: "front-door",
    lead: "COV",
    title: "One form for preschool and home visits",
    description:
      "One paper and telephone form in English and Spanish for three cities, answered by people in the early childhood centre.",
    place: "Cincinnati, Covington, Newport",
    audience: "Families with children under five",
    start: -230,
    participants: ["UWGC", "NEW", "CPS"],
    strategies: ["family-start"],
    contributions: [
      {
        indicator: "KR-COV",
        mechanism:
          "Families who are placed before age four use two years of support before school.",
        strength: "moderate",
        expectedSize: "Not quantified",
      },
      {
        indicator: "KR-NEW",
        mechanism: "Newport families reach places across the river that they did not know of.",
        strength: "weak",
      },
    ],
    reinforces: [
      {
        activity: "first-days",
        kind: "enables",
        explanation:
          "The form asks about asthma and housing, so the school knows on the first day.",
      },
    ],
    state: "committed",
  },
  {
    code: "reading-tutors-31",
    lead: "CYC",
    title: "Reading tutors in 31 schools",
    description:
      "Volunteers meet the same two pupils twice a week all year, in a room and an hour fixed with the school in August.",
    place: "Cincinnati",
    audience: "Pupils below grade level, kindergarten to third grade",
    start: -220,
    participants: ["CPS", "PG"],
    strategies: ["reading-tutors"],
    contributions: [
      {
        indicator: "TUT",
        mechanism: "Each matched pair that lasts the year is counted.",
        strength: "strong",
        expectedSize: "1,400 pupils a year",
      },
      {
        indicator: "READ4",
        mechanism: "Forty sessions with one tutor bring most pupils a year forward in reading.",
        strength: "moderate",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [
      {
        activity: "summer-readers",
        kind: "feeds",
        explanation: "Tutors name the pupils who would lose most over the summer.",
      },
    ],
    state: "committed",
  },
  {
    code: "summer-readers",
    lead: "UWGC",
    title: "Summer readers",
    description:
      "Six weeks of tutoring and meals in libraries and churches, with the tutor of the school year where possible.",
    place: "Cincinnati",
    audience: "Pupils below grade level, kindergarten to third grade",
    start: -150,
    participants: ["CYC", "UL"],
    strategies: ["reading-tutors"],
    contributions: [
      {
        indicator: "TUTG",
        mechanism: "Pupils keep in summer what they gained in the school year.",
        strength: "moderate",
        expectedSize: "300 pupils a year",
      },
    ],
    reinforces: [
      {
        activity: "reading-tutors-31",
        kind: "follows",
        explanation: "The same pupils start the next school year with the same tutor.",
      },
    ],
    duplicates: [
      {
        activity: "reading-tutors-31",
        answer: "coordinate",
        reason: "Same pupils, other months: one list and one timetable, agreed each May.",
      },
    ],
    state: "committed",
  },
  {
    code: "first-days",
    lead: "NEW",
    title: "The fifth day missed",
    description:
      "A nurse, a housing adviser and the teacher look at each child who has missed five days and visit the family within a week.",
    place: "Newport, Covington",
    audience: "Families of pupils in kindergarten to third grade",
    start: -210,
    participants: ["COV"],
    strategies: ["early-attendance"],
    contributions: [
      {
        indicator: "ABS",
        mechanism:
          "Causes such as asthma or eviction are met before the tenth of the year is lost.",
        strength: "strong",
        expectedSize: "Thirty pupils a year in two districts",
      },
    ],
    reinforces: [
      {
        activity: "reading-tutors-31",
        kind: "amplifies",
        explanation: "A tutor helps only a child who is in school.",
      },
    ],
    state: "committed",
  },
  {
    code: "mathematics-teams",
    lead: "CPS",
    title: "Mathematics teams in grades six to eight",
    description:
      "Teachers plan from pupils' work for ninety minutes a week, with a coach from the university.",
    place: "Cincinnati",
    audience: "Mathematics teachers of 24 schools",
    start: -215,
    participants: ["UC"],
    strategies: ["mathematics-coaching"],
    contributions: [
      {
        indicator: "MATH8",
        mechanism: "Lessons respond to what pupils got wrong in the week before.",
        strength: "strong",
        expectedSize: "Two points a year",
      },
    ],
    reinforces: [
      {
        activity: "bridge-course",
        kind: "enables",
        explanation: "Pupils who finish algebra on time can take the bridge course as seniors.",
      },
    ],
    state: "committed",
  },
  {
    code: "fortnight-review",
    lead: "CPS",
    title: "A named adult for each pupil off track",
    description:
      "Teams in every high school read attendance and course results each fortnight and give each pupil at risk one adult.",
    place: "Cincinnati",
    audience: "Ninth to twelfth graders at risk of leaving school",
    start: -205,
    participants: ["CYC", "UL", "PG"],
    strategies: ["early-warning"],
    contributions: [
      {
        indicator: "GRAD",
        mechanism: "Failed courses are retaken in the same year, and pupils stay with their class.",
        strength: "strong",
        expectedSize: "One point a year",
      },
    ],
    reinforces: [
      {
        activity: "summer-calls",
        kind: "feeds",
        explanation: "The adult hands the pupil to a college contact by name.",
      },
    ],
    state: "committed",
  },
  {
    code: "bridge-course",
    lead: "UC",
    title: "Senior bridge course",
    description:
      "Seniors below the cut of the placement test take a course taught by their school and recognised by four colleges.",
    place: "Cincinnati, Covington, Newport",
    audience: "High school seniors",
    start: -200,
    participants: ["NKU", "CSTCC", "GCTC", "CPS"],
    strategies: ["senior-bridge"],
    contributions: [
      {
        indicator: "ACT",
        mechanism: "Preparing for the placement test covers the mathematics of the ACT.",
        strength: "weak",
        expectedSize: "Not quantified",
      },
      {
        indicator: "COMP",
        mechanism: "Students who skip remedial courses finish more often.",
        strength: "moderate",
        expectedSize: "Not quantified",
      },
    ],
    reinforces: [],
    state: "committed",
  },
  {
    code: "summer-calls",
    lead: "NKU",
    title: "Summer calls to every admitted graduate",
    description:
      "Students of the four colleges call each admitted graduate from June to August until registered, with grants for fees.",
    place: "Covington, Newport",
    audience: "Graduates admitted to a college",
    start: -190,
    participants: ["GCTC", "COV", "NEW"],
    strategies: ["summer-handover"],
    contributions: [
      {
        indicator: "PSE-COV",
        mechanism:
          "Graduates who meet a bill or a form they do not understand get help in the same week.",
        strength: "strong",
        expectedSize: "Forty graduates a year in Covington",
      },
    ],
    reinforces: [
      {
        activity: "two-day-grants",
        kind: "enables",
        explanation: "Students already know whom to ask when money runs out in the first term.",
      },
    ],
    state: "committed",
  },
  {
    code: "two-day-grants",
    lead: "CSTCC",
    title: "Emergency grants within two days",
    description:
      "Up to 500 dollars for a car repair, a deposit or child care, decided by one person in two working days.",
    place: "Cincinnati, Northern Kentucky",
    audience: "Students of the four colleges",
    start: -180,
    participants: ["NKU", "UC", "GCTC"],
    strategies: ["stay-and-finish"],
    contributions: [
      {
        indicator: "COMP",
        mechanism: "Students stay through the emergency that made others leave.",
        strength: "moderate",
        expectedSize: "Sixty students a year",
      },
    ],
    reinforces: [],
    state: "committed",
  },
  {
    code: "paid-summers",
    lead: "PG",
    title: "Ninety paid internships each summer",
    description:
      "Eight weeks in plants and laboratories with a mentor, for pupils after eleventh grade and for college students.",
    place: "Cincinnati",
    audience: "Young people from 17 to 24",
    start: -170,
    participants: ["CPS", "CSTCC"],
    strategies: ["first-jobs"],
    contributions: [
      {
        indicator: "EMP",
        mechanism: "An intern with a reference finds the next job sooner.",
        strength: "weak",
        expectedSize: "Ninety young people a year",
      },
    ],
    reinforces: [
      {
        activity: "fortnight-review",
        kind: "amplifies",
        explanation: "A place is kept for pupils who come back on track.",
      },
    ],
    state: "committed",
  },
  {
    code: "youth-review",
    lead: "UL",
    title: "Young people review the yearly report",
    description:
      "A council of sixteen pupils and students reads the draft report and writes one page that is printed with it.",
    place: "Cincinnati, Covington, Newport",
    audience: "Young people from 15 to 22",
    start: -30,
    participants: ["SP"],
    strategies: ["read-together"],
    contributions: [],
    reinforces: [],
    state: "draft",
  },
];

export const workingGroups: WorkingGroupSeed[] = [
  {
    code: "early-years",
    name: "Early years",
    charter: "Kindergarten readiness and early attendance: what to start, change and stop.",
    chair: "grace.whitfield@example.org",
    stakeholders: ["UWGC", "CPS", "COV", "NEW", "UL"],
    outcomes: ["kindergarten-readiness", "early-reading"],
    cadence: "monthly",
  },
  {
    code: "college-and-work",
    name: "College and work",
    charter: "From the last year of school to the first job.",
    chair: "lead.uc@example.org",
    stakeholders: ["UC", "NKU", "CSTCC", "GCTC", "PG"],
    outcomes: [
      "college-entrance",
      "postsecondary-enrollment",
      "postsecondary-completion",
      "employment",
    ],
    cadence: "quarterly",
  },
];
