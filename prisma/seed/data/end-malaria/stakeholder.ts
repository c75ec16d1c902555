import type { BackboneSeed, PersonSeed, StakeholderSeed } from "../shape";

// The constituencies and working groups are those the RBM Partnership names in public; the people,
// the roles they play here and all they say are invented.
export const stakeholders: StakeholderSeed[] = [
  {
    code: "RBM",
    organization: {
      name: "RBM Partnership to End Malaria",
      sector: "health",
      website: "https://endmalaria.org",
    },
    kind: "backbone",
    state: "active",
    invited: -500,
    joined: -500,
  },
  {
    code: "END",
    organization: { name: "RBM constituency: malaria-endemic countries", sector: "government" },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -490,
  },
  {
    code: "DON",
    organization: { name: "RBM constituency: donor countries", sector: "government" },
    kind: "funder",
    state: "active",
    invited: -496,
    joined: -488,
  },
  {
    code: "MUL",
    organization: { name: "RBM constituency: multilateral partners", sector: "health" },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -491,
  },
  {
    code: "NGO",
    organization: { name: "RBM constituency: non-governmental organisations", sector: "nonprofit" },
    kind: "community_voice",
    state: "active",
    invited: -496,
    joined: -489,
  },
  {
    code: "PRI",
    organization: { name: "RBM constituency: private sector", sector: "business" },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -487,
  },
  {
    code: "RES",
    organization: { name: "RBM constituency: research and academia", sector: "research" },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -489,
  },
  {
    code: "FOU",
    organization: { name: "RBM constituency: foundations", sector: "philanthropy" },
    kind: "funder",
    state: "active",
    invited: -496,
    joined: -486,
  },
  {
    code: "VCWG",
    organization: { name: "RBM Vector Control Working Group", sector: "health" },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -488,
  },
  {
    code: "CMWG",
    organization: { name: "RBM Case Management Working Group", sector: "health" },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -487,
  },
  {
    code: "SME",
    organization: {
      name: "RBM Surveillance, Monitoring and Evaluation Working Group",
      sector: "research",
    },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -490,
  },
  {
    code: "SBC",
    organization: {
      name: "RBM Social and Behaviour Change Working Group",
      sector: "nonprofit",
    },
    kind: "partner",
    state: "active",
    invited: -496,
    joined: -485,
  },
  {
    code: "UNSD",
    organization: { name: "United Nations Statistics Division", sector: "research" },
    kind: "partner",
    state: "active",
    invited: -480,
    joined: -478,
  },
  {
    code: "MAP",
    organization: {
      name: "Malaria Atlas Project",
      sector: "research",
      website: "https://malariaatlas.org",
    },
    kind: "partner",
    state: "active",
    invited: -480,
    joined: -477,
  },
  {
    code: "MIP",
    organization: { name: "RBM Malaria in Pregnancy Working Group", sector: "health" },
    kind: "partner",
    state: "invited",
    invited: -12,
  },
];

export const people: PersonSeed[] = [
  {
    email: "amara.diallo@example.org",
    name: "Amara Diallo",
    stakeholder: "RBM",
    role: "backbone_lead",
  },
  {
    email: "staff.rbm@example.org",
    name: "Lukas Meier",
    stakeholder: "RBM",
    role: "backbone_staff",
  },
  {
    email: "lead.end@example.org",
    name: "Josephine Banda",
    stakeholder: "END",
    role: "partner_lead",
  },
  { email: "lead.don@example.org", name: "Erik Sandvik", stakeholder: "DON", role: "partner_lead" },
  { email: "lead.mul@example.org", name: "Hana Sato", stakeholder: "MUL", role: "partner_lead" },
  {
    email: "lead.ngo@example.org",
    name: "Patience Mwangi",
    stakeholder: "NGO",
    role: "partner_lead",
  },
  { email: "lead.pri@example.org", name: "Rafael Costa", stakeholder: "PRI", role: "partner_lead" },
  { email: "lead.res@example.org", name: "Nadia Rahman", stakeholder: "RES", role: "partner_lead" },
  {
    email: "lead.fou@example.org",
    name: "Claire Dubois",
    stakeholder: "FOU",
    role: "partner_lead",
  },
  { email: "lead.vcwg@example.org", name: "Kofi Asare", stakeholder: "VCWG", role: "partner_lead" },
  {
    email: "lead.cmwg@example.org",
    name: "Thi Lan Pham",
    stakeholder: "CMWG",
    role: "partner_lead",
  },
  { email: "lead.sme@example.org", name: "Ibrahim Sow", stakeholder: "SME", role: "partner_lead" },
  { email: "lead.sbc@example.org", name: "Rosa Villar", stakeholder: "SBC", role: "partner_lead" },
  {
    email: "lead.unsd@example.org",
    name: "Anders Holm",
    stakeholder: "UNSD",
    role: "partner_lead",
  },
  { email: "lead.map@example.org", name: "Wendy Ngata", stakeholder: "MAP", role: "partner_lead" },
];

// Shares are illustrative.
export const backbone: BackboneSeed = {
  stakeholder: "RBM",
  separation: "ring_fenced",
  explanation:
    "The secretariat is hosted by a United Nations agency that gives it staff rules and accounts. It answers to the partnership's board alone, buys no nets and treats no patients.",
  staff: [
    {
      name: "Amara Diallo",
      position: "Head of the secretariat",
      email: "amara.diallo@example.org",
    },
    { name: "Lukas Meier", position: "Accountability and data", email: "staff.rbm@example.org" },
  ],
  fundingSources: [
    { name: "Donor countries", stakeholder: "DON", sharePercent: "45" },
    { name: "Foundations", stakeholder: "FOU", sharePercent: "40" },
    { name: "Private sector", stakeholder: "PRI", sharePercent: "10" },
    { name: "Individual gifts", sharePercent: "5" },
  ],
};
