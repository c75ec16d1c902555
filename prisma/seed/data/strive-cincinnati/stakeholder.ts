import type { BackboneSeed, PersonSeed, StakeholderSeed } from "../shape";

// Real public names; the people, the roles they play here and all they say are invented.
export const stakeholders: StakeholderSeed[] = [
  {
    code: "SP",
    organization: {
      name: "StrivePartnership",
      sector: "nonprofit",
      website: "https://www.strivepartnership.org",
    },
    kind: "backbone",
    state: "active",
    invited: -400,
    joined: -400,
  },
  {
    code: "CPS",
    organization: { name: "Cincinnati Public Schools", sector: "education" },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -392,
  },
  {
    code: "COV",
    organization: {
      name: "Covington Independent Public Schools",
      sector: "education",
    },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -391,
  },
  {
    code: "NEW",
    organization: { name: "Newport Independent Schools", sector: "education" },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -388,
  },
  {
    code: "UC",
    organization: { name: "University of Cincinnati", sector: "education" },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -390,
  },
  {
    code: "NKU",
    organization: { name: "Northern Kentucky University", sector: "education" },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -389,
  },
  {
    code: "CSTCC",
    organization: {
      name: "Cincinnati State Technical and Community College",
      sector: "education",
    },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -386,
  },
  {
    code: "GCTC",
    organization: {
      name: "Gateway Community and Technical College",
      sector: "education",
    },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -385,
  },
  {
    code: "UWGC",
    organization: {
      name: "United Way of Greater Cincinnati",
      sector: "nonprofit",
    },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -393,
  },
  {
    code: "CYC",
    organization: {
      name: "Cincinnati Youth Collaborative",
      sector: "nonprofit",
    },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -387,
  },
  {
    code: "PG",
    organization: { name: "The Procter & Gamble Company", sector: "business" },
    kind: "partner",
    state: "active",
    invited: -396,
    joined: -384,
  },
  {
    code: "GCF",
    organization: {
      name: "The Greater Cincinnati Foundation",
      sector: "philanthropy",
    },
    kind: "funder",
    state: "active",
    invited: -396,
    joined: -392,
  },
  {
    code: "UL",
    organization: {
      name: "Urban League of Greater Cincinnati",
      sector: "community_group",
    },
    kind: "community_voice",
    state: "active",
    invited: -396,
    joined: -383,
  },
  {
    code: "AOC",
    organization: { name: "Archdiocese of Cincinnati", sector: "faith" },
    kind: "partner",
    state: "invited",
    invited: -20,
  },
  {
    code: "KW",
    organization: { name: "KnowledgeWorks", sector: "philanthropy" },
    kind: "funder",
    state: "left",
    invited: -396,
    joined: -392,
    left: -120,
  },
];

export const people: PersonSeed[] = [
  {
    email: "ruth.alder@example.org",
    name: "Ruth Alder",
    stakeholder: "SP",
    role: "backbone_lead",
  },
  {
    email: "tomas.reyes@example.org",
    name: "Tomas Reyes",
    stakeholder: "SP",
    role: "backbone_staff",
  },
  {
    email: "grace.whitfield@example.org",
    name: "Grace Whitfield",
    stakeholder: "UWGC",
    role: "working_group_chair",
  },
  {
    email: "marcus.bell@example.org",
    name: "Marcus Bell",
    stakeholder: "CPS",
    role: "partner_lead",
  },
  {
    email: "priya.nair@example.org",
    name: "Priya Nair",
    stakeholder: "CPS",
    role: "partner_contributor",
  },
  {
    email: "helen.brandt@example.org",
    name: "Helen Brandt",
    stakeholder: "GCF",
    role: "funder",
  },
  {
    email: "jonah.pike@example.org",
    name: "Jonah Pike",
    stakeholder: "UL",
    role: "observer",
  },
  {
    email: "lead.cov@example.org",
    name: "Dana Kessler",
    stakeholder: "COV",
    role: "partner_lead",
  },
  {
    email: "lead.new@example.org",
    name: "Owen Tate",
    stakeholder: "NEW",
    role: "partner_lead",
  },
  {
    email: "lead.uc@example.org",
    name: "Lucille Marsh",
    stakeholder: "UC",
    role: "partner_lead",
  },
  {
    email: "lead.nku@example.org",
    name: "Peter Yoon",
    stakeholder: "NKU",
    role: "partner_lead",
  },
  {
    email: "lead.cstcc@example.org",
    name: "Anita Rowe",
    stakeholder: "CSTCC",
    role: "partner_lead",
  },
  {
    email: "lead.gctc@example.org",
    name: "Carl Jessup",
    stakeholder: "GCTC",
    role: "partner_lead",
  },
  {
    email: "lead.uwgc@example.org",
    name: "Nora Finch",
    stakeholder: "UWGC",
    role: "partner_lead",
  },
  {
    email: "lead.cyc@example.org",
    name: "Darnell Price",
    stakeholder: "CYC",
    role: "partner_lead",
  },
  {
    email: "lead.pg@example.org",
    name: "Ingrid Voss",
    stakeholder: "PG",
    role: "partner_lead",
  },
  {
    email: "lead.gcf@example.org",
    name: "Samuel Ortiz",
    stakeholder: "GCF",
    role: "partner_lead",
  },
  {
    email: "lead.ul@example.org",
    name: "Loretta Hayes",
    stakeholder: "UL",
    role: "partner_lead",
  },
  {
    email: "lead.kw@example.org",
    name: "Milo Grant",
    stakeholder: "KW",
    role: "partner_lead",
  },
];

// Shares are illustrative.
export const backbone: BackboneSeed = {
  stakeholder: "SP",
  separation: "separate",
  explanation:
    "StrivePartnership runs no programme for children. It convenes, keeps the shared numbers and reports them; every activity of the agenda is led by another organisation.",
  staff: [
    {
      name: "Ruth Alder",
      position: "Executive director",
      email: "ruth.alder@example.org",
    },
    {
      name: "Tomas Reyes",
      position: "Data manager",
      email: "tomas.reyes@example.org",
    },
    { name: "Bea Lindqvist", position: "Facilitator of the working groups" },
  ],
  fundingSources: [
    {
      name: "The Greater Cincinnati Foundation",
      stakeholder: "GCF",
      sharePercent: "35",
    },
    {
      name: "United Way of Greater Cincinnati",
      stakeholder: "UWGC",
      sharePercent: "25",
    },
    {
      name: "The Procter & Gamble Company",
      stakeholder: "PG",
      sharePercent: "15",
    },
    { name: "Individual donors", sharePercent: "25" },
  ],
};
