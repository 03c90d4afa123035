import type { Ownership } from "../ties/ownership.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { counts } from "../ties/tie.ts";
import { CAPITAL_KINDS, COMPUTE_KINDS } from "../ties/tie-words.ts";
import { tieTotals, type TieTotals } from "../ties/tie-totals.ts";
import type { Register } from "./provider-profile.ts";
import { byName } from "../quantity/text-order.ts";

/** A lab in one row: who put money in, who owns it, where its compute and its sales come from. */
export type LabProfile = {
  readonly party: Party;
  readonly investors: readonly string[];
  readonly capital: TieTotals;
  readonly compute: TieTotals;
  /** Platforms that sell its models. */
  readonly soldBy: readonly string[];
  /** The largest outside stake on record. */
  readonly largestStake: Ownership | null;
};

export const isLab = ({ kind }: Party): boolean => kind === "ai_lab";

export function labProfile(party: Party, register: Register): LabProfile {
  const ties = register.ties.filter(({ counterpartyId }) => counterpartyId === party.id);
  const funded = ties.filter((tie) => counts(tie) && CAPITAL_KINDS.includes(tie.kind));
  const [largestStake = null] = register.ownerships
    .filter(({ targetId }) => targetId === party.id)
    .toSorted((a, b) => b.share.high - a.share.high);
  return {
    party,
    investors: [...new Set(funded.map(({ providerId }) => providerId))],
    capital: tieTotals(ties, CAPITAL_KINDS),
    compute: tieTotals(ties, COMPUTE_KINDS),
    soldBy: [
      ...new Set(
        register.distribution
          .filter(({ labId }) => labId === party.id)
          .map(({ cloudId }) => cloudId),
      ),
    ],
    largestStake,
  };
}

/** Every lab, the one with most capital on the basis first. */
export const labProfiles = (register: Register, basis: Basis): LabProfile[] =>
  [...register.parties.values()]
    .filter(isLab)
    .map((party) => labProfile(party, register))
    .toSorted(
      (a, b) => b.capital[basis].usd - a.capital[basis].usd || byName(a.party.name, b.party.name),
    );
