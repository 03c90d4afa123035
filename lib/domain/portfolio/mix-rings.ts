import { closedRings } from "../graph/closed-ring.ts";
import { endlessMoney } from "../graph/look-through.ts";
import { tabulate } from "../stats/matrix.ts";
import type { PortfolioContract } from "./portfolio.ts";

/** Vendors whose mixes pass our money on to each other, so that it never ends with anybody. */
export type MixRing = { readonly contractIds: readonly string[]; readonly sentence: string };

/** Every ring that the realised mixes of contracts make, with the contracts in it. */
export function mixRings(
  contracts: readonly Pick<PortfolioContract, "id" | "vendorId" | "routerMix">[],
  nameOf: (partyId: string) => string,
): MixRing[] {
  const routers = contracts.filter(({ routerMix }) => routerMix !== null);
  const vendors = [...new Set(routers.map(({ vendorId }) => vendorId))];
  const rings = closedRings(
    tabulate(vendors.length, vendors.length, (i, j) =>
      partTo(vendors[j], routers.find(({ vendorId }) => vendorId === vendors[i])?.routerMix ?? []),
    ),
  );
  return rings.map((ring) => {
    const within = ring.map((place) => vendors[place]);
    return {
      contractIds: routers.filter(({ vendorId }) => within.includes(vendorId)).map(({ id }) => id),
      sentence: `${endlessMoney(ring, vendors.map(nameOf))}.`,
    };
  });
}

const partTo = (
  vendor: string | undefined,
  mix: NonNullable<PortfolioContract["routerMix"]>,
): number =>
  mix
    .filter(({ labId }) => labId === vendor)
    .reduce((sum, { share }) => sum + (share.value.point ?? share.value.low), 0);
