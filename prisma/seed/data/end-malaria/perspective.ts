import type { PerspectiveSeed } from "../shape";

// Written for the demonstration. None of it is a statement by the body named.
export const perspectives: PerspectiveSeed[] = [
  {
    stakeholder: "RBM",
    waivedReason:
      "The secretariat carries the agenda of the constituencies and adds no view of its own.",
  },
  {
    stakeholder: "END",
    problem:
      "Cases fell for fifteen years and then stopped falling. Nets wear out before the next campaign, health posts run out of tests in the rains, and fever is treated by whoever is nearest. In the districts with most malaria one nurse serves eight thousand people.",
    interests:
      "A child who does not fall ill goes to school and a farmer harvests. Ministers of finance listen when we show lost days of work and not only deaths.",
    offers:
      "Seventy thousand community health workers who can test and treat at the door, and monthly figures from every district that reports.",
    needs:
      "Money that arrives before the rains. One plan and one report for all donors, in the language of the country.",
    concerns:
      "Global targets are set far from the clinic and we are judged by them. Figures modelled elsewhere must not replace those our districts count.",
    isPublic: true,
  },
  {
    stakeholder: "DON",
    problem:
      "Spending has been flat for years while populations at risk grow by a fortieth each year. Money does not follow the burden closely enough.",
    interests:
      "Parliaments ask what a net or a treatment achieves and at what price. We want to leave behind services that countries can pay for.",
    offers:
      "Multi-year agreements in eleven countries, pooled buying of nets, and laboratories for quality checks.",
    needs: "Results by district within a quarter, and honest news when a campaign fails.",
    concerns: "A sum spread over too many countries ends the disease in none.",
  },
  {
    stakeholder: "MUL",
    problem:
      "The strategy to 2030 is agreed, and its first milestones are missed. Resistance to drugs and insecticides grows where tools are used badly.",
    interests:
      "Guidance is worth only as much as its use. We want one set of definitions in every country.",
    offers:
      "Standards, country support, and the yearly estimates against which all progress is read.",
    needs: "Surveillance that reaches the private clinics where half of fevers are treated.",
    concerns:
      "Parallel reporting systems, however well meant, exhaust the same three people in a ministry.",
  },
  {
    stakeholder: "NGO",
    problem:
      "People with the least reach a clinic last: forest workers, refugees, those without papers. Programmes count those who came and not those who did not.",
    interests:
      "Communities should see the numbers of their own district and ask questions about them.",
    offers:
      "Trained volunteers in 40 countries and listening groups that report when stocks run out.",
    needs: "A seat where budgets are decided, and pay for community health workers.",
    concerns: "Volunteers cannot carry a health system for ever.",
    isPublic: true,
  },
  {
    stakeholder: "PRI",
    problem:
      "New insecticides take ten years and find no market when they arrive. Orders come late and in lumps, so factories stand still and then cannot deliver.",
    interests:
      "We earn from nets, tests and medicines and say so. Firms in endemic countries also lose shifts to fever, and a healthy workforce pays back in a year.",
    offers:
      "Forecasts of capacity, transparent prices for pooled buyers, and protection of workers and their families at two hundred sites.",
    needs:
      "Orders that are firm a year ahead, and faster approval of products that already passed one strict regulator.",
    concerns:
      "If price is the only criterion, quality and supply will narrow to one or two makers.",
  },
  {
    stakeholder: "RES",
    problem:
      "Uncertainty is wide exactly where malaria is worst. A rate of 300 in a thousand may be 220 or 390, and decisions treat it as exact.",
    interests: "Data collected for programmes should answer scientific questions too, and be open.",
    offers: "Models, maps and trials, and students who can sit in ministries for a year.",
    needs: "Raw figures by district and month, with the number of posts that reported.",
    concerns: "Our estimates are used to rank countries. They were not made for that.",
  },
  {
    stakeholder: "FOU",
    problem:
      "The last cases cost most, and nobody is paid to find them. Between control and elimination lies a stretch that ordinary grants do not cover.",
    interests:
      "To pay for risks that governments cannot take, and to stop when others can carry on.",
    offers: "Funds for trials of new tools, and bridge money when a grant is delayed.",
    needs: "A short list of decisions that a new figure would change.",
    concerns: "Large private funders can bend priorities without meaning to.",
  },
  {
    stakeholder: "VCWG",
    problem:
      "People own nets and do not sleep under them in the hot months, and nets fail after two years where we planned for three. Resistance to the oldest class of insecticide is found nearly everywhere it is looked for.",
    interests:
      "Replacing a net when it fails, and not by the calendar, would protect more for the same money.",
    offers: "Guidance on which net suits which place, and a yearly survey of durability.",
    needs: "Use by province and season, next to the date of the last campaign.",
    concerns: "Counting nets delivered hides nets unused.",
  },
  {
    stakeholder: "CMWG",
    problem:
      "Four in ten children with fever are never tested. Treatment without a test wastes medicine and hides other diseases.",
    interests:
      "Every fever tested, every case treated with the right drug, and every case counted.",
    offers: "Training material in nine languages and a network of supervisors.",
    needs: "Stock figures from health posts each week.",
    concerns:
      "Partial resistance to the main drugs has been found on two continents; a delay in response will be paid for in lives.",
  },
  {
    stakeholder: "SME",
    problem:
      "Estimates, surveys and routine reports disagree, and each has its defenders. Elimination needs single cases and not averages.",
    interests: "One page per indicator that says what is counted, by whom, and how sure we are.",
    offers: "Review of every definition before it is agreed, and a check of each data release.",
    needs: "That no indicator is added without a decision that depends on it.",
    concerns: "Too many indicators: each programme already reports more than eighty.",
  },
  {
    stakeholder: "SBC",
    waivedReason:
      "The group is choosing new chairs and asked to give its perspective in the next version.",
  },
  {
    stakeholder: "UNSD",
    waivedReason: "Publishes official statistics and takes no position on programmes.",
  },
  {
    stakeholder: "MAP",
    waivedReason: "Speaks through the research and academia constituency.",
  },
];
