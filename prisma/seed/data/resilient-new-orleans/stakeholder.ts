import type { BackboneSeed, PersonSeed, StakeholderSeed } from "../shape";

// Real public names; the people, the roles they play here and all they say are invented.
export const stakeholders: StakeholderSeed[] = [
  {
    code: "ORS",
    organization: {
      name: "City of New Orleans, Office of Resilience and Sustainability",
      sector: "government",
      website: "https://nola.gov/resilience/",
    },
    kind: "backbone",
    state: "active",
    invited: -210,
    joined: -210,
  },
  {
    code: "SWB",
    organization: {
      name: "Sewerage and Water Board of New Orleans",
      sector: "government",
    },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -200,
  },
  {
    code: "NORA",
    organization: {
      name: "New Orleans Redevelopment Authority",
      sector: "government",
    },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -201,
  },
  {
    code: "NOHD",
    organization: { name: "New Orleans Health Department", sector: "health" },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -199,
  },
  {
    code: "EVAC",
    organization: { name: "Evacuteer.org", sector: "nonprofit" },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -202,
  },
  {
    code: "DATA",
    organization: { name: "The Data Center", sector: "research" },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -203,
  },
  {
    code: "ENO",
    organization: { name: "Entergy New Orleans", sector: "business" },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -197,
  },
  {
    code: "DCC",
    organization: { name: "Delgado Community College", sector: "education" },
    kind: "partner",
    state: "active",
    invited: -206,
    joined: -198,
  },
  {
    code: "CSED",
    organization: {
      name: "Lower Ninth Ward Center for Sustainable Engagement and Development",
      sector: "community_group",
    },
    kind: "community_voice",
    state: "active",
    invited: -206,
    joined: -196,
  },
  {
    code: "GNOF",
    organization: {
      name: "Greater New Orleans Foundation",
      sector: "philanthropy",
    },
    kind: "funder",
    state: "active",
    invited: -206,
    joined: -204,
  },
  {
    code: "RF",
    organization: {
      name: "The Rockefeller Foundation",
      sector: "philanthropy",
    },
    kind: "funder",
    state: "active",
    invited: -206,
    joined: -205,
  },
  {
    code: "RTA",
    organization: {
      name: "New Orleans Regional Transit Authority",
      sector: "government",
    },
    kind: "partner",
    state: "active",
    invited: -60,
    joined: -40,
  },
  {
    code: "GNOI",
    organization: { name: "Greater New Orleans, Inc.", sector: "business" },
    kind: "partner",
    state: "invited",
    invited: -15,
  },
];

export const people: PersonSeed[] = [
  {
    email: "odile.fontenot@example.org",
    name: "Odile Fontenot",
    stakeholder: "ORS",
    role: "backbone_lead",
  },
  {
    email: "staff.ors@example.org",
    name: "Bram Tran",
    stakeholder: "ORS",
    role: "backbone_staff",
  },
  {
    email: "lead.swb@example.org",
    name: "Calvin Roche",
    stakeholder: "SWB",
    role: "partner_lead",
  },
  {
    email: "lead.nora@example.org",
    name: "Simone Leblanc",
    stakeholder: "NORA",
    role: "partner_lead",
  },
  {
    email: "lead.nohd@example.org",
    name: "Farid Mansour",
    stakeholder: "NOHD",
    role: "partner_lead",
  },
  {
    email: "lead.evac@example.org",
    name: "Joy Batiste",
    stakeholder: "EVAC",
    role: "partner_lead",
  },
  {
    email: "lead.data@example.org",
    name: "Allie Prudhomme",
    stakeholder: "DATA",
    role: "partner_lead",
  },
  {
    email: "lead.eno@example.org",
    name: "Walt Gaines",
    stakeholder: "ENO",
    role: "partner_lead",
  },
  {
    email: "lead.dcc@example.org",
    name: "Yvette Coleman",
    stakeholder: "DCC",
    role: "partner_lead",
  },
  {
    email: "lead.csed@example.org",
    name: "Earl Jackson",
    stakeholder: "CSED",
    role: "partner_lead",
  },
  {
    email: "lead.gnof@example.org",
    name: "Mina Castille",
    stakeholder: "GNOF",
    role: "partner_lead",
  },
  {
    email: "lead.rf@example.org",
    name: "Theo Lang",
    stakeholder: "RF",
    role: "partner_lead",
  },
  {
    email: "lead.rta@example.org",
    name: "Denise Hubert",
    stakeholder: "RTA",
    role: "partner_lead",
  },
];

// Shares are illustrative.
export const backbone: BackboneSeed = {
  stakeholder: "ORS",
  separation: "ring_fenced",
  explanation:
    "The office is part of city government, which also acts. Its four staff coordinate and measure and have no budget line for works; departments lead their own activities and answer for them.",
  staff: [
    {
      name: "Odile Fontenot",
      position: "Resilience officer",
      email: "odile.fontenot@example.org",
    },
    {
      name: "Bram Tran",
      position: "Coordinator of measurement",
      email: "staff.ors@example.org",
    },
  ],
  fundingSources: [
    {
      name: "The Rockefeller Foundation",
      stakeholder: "RF",
      sharePercent: "45",
    },
    { name: "City of New Orleans, general fund", sharePercent: "35" },
    {
      name: "Greater New Orleans Foundation",
      stakeholder: "GNOF",
      sharePercent: "20",
    },
  ],
};
