import type { PerspectiveSeed } from "../shape";

// Written for the demonstration. None of it is a statement by the organisation named.
// The transit authority joined after version 1 and has not given its perspective yet.
export const perspectives: PerspectiveSeed[] = [
  {
    stakeholder: "ORS",
    waivedReason:
      "The backbone collects the views of others; the city's departments speak for themselves.",
  },
  {
    stakeholder: "SWB",
    problem:
      "Pumps built a century ago lift every drop of rain out of a city that lies partly below the sea. The harder we pump, the more the ground dries and sinks. A storm of three inches in an hour is beyond what any pump we could afford would carry away.",
    interests:
      "Each gallon held in a garden or a park is one we need not lift. Fewer claims for flooded cars and basements would steady our rates.",
    offers:
      "Rain and canal levels every fifteen minutes from thirty gauges, and engineers for the design of streets that hold water.",
    needs: "Land to store water, and a rule that new parking must drain into its own ground.",
    concerns:
      "That green streets are blamed when an old pump fails. Public figures on turbines must not help anyone who would harm them.",
  },
  {
    stakeholder: "NORA",
    problem:
      "We hold about two thousand vacant lots that floods emptied and that nobody bought. Each is a cost to mow, and together they could hold a great deal of water.",
    interests:
      "Lots that serve a purpose come off our books, and streets with rain gardens sell houses again.",
    offers:
      "Two hundred lots a year for storage of stormwater at no price, and grants to homeowners for rain barrels and permeable drives.",
    needs:
      "Someone who maintains a garden in its fifth year. Clear advice on insurance discounts for owners.",
    concerns:
      "Better streets can drive out the neighbours who stayed through the worst. We want that measured and not only feared.",
    isPublic: true,
  },
  {
    stakeholder: "NOHD",
    problem:
      "Some 4,000 residents depend on electricity for breathing or cooling at home. After two days without power our hospitals fill with people who were well at home.",
    interests:
      "A register that is kept current saves beds and lives. Heat kills more of our patients than wind does.",
    offers: "The special needs register, nurses for shelters, and heat advice through clinics.",
    needs: "Transport with lifts that is promised before the storm and not requested during it.",
    concerns:
      "A register of fragile people is a risk in itself. We will never share names or maps of homes.",
  },
  {
    stakeholder: "EVAC",
    problem:
      "About one household in five has no car. Each year residents arrive who have never left for a storm, and the seventeen pickup points mean nothing to them.",
    interests:
      "Every trained volunteer makes the city less dependent on helicopters. Practice between storms keeps us alive as an organisation.",
    offers:
      "Four hundred volunteers, training in three languages, and a drill at each pickup point every year.",
    needs: "Buses for one drill a year, and a text message list that residents can trust.",
    concerns: "People remember the shelters of the past. Trust will not come from a leaflet.",
    isPublic: true,
  },
  {
    stakeholder: "DATA",
    problem:
      "Everyone in the recovery quotes a different population. Decisions on clinics and bus lines are made with figures of three years ago.",
    interests:
      "We want residents to check public claims for themselves. A shared list of indicators keeps us from starting anew with each grant.",
    offers:
      "Analysis by neighbourhood, a yearly household survey with 1,800 answers, and training for partners.",
    needs: "Agreements with city departments that outlast an election.",
    concerns:
      "Small neighbourhoods have small samples. We refuse to publish a figure that a margin of error makes meaningless.",
  },
  {
    stakeholder: "ENO",
    problem:
      "One tree on one line still darkens five thousand homes. Lines along the river were built for loads and winds that no longer hold.",
    interests:
      "Each hour of outage avoided saves crews and claims. We also want a regulator who sees why poles must be replaced before they break.",
    offers:
      "Outage hours by feeder each month, and two pilot sites for batteries at community centres.",
    needs:
      "Permits for tree work within ten days, and a list of sites that must be restored first.",
    concerns:
      "A ranking of feeders by neighbourhood would be read as favour. We ask to publish by district only.",
  },
  {
    stakeholder: "DCC",
    problem:
      "Water projects worth hundreds of millions are let to firms that bring their crews along. In some parts of the city half of the working-age men have no job, and our courses end without one.",
    interests:
      "Our students should build what the city builds. Places in paid work after a course decide whether people enrol.",
    offers:
      "Courses in pump operation, stormwater maintenance and welding, with evening classes and a tutor for each student.",
    needs:
      "Contracts that reserve hours for local trainees. A bus that runs when the first shift starts.",
    concerns: "Numbers of trained people are easy to raise and mean nothing if nobody hires them.",
  },
  {
    stakeholder: "CSED",
    problem:
      "The Lower Ninth Ward has about a third of the people it had. The wetland that broke the surge is open water now, and each plan begins with a map on which we are green space.",
    interests:
      "Neighbours want to come home and stay. We want to be asked before a design and not after it.",
    offers:
      "Meetings that people attend, a nursery for cypress trees, and guides who know which block floods first.",
    needs: "Pay for the hours residents give, and answers in writing to what they said.",
    concerns: "Resilience has been a word for making do with less. We will object where it is.",
    isPublic: true,
  },
  {
    stakeholder: "GNOF",
    problem:
      "Donors come after storms and leave before the next. Small organisations that everyone relies on have three weeks of money.",
    interests: "To place recovery funds before they are needed, and to know what prevents losses.",
    offers: "A disaster fund that pays within 72 hours, and part of the cost of coordination.",
    needs: "A few figures each half-year that our board can follow.",
    concerns: "We give to many partners here and should not lead any decision about them.",
  },
  {
    stakeholder: "RF",
    waivedReason:
      "The foundation supports a hundred cities and takes no view on what one of them should put first.",
  },
];
