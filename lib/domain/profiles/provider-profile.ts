import type { Basis } from "../ties/basis.ts";
import type { Distribution } from "../ties/distribution.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";
import type { Router } from "../ties/router.ts";
import { counts, isWithLab, type Tie } from "../ties/tie.ts";
import { CAPITAL_KINDS, COMPUTE_KINDS } from "../ties/tie-words.ts";
import { tieTotals, type TieTotals } from "../ties/tie-totals.ts";
import { byName } from "../quantity/text-order.ts";

/** What a party sells: listings in the catalog, and how many of them have a price. */
export type CatalogSize = {
  readonly offerings: number;
  readonly priced: number;
  readonly models: number;
};

/** The register on a day, as the profiles read it. */
export type Register = {
  readonly parties: ReadonlyMap<string, Party>;
  readonly ties: readonly Tie[];
  readonly ownerships: readonly Ownership[];
  readonly distribution: readonly Distribution[];
  readonly routers: readonly Router[];
  readonly catalog: ReadonlyMap<string, CatalogSize>;
};

/** A cloud or platform in one row: what it put into labs, what labs owe it, what it sells. */
export type ProviderProfile = {
  readonly party: Party;
  /** Labs it has put capital into, or announced that it will. */
  readonly labsBacked: readonly string[];
  /** Labs whose models it sells, its own included. */
  readonly labsSold: readonly string[];
  readonly capital: TieTotals;
  readonly compute: TieTotals;
  /** Ties of capital or compute with companies that are not labs: in none of the columns above. */
  readonly tiesOutsideLabs: number;
  readonly catalog: CatalogSize;
  readonly routers: number;
};

/** Whoever sells models or compute: clouds, and platforms that list a lab's models. */
export function isProvider(party: Party, { distribution, catalog }: Register): boolean {
  return (
    party.kind === "cloud_provider" ||
    party.kind === "neocloud" ||
    (party.kind !== "ai_lab" &&
      (catalog.has(party.id) || distribution.some(({ cloudId }) => cloudId === party.id)))
  );
}

export function providerProfile(party: Party, register: Register): ProviderProfile {
  const own = register.ties.filter(({ providerId }) => providerId === party.id);
  const ties = own.filter(isWithLab);
  const backed = ties.filter((tie) => counts(tie) && CAPITAL_KINDS.includes(tie.kind));
  const sold = register.distribution.filter(({ cloudId }) => cloudId === party.id);
  return {
    party,
    labsBacked: [...new Set(backed.map(({ counterpartyId }) => counterpartyId))],
    labsSold: [...new Set(sold.map(({ labId }) => labId))],
    capital: tieTotals(ties, CAPITAL_KINDS),
    compute: tieTotals(ties, COMPUTE_KINDS),
    tiesOutsideLabs: own.filter(
      (tie) =>
        !isWithLab(tie) && counts(tie) && [...CAPITAL_KINDS, ...COMPUTE_KINDS].includes(tie.kind),
    ).length,
    catalog: register.catalog.get(party.id) ?? { offerings: 0, priced: 0, models: 0 },
    routers: register.routers.filter(({ operatorId }) => operatorId === party.id).length,
  };
}

/** Every provider, the one with most capital on the basis first. */
export const providerProfiles = (register: Register, basis: Basis): ProviderProfile[] =>
  [...register.parties.values()]
    .filter((party) => isProvider(party, register))
    .map((party) => providerProfile(party, register))
    .toSorted(
      (a, b) =>
        b.capital[basis].usd - a.capital[basis].usd ||
        b.catalog.offerings - a.catalog.offerings ||
        byName(a.party.name, b.party.name),
    );
