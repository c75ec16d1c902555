import type { LearningSeed } from "../shape";

// Events with a source happened; stories, reviews, forecasts and course corrections are invented for the demonstration.
export const learning: LearningSeed = {
  annotations: [
    {
      indicator: "KR-CPS",
      on: "2014-09-02",
      text: "Ohio's new Kindergarten Readiness Assessment",
      source:
        "Ohio Department of Education: it replaced the KRA-L in the autumn of 2014, and also looks at social skills and movement",
      isPublic: true,
      isIllustrative: false,
    },
    {
      indicator: "KR-COV",
      on: "2013-08-15",
      text: "Kentucky screens every child at school entry",
      source:
        "Kentucky Department of Education: one common screener in all districts from 2013/14 on",
      isPublic: true,
      isIllustrative: false,
    },
    {
      indicator: "READ4",
      on: "2012-06-25",
      text: "Ohio's Third Grade Reading Guarantee",
      source: "Ohio Senate Bill 316, signed on 25 June 2012",
      isPublic: true,
      isIllustrative: false,
    },
    {
      indicator: "ABS",
      on: "2013-09-03",
      text: "One bus line to two schools ends",
      source: "",
      isPublic: false,
      isIllustrative: true,
    },
  ],
  forecasts: [
    {
      indicator: "KR-CPS",
      by: "marcus.bell@example.org",
      points: [
        { period: "2016/17", value: "59" },
        { period: "2018/19", value: "64" },
        { period: "2020/21", value: "70" },
      ],
      reason:
        "Rated seats open in the autumn of 2016 where there were fewest; children who start there enter kindergarten two years later. (Illustrative.)",
    },
  ],
  stories: [
    {
      ...{ indicator: "KR-CPS", by: "marcus.bell@example.org", cycle: "first" },
      story:
        "Readiness rose by one point a year, steadily, since 2005. It rose where rated preschools opened, and hardly elsewhere: 87 of 100 children who were not prepared come from families with little money, and they live where there are fewest seats.\n\nAsk why once more: seats are few there because a provider cannot live on what the state pays for them.",
      helps:
        "Rated preschools. Children who spent two years in one enter prepared three times out of four.\nHome visits that begin before birth.",
      hinders:
        "Too few rated seats in six neighbourhoods.\nFamilies fill in one form for each offer, and give up at the third.\nChildren move house twice before they are five.",
      whatWorks:
        "One waiting list for all offers (Covington has it).\nCoaches who visit a preschool every week, not once a term.\nReading corners in laundries: they cost almost nothing.",
      partners: [
        { stakeholder: "UWGC", role: "Pays and trains the coaches" },
        {
          stakeholder: "GCF",
          role: "Could carry the gap between cost and state money for two years",
        },
        { role: "The housing authority: knows who is about to move" },
      ],
      actions: [
        {
          action: "Open 200 rated seats in the six neighbourhoods",
          owner: "grace.whitfield@example.org",
        },
        {
          action: "Take Covington's single form over as it is",
          isLowCost: true,
          owner: "marcus.bell@example.org",
        },
        { action: "Reading corners in twelve laundries", isLowCost: true },
      ],
    },
    {
      ...{ indicator: "ABS", by: "grace.whitfield@example.org", cycle: "first" },
      story:
        "One pupil in five misses a tenth of the year, and three years of letters home have moved that by one point. Most do not skip school: they are ill, they look after someone, or they have no way to get there.",
      helps: "Nurses who call. A named adult at school.",
      hinders:
        "Asthma in damp flats.\nTwo schools without a bus line.\nNobody asks before the twentieth day missed.",
      whatWorks:
        "A call at the third day missed, by somebody the family knows, halves the days that follow (Newport tried it with 60 families).",
      partners: [
        { stakeholder: "NEW", role: "Tried the early call, and shares its script" },
        { role: "The bus company: keeps the time of the morning line" },
      ],
      actions: [
        {
          action: "Call at the third day missed, in all schools",
          isLowCost: true,
          owner: "marcus.bell@example.org",
        },
      ],
    },
    {
      ...{ indicator: "COMP", by: "lead.uc@example.org", cycle: "first" },
      story:
        "Completion grows by half a point a year. Those who leave seldom fail an examination: they leave over a bill of a few hundred dollars, most often in the second winter.",
      helps: "Advisers with fewer than 150 students. Emergency grants.",
      hinders:
        "A fee hold that blocks enrolment over small debts.\nCourses that are full in the evening.",
      whatWorks: "Grants within two days; lifting holds below 500 dollars costs almost nothing.",
      partners: [{ stakeholder: "CSTCC", role: "Runs the two-day grants" }],
      actions: [
        {
          action: "Lift enrolment holds below 500 dollars",
          isLowCost: true,
          owner: "lead.uc@example.org",
        },
      ],
    },
    {
      ...{ indicator: "KR-CPS", by: "marcus.bell@example.org", cycle: "second" },
      story:
        "Another point in a year: 57 percent. The single form is in use since the spring, and the list is shorter. But the new seats came late, and only 80 of 200 opened: the rest waits for staff, not for rooms.",
      helps:
        "Rated preschools, and coaches who come every week.\nThe single form: one in three families now asks for two offers at once.",
      hinders:
        "No assistants to hire at what a preschool can pay.\nThe new state test asks for more than the old one did.",
      whatWorks:
        "Paying for the assistant's training year (Dayton does).\nMothers of former pupils as reading helpers: no cost.",
      partners: [
        { stakeholder: "UWGC", role: "Trains assistants together with the coaches" },
        { stakeholder: "CSTCC", role: "Could give the training year as a course" },
      ],
      actions: [
        { action: "A paid training year for 24 assistants", owner: "grace.whitfield@example.org" },
        {
          action: "Former pupils' mothers as reading helpers",
          isLowCost: true,
          owner: "priya.nair@example.org",
        },
      ],
    },
  ],
  reviews: [
    {
      ...{ cycle: "first", indicator: "KR-CPS", by: "ruth.alder@example.org", verdict: "adjust" },
      whatWorks: "Rated preschools with a coach.",
      whatDoesNot: "One form for each offer; too few seats in six neighbourhoods.",
      corrections: [
        {
          code: "single-form",
          decision: "One form and one waiting list for all preschools",
          changes: { activity: "front-door" },
          ...{ owner: "marcus.bell@example.org", due: -70 },
        },
      ],
    },
    {
      ...{ cycle: "first", indicator: "KR-COV", by: "ruth.alder@example.org", verdict: "continue" },
      ...{
        whatWorks: "The single front door.",
        whatDoesNot: "Little is known of children who move.",
      },
    },
    {
      ...{
        cycle: "first",
        indicator: "READ4",
        by: "grace.whitfield@example.org",
        verdict: "continue",
      },
      ...{ whatWorks: "Tutors who stay the whole year.", whatDoesNot: "Too few tutors in June." },
    },
    {
      ...{ cycle: "first", indicator: "ABS", by: "grace.whitfield@example.org", verdict: "adjust" },
      whatWorks: "The call at the third day missed, where it was tried.",
      whatDoesNot: "Letters at the twentieth day change nothing.",
      corrections: [
        {
          code: "third-day",
          decision: "Schools call at the third day missed, not the fifth",
          changes: { activity: "first-days" },
          ...{ owner: "marcus.bell@example.org", due: -80 },
        },
        {
          code: "night-clinic",
          decision: "An evening asthma clinic at two schools",
          changes: { strategy: "early-attendance" },
          ...{ owner: "grace.whitfield@example.org", due: -40 },
        },
      ],
    },
    {
      ...{ cycle: "first", indicator: "MATH8", by: "ruth.alder@example.org", verdict: "continue" },
      ...{ whatWorks: "Teams that plan together.", whatDoesNot: "Two schools have no coach." },
    },
    {
      ...{ cycle: "first", indicator: "GRAD", by: "ruth.alder@example.org", verdict: "continue" },
      ...{
        whatWorks: "A named adult for each pupil off track.",
        whatDoesNot: "Pupils who change school late.",
      },
    },
    {
      ...{ cycle: "first", indicator: "ACT", by: "ruth.alder@example.org", verdict: "continue" },
      whatWorks: "The bridge course for those who finish it.",
      whatDoesNot: "The score hardly moves.",
      keepCourseReason:
        "From next year all juniors take the test: we first want to see the new baseline.",
    },
    {
      ...{ cycle: "first", indicator: "PSE-COV", by: "ruth.alder@example.org", verdict: "adjust" },
      whatWorks: "Nothing we could show yet.",
      whatDoesNot: "A third of the admitted never arrive in September.",
      keepCourseReason:
        "The summer calls have just begun; we look again once their first summer is over.",
    },
    {
      ...{ cycle: "first", indicator: "COMP", by: "ruth.alder@example.org", verdict: "adjust" },
      whatWorks: "Grants within two days.",
      whatDoesNot: "Fee holds over small debts.",
      corrections: [
        {
          code: "fee-holds",
          decision: "Colleges lift enrolment holds below 500 dollars",
          changes: { activity: "two-day-grants" },
          ...{ owner: "lead.uc@example.org", due: 30 },
        },
      ],
    },
    {
      ...{ cycle: "first", indicator: "EMP", by: "ruth.alder@example.org", verdict: "continue" },
      ...{
        whatWorks: "Paid summers lead to first jobs.",
        whatDoesNot: "There is no value to judge by yet.",
      },
    },
    {
      ...{ cycle: "second", indicator: "KR-CPS", by: "ruth.alder@example.org", verdict: "adjust" },
      whatWorks: "The single form; weekly coaching.",
      whatDoesNot: "120 of the 200 new seats wait for assistants.",
      corrections: [
        {
          code: "assistants",
          decision: "A paid training year for 24 preschool assistants",
          changes: { activity: "star-preschools" },
          ...{ owner: "grace.whitfield@example.org", due: 60 },
        },
        {
          code: "reading-helpers",
          decision: "Ask former pupils' mothers to read along",
          changes: { strategy: "quality-preschool" },
          ...{ owner: "marcus.bell@example.org", due: -3 },
        },
      ],
    },
    {
      ...{
        cycle: "second",
        indicator: "ABS",
        by: "grace.whitfield@example.org",
        verdict: "adjust",
      },
      whatWorks: "Calls at the third day missed.",
      whatDoesNot: "The evening clinic found no nurse.",
      corrections: [
        {
          code: "morning-bus",
          decision: "Move the first bell by fifteen minutes where the bus comes late",
          changes: { activity: "first-days" },
          ...{ owner: "priya.nair@example.org", due: 14 },
        },
      ],
    },
    {
      ...{
        cycle: "second",
        indicator: "READ4",
        by: "grace.whitfield@example.org",
        verdict: "continue",
      },
      ...{
        whatWorks: "Tutors who stay the whole year.",
        whatDoesNot: "Summer still costs a month.",
      },
    },
    {
      ...{ cycle: "second", indicator: "MATH8", by: "ruth.alder@example.org", verdict: "continue" },
      ...{
        whatWorks: "The teams; the target is reached.",
        whatDoesNot: "The next target is not set.",
      },
    },
  ],
  endings: [
    {
      correction: "third-day",
      on: "2014-11-03",
      day: -84,
      done: "Schools call at the third day missed",
      isPublic: true,
    },
    {
      correction: "single-form",
      on: "2015-03-02",
      day: -72,
      done: "One form for all preschools",
      isPublic: true,
    },
    {
      correction: "night-clinic",
      day: -41,
      droppedBecause: "No nurse could be found for the evening hours; the morning bus comes first.",
    },
  ],
};
