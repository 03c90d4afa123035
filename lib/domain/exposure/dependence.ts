import type { Market } from "../portfolio/hosting.ts";
import { groupOf } from "../ties/party.ts";
import { counts, type Tie } from "../ties/tie.ts";
import type { Dimension } from "./dimension.ts";
import type { Dependence, SpendUse } from "./spend-use.ts";

/** In which capacity work depends on somebody: who bills it, who made the model, who runs it. */
export const ROLES = ["vendor", "lab", "host", "chip"] as const;
export type Role = (typeof ROLES)[number];

/** One thing a piece of spend depends on, as a key of the dimension: a party, a group, a country. */
export type KeyedDependence = {
  readonly key: string;
  readonly role: Role;
  readonly certain: boolean;
  readonly facts: readonly string[];
};

export type Dependences = {
  readonly on: readonly KeyedDependence[];
  /** The question that stays open: somebody else, or anybody, may be depended on. */
  readonly open: string | null;
};

const ROLES_OF: Readonly<Record<Dimension, readonly Role[]>> = {
  vendor: ["vendor"],
  lab: ["lab"],
  cloud: ["host"],
  group: ["vendor", "lab", "host"],
  chip: ["chip"],
  country: ["vendor", "lab", "host"],
};

/** Whom a piece of spend depends on, in one dimension. */
export function dependencesOf(
  use: SpendUse,
  dimension: Dimension,
  { market, ties }: { readonly market: Market; readonly ties: readonly Tie[] },
): Dependences {
  const found = ROLES_OF[dimension].map((role) => ({ role, on: inRole(use, role, ties, market) }));
  const keyed = found.flatMap(({ role, on }) =>
    on.map(({ partyId, ...rest }) => ({ ...rest, role, key: keyOf(partyId, dimension, market) })),
  );
  const gaps = [
    ...found.flatMap(({ role, on }) => (on.length === 0 ? [QUESTIONS[role](use)] : [])),
    ...(keyed.some(({ key, certain }) => key === null && certain)
      ? [`Where do those who do “${use.label}” have their seat?`]
      : []),
  ];
  return {
    on: keyed.flatMap(({ key, ...rest }) => (key === null ? [] : [{ ...rest, key }])),
    open: gaps[0] ?? null,
  };
}

const QUESTIONS: Readonly<Record<Role, (use: SpendUse) => string>> = {
  vendor: ({ label }) => `Who bills “${label}”?`,
  lab: ({ contract, workload }) =>
    `Which labs’ models do the work of ${workload?.name ?? contract.name}?`,
  host: ({ label }) => `On whose machines does “${label}” run?`,
  chip: ({ label }) => `On whose chips does “${label}” run?`,
};

function inRole(
  { contract, labId, hosts, usd }: SpendUse,
  role: Role,
  ties: readonly Tie[],
  market: Market,
): readonly Dependence[] {
  const found: Readonly<Record<Role, () => readonly Dependence[]>> = {
    vendor: () => [
      { partyId: contract.vendorId, certain: true, facts: contract.spendUsdPerYear.facts },
    ],
    lab: () => (labId === null ? [] : [{ partyId: labId, certain: true, facts: usd.facts }]),
    host: () => hosts,
    chip: () =>
      chipMakersOf(
        [...(labId === null ? [] : [labId]), ...hosts.map(({ partyId }) => partyId)],
        ties,
        market,
      ),
  };
  return found[role]();
}

/** Makers with a deal that puts their chips to work at one of these parties. */
function chipMakersOf(
  users: readonly string[],
  ties: readonly Tie[],
  { parties }: Market,
): Dependence[] {
  const deals = ties.filter(
    (tie) =>
      users.includes(tie.counterpartyId) && isChipDeal(tie, parties.get(tie.providerId)?.kind),
  );
  return [...Map.groupBy(deals, ({ providerId }) => providerId)].map(([partyId, own]) => ({
    partyId,
    certain: false,
    facts: own.flatMap(({ facts }) => facts.slice(0, 1)),
  }));
}

/** A deal that puts a maker's chips to work; a total of other deals says so as well. */
const isChipDeal = (tie: Tie, provider: string | undefined): boolean =>
  counts({ ...tie, rollup: false }) &&
  (tie.kind === "chip_partnership" ||
    (provider === "chip_vendor" &&
      (tie.kind === "compute_commitment" || tie.kind === "capacity_supply")));

/** What a party counts as in a dimension; null where its seat is not on record. */
export function keyOf(partyId: string, dimension: Dimension, { parties }: Market): string | null {
  if (dimension === "country") return parties.get(partyId)?.hqCountry ?? null;
  return dimension === "group" ? groupOf(partyId, parties) : partyId;
}
