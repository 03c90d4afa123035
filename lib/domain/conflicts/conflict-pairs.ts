import type { Measured } from "../explain/measured.ts";
import type { LabLink } from "../portfolio/portfolio.ts";
import type { VendorScores } from "../portfolio/portfolio-scores.ts";
import { stakesThroughChains } from "../portfolio/stake-in.ts";
import {
  type LabInterest as Gain,
  vendorConflict,
  type VendorConflict,
} from "../portfolio/vendor-conflict.ts";
import { type LabInterest, labInterests } from "../profiles/lab-interest.ts";
import type { PairRights } from "../profiles/pair-rights.ts";
import { isProvider, type Register } from "../profiles/provider-profile.ts";
import { exact } from "../quantity/estimate.ts";
import { byName } from "../quantity/text-order.ts";

/** A provider's conflict as a whole, and what of it is about one lab. */
export type PairConflict = {
  readonly provider: VendorConflict;
  readonly lab: Gain;
  readonly ability: Measured;
};

/** A provider and a lab between which there is an interest, or whose models it sells us. */
export type ConflictPair = {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly labId: string;
  readonly labName: string;
  /** The provider's own models: it needs no tie to gain from them. */
  readonly isOwn: boolean;
  /** Capital, share and purchases between the two; null for its own models. */
  readonly interest: LabInterest | null;
  readonly rights: PairRights | null;
  /** The same for any customer: ability taken as one; null where no sale of the lab's models by it is on record. */
  readonly potential: PairConflict | null;
  /** For the company, under its contract; null where it has none, or would not take the lab's models there. */
  readonly ours: (PairConflict & { readonly vendor: VendorScores }) | null;
};

export type ConflictMarket = {
  readonly register: Register;
  readonly rights: readonly PairRights[];
  readonly labLinks: readonly LabLink[];
  readonly byVendor: readonly VendorScores[];
};

/** Where no company is meant nobody's share of spend is known: taken as one, and labelled potential. */
export const POTENTIAL_ABILITY: Measured = { value: exact(1), facts: [] };

/**
 * Every pair of a provider and a lab with an interest between them, contracted
 * or not; the company's own vendors first, then by name. The order is no ranking.
 */
export function conflictPairs({
  register,
  rights,
  labLinks,
  byVendor,
}: ConflictMarket): ConflictPair[] {
  const { parties, ownerships, distribution } = register;
  const nameOf = (id: string) => parties.get(id)?.name ?? id;
  const stakesOf = stakesThroughChains(ownerships, nameOf);
  const vendorIds = byVendor.map(({ contract }) => contract.vendorId);
  const sellers = [...parties.values()].filter(
    (party) => isProvider(party, register) || vendorIds.includes(party.id),
  );
  return sellers
    .toSorted(
      (a, b) =>
        Number(vendorIds.includes(b.id)) - Number(vendorIds.includes(a.id)) ||
        byName(a.name, b.name),
    )
    .flatMap((provider) => {
      const interests = labInterests(provider.id, register, rights);
      const vendor = byVendor.find(({ contract }) => contract.vendorId === provider.id);
      const labIds = [
        ...new Set([
          ...(vendor?.conflict.labs ?? []).map(({ labId }) => labId),
          ...interests.map(({ labId }) => labId),
        ]),
      ];
      if (labIds.length === 0) return [];
      const pool = [
        ...new Set(
          distribution.filter(({ cloudId }) => cloudId === provider.id).map(({ labId }) => labId),
        ),
      ];
      const potential = vendorConflict({
        providerId: provider.id,
        ability: POTENTIAL_ABILITY,
        pool,
        links: labLinks.filter(({ providerId }) => providerId === provider.id),
        stakeIn: stakesOf(provider.id),
        nameOf,
      });
      return labIds.map((labId): ConflictPair => ({
        id: `${provider.id}--${labId}`,
        providerId: provider.id,
        providerName: provider.name,
        labId,
        labName: labId === provider.id ? "its own models" : nameOf(labId),
        isOwn: labId === provider.id,
        interest: interests.find((one) => one.labId === labId) ?? null,
        rights: rights.find((one) => one.providerId === provider.id && one.labId === labId) ?? null,
        potential: pool.includes(labId) ? towards(potential, labId, POTENTIAL_ABILITY) : null,
        ours: vendor === undefined ? null : ofVendor(vendor, labId),
      }));
    })
    .toSorted((a, b) => placeOf(a, vendorIds) - placeOf(b, vendorIds));
}

const placeOf = ({ providerId }: ConflictPair, vendorIds: readonly string[]): number =>
  vendorIds.includes(providerId) ? 0 : 1;

function towards(provider: VendorConflict, labId: string, ability: Measured): PairConflict | null {
  const lab = provider.labs.find((one) => one.labId === labId);
  return lab === undefined ? null : { provider, lab, ability };
}

function ofVendor(vendor: VendorScores, labId: string): ConflictPair["ours"] {
  const pair = towards(vendor.conflict, labId, vendor.contract.providerChoosesShare);
  return pair === null ? null : { ...pair, vendor };
}

/** The reading a page leads with: the company's where there is one, else what is possible. */
export const leadingConflict = ({ ours, potential }: ConflictPair): PairConflict | null =>
  ours ?? potential;
