import type { PerspectiveSeed } from "../shape";

// Written for the demonstration. None of it is a statement by the organisation named.
export const perspectives: PerspectiveSeed[] = [
  {
    stakeholder: "SP",
    waivedReason:
      "The backbone serves the agenda of the others and gives no view of its own on the problem.",
  },
  {
    stakeholder: "CPS",
    problem:
      "More than four in ten of our new kindergartners arrive without the letters, numbers and habits the first year builds on. We spend the next three years catching up, and by fourth grade the gap between schools has a postcode. The causes sit mostly outside our buildings: unstable rents, unaffordable preschool, missed check-ups.",
    interests:
      "Every measure on our state report card moves when children start ready. Shared numbers would also let us stop answering six funders in six formats.",
    offers:
      "We bring readiness, reading and mathematics results by school within six weeks of each test window. Forty principals will host partner tutors, and our data office can match consented pupil records for evaluation.",
    needs:
      "Preschool seats in the western neighbourhoods, where we have buildings but no operators. Tutors must keep the same timetable for a whole school year; a tutor who leaves in March costs us more than none.",
    concerns:
      "League tables of schools would end the honesty this work depends on. We also cannot release any figure from which a single pupil could be recognised.",
    isPublic: true,
  },
  {
    stakeholder: "COV",
    problem:
      "Families move between Covington, Newport and Cincinnati two or three times before a child is eight, and each move resets the file. Our readiness rate climbs, yet fewer of our graduates enrolled in college last year than the year before. We lose them in the summer after graduation.",
    interests:
      "Our board has set 85 percent readiness for 2020 and wants to know which of our own programmes earn that. Kentucky reports differently from Ohio, so a regional picture that respects both is worth much to us.",
    offers:
      "The early childhood centre will open its parent sessions to families from all three districts. We share our graduate follow-up list, with consent, with any college that will call each student.",
    needs:
      "A person at each college who answers in July. Bridging money for enrolment fees of about two hundred students a year.",
    concerns:
      "That a Cincinnati average becomes the number everyone quotes and Kentucky disappears in it. A small district has small groups: our figures by race must not expose children.",
  },
  {
    stakeholder: "NEW",
    problem:
      "With about 1,700 pupils we see every family problem by name. Attendance in the early grades decides who reads, and attendance follows housing and asthma more than teaching.",
    interests:
      "We want to keep the gains in kindergarten readiness once the children reach third grade. As a small system we need results from others that we could never measure alone.",
    offers:
      "Newport tests new practices quickly: a decision on Monday is in all classrooms by Friday. Our family resource centre opens its doors to partner nurses and housing advisers two days a week.",
    needs:
      "A shared nurse for the two Kentucky districts and a legal aid hour each week. Reporting that takes one person one hour, because that person also drives a bus.",
    concerns:
      "Groups of five or six children must never be published. We would also leave if reporting duties grew every year, as they have in other partnerships.",
  },
  {
    stakeholder: "UC",
    problem:
      "Four in ten local graduates who enrol with us need a remedial course in mathematics, and those who need two seldom finish. The break happens between the last algebra course in school and the first one here.",
    interests:
      "Local students stay in the region after graduation, and a higher completion rate brings state funding with it. Our college of education needs placements where practice is measured.",
    offers:
      "We give completion by cohort, by sending district and by group each autumn. One hundred and twenty student teachers a year can be placed where the strategies need them.",
    needs:
      "Agreement with schools on one placement test taken in eleventh grade, so that the senior year can repair what is missing.",
    concerns:
      "Completion within six years leaves out transfer students who finish elsewhere. We want that said beside the number.",
  },
  {
    stakeholder: "NKU",
    problem:
      "Most of our students from Covington and Newport are the first in their family to study and work more than twenty hours a week. They leave for a car repair or a bill of 400 dollars, not for lack of ability.",
    interests:
      "Keeping a student costs us less than finding a new one. Employers in the river cities ask us for graduates who already live here.",
    offers:
      "An emergency grant fund with an answer within two days, and a campus contact for each partner high school. We report cohorts in the same form as the other colleges.",
    needs:
      "Early word from schools on who has been admitted but has not registered. A shared definition of completion for students who move between our four colleges.",
    concerns:
      "A count that credits only the last college would punish those who do the first two years well.",
  },
  {
    stakeholder: "CSTCC",
    problem:
      "Two-year colleges take the students everyone else lost, with the least money per head. Half of ours study part time, so that a clock of three years calls a working mother a failure.",
    interests:
      "Certificates that lead to a wage within months count for our students and for employers, and they should count here too.",
    offers:
      "Evening classes inside partner high schools, and a credit agreement with the university that already works in four subjects.",
    needs: "Child care on two campuses between five and nine in the evening.",
    concerns:
      "If completion means bachelor's degrees only, our part of the work becomes invisible.",
  },
  {
    stakeholder: "GCTC",
    waivedReason:
      "The college asked to rest on the statement of Cincinnati State, which speaks for both two-year colleges, while its new president takes office.",
  },
  {
    stakeholder: "UWGC",
    problem:
      "The region has good programmes for young children and no system: a family meets five waiting lists and five forms. Quality differs most where parents can choose least.",
    interests:
      "We fund around eighty early childhood programmes and must show donors which of them change readiness. A common measure lets us move money without guessing.",
    offers:
      "Home visits and preschool coaching through Success By 6, and the staff to run the early childhood working group. We pay for the quality rating of any preschool that joins.",
    needs:
      "Readiness results by preschool attended, not only by school entered. Two years of stable rules before money is moved.",
    concerns:
      "That attention goes to test scores while families lose the visits that make them possible. Small providers need help before they are judged.",
    isPublic: true,
  },
  {
    stakeholder: "CYC",
    problem:
      "Twelve hundred pupils in our reading programme are taught by volunteers whose timetable schools do not know. We meet children twice a week and cannot see whether they were in class on the other days.",
    interests:
      "Proof that an hour of tutoring changes reading, by dose, would let us recruit for what works. Volunteers stay longer when they see progress.",
    offers:
      "Tutors in thirty-one schools, and session records per child since 2010 for analysis under the district's rules.",
    needs:
      "A weekly attendance list from each host school, and a room that stays the same all year.",
    concerns:
      "Growth of pupils with both tests flatters us, because those who drop out are missing. We ask that the share tested be shown next to it.",
  },
  {
    stakeholder: "PG",
    problem:
      "We hire two hundred people a year for plants and laboratories here and fill a third from outside the region. Applicants from the urban core drop out at the mathematics test.",
    interests:
      "A local pipeline lowers recruiting cost and turnover, and we say so openly. Our people also want to volunteer where it has an effect.",
    offers:
      "Five hundred hours of paid volunteer time a month, analysts for the partnership's data team, and paid internships for ninety students each summer.",
    needs:
      "One calendar for all volunteer requests. A statement of what a school leaver ready for a technical apprenticeship can do.",
    concerns:
      "We do not take positions on school budgets or bargaining, and would stand aside where the agenda touches them.",
  },
  {
    stakeholder: "GCF",
    problem:
      "Philanthropy in this region paid for hundreds of projects that each met their own target while the totals did not move. Grant reports reward activity, so we received activity.",
    interests:
      "Our board wants to align grants with a short list of outcomes and to see, in public, whether they improve.",
    offers:
      "Three years of backbone funding, and the willingness to accept the partnership's report in place of our own forms. We will bring four other foundations to the same practice.",
    needs:
      "Numbers we can cite with source and date, including the bad ones. A yearly statement of what was stopped.",
    concerns:
      "Funders in the room distort what partners say. We ask that positions be hidden until a round closes and we will not chair a working group.",
  },
  {
    stakeholder: "UL",
    problem:
      "Black children in this city are described by their deficits in every report and asked about none of the remedies. Discipline, bus lines and who is told about gifted classes shape results as much as preschool.",
    interests:
      "Parents want to see results for their own neighbourhood and to know who is answerable. We want young people at the table as colleagues and not as examples.",
    offers:
      "A panel of forty parents who meet every other month and a youth council that reviews each report before it is released. We translate jargon for free.",
    needs:
      "Results by race and income for every core indicator, with the history. A stipend and a ride for parents who attend.",
    concerns:
      "That suppression of small numbers becomes an excuse to show no differences at all. That a good average is celebrated while a gap widens.",
    isPublic: true,
  },
  {
    stakeholder: "KW",
    waivedReason:
      "KnowledgeWorks was about to hand its part to local funders and did not wish to bind them.",
  },
];
