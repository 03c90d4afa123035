/** Closed sets that describe a tie. Prisma stores them as text; these lists are what the seed checks. */
export const TIE_KINDS = {
  equity_investment: "Equity investment",
  convertible: "Convertible note",
  acquisition: "Acquisition",
  licensing_hire: "Licence and hire",
  compute_commitment: "Compute commitment",
  capacity_supply: "Capacity supply",
  revenue_share: "Revenue share",
  exclusivity: "Exclusivity",
  distribution_right: "Distribution right",
  board_or_observer_seat: "Board or observer seat",
  ip_licence: "IP licence",
  customer_relationship: "Customer relationship",
  chip_partnership: "Chip partnership",
  equity_in_supplier: "Equity in a supplier",
  credit_guarantee: "Credit guarantee",
} as const;
export type TieKind = keyof typeof TIE_KINDS;

export const TIE_STATUSES = [
  "announced",
  "closed",
  "partially_funded",
  "active",
  "talks",
  "reported",
  "declined",
  "not_confirmed",
  "terminated",
  "superseded",
] as const;
export type TieStatus = (typeof TIE_STATUSES)[number];

/** Kinds in which capital moves to the lab in exchange for a claim on it. */
export const CAPITAL_KINDS: readonly TieKind[] = ["equity_investment", "convertible"];
/** Kinds in which the lab commits to buy compute. A different currency from capital: never netted. */
export const COMPUTE_KINDS: readonly TieKind[] = ["compute_commitment", "capacity_supply"];

/** Which way the money or the benefit mainly runs. */
export const TIE_DIRECTIONS = ["provider_to_lab", "lab_to_provider"] as const;
export type TieDirection = (typeof TIE_DIRECTIONS)[number];

export const PARTY_KINDS = {
  cloud_provider: "Cloud provider",
  neocloud: "Specialised cloud",
  chip_vendor: "Chip vendor",
  platform: "Platform",
  ai_lab: "AI lab",
  ai_app: "AI application",
  model_router: "Model router",
  model_hub: "Model hub",
  data_vendor: "Data vendor",
  investor: "Investor",
  foundation: "Foundation",
  aggregate: "Several parties together",
} as const;
export type PartyKind = keyof typeof PARTY_KINDS;

export const RIGHT_CATEGORIES = {
  equity_or_revenue_share: "Equity or revenue share",
  governance: "Governance",
  exclusivity: "Exclusivity",
  spend_back: "Spend-back",
  information_access: "Information access",
  resources: "Resources",
} as const;
export type RightCategory = keyof typeof RIGHT_CATEGORIES;

/** The same in full, as a question asks for it. */
export const RIGHTS_IN_FULL: Readonly<Record<RightCategory, string>> = {
  equity_or_revenue_share: "equity or revenue share",
  governance: "consultation, control or board right",
  exclusivity: "exclusivity",
  spend_back: "spend committed back to the provider",
  information_access: "access to sensitive information",
  resources: "sharing of compute, intellectual property or talent",
};

/** What a sheet of terms is about, as the title of what a party offers. */
export const TERMS_TOPICS = {
  egress: "Internet egress",
  "exit-programme": "Exit programme",
  commitment: "Commitment",
  batch: "Batch and service tiers",
  cache: "Prompt caching",
  law: "Rule of law",
} as const;

export const RIGHT_STATES = ["present", "absent", "unknown", "ended"] as const;
export type RightState = (typeof RIGHT_STATES)[number];
