import { closedRings } from "../graph/closed-ring.ts";
import { ownerless } from "../graph/integrated-ownership.ts";
import { tabulate } from "../stats/matrix.ts";
import type { Ownership } from "./ownership.ts";

/** Parties that own one another so fully that nobody owns any of them in the end. */
export type OwnershipRing = {
  readonly partyIds: readonly string[];
  readonly stakeIds: readonly string[];
  readonly sentence: string;
};

/**
 * Every ring of holdings without an outside owner, with the stakes in it.
 *
 * Each holding counts with its best value, or with its low end where none is
 * singled out, so that a wide claim makes no ring by itself.
 */
export function ownershipRings(
  ownerships: readonly Ownership[],
  nameOf: (partyId: string) => string,
): OwnershipRing[] {
  const parties = [
    ...new Set(ownerships.flatMap(({ holderId, targetId }) => [holderId, targetId])),
  ];
  const shares = new Map(
    ownerships.map(({ holderId, targetId, share }) => [
      `${holderId} ${targetId}`,
      share.point ?? share.low,
    ]),
  );
  const rings = closedRings(
    tabulate(
      parties.length,
      parties.length,
      (i, j) => shares.get(`${parties[i]} ${parties[j]}`) ?? 0,
    ),
  );
  return rings.map((ring) => {
    const partyIds = ring.flatMap((place) => parties[place] ?? []);
    return {
      partyIds,
      stakeIds: ownerships
        .filter(
          ({ holderId, targetId }) => partyIds.includes(holderId) && partyIds.includes(targetId),
        )
        .map(({ id }) => id),
      sentence: `${ownerless(ring, parties.map(nameOf))}.`,
    };
  });
}
