import type { Measured } from "../explain/measured.ts";
import { integratedOwnership } from "../graph/integrated-ownership.ts";
import { estimate, exact } from "../quantity/estimate.ts";
import { tabulate } from "../stats/matrix.ts";
import type { Ownership } from "../ties/ownership.ts";

type End = "low" | "point" | "high";

/**
 * What part of one party another owns in the end, through all chains of holdings.
 *
 * @returns for a holder, the share of any party; nothing on record reads as no stake
 */
export function stakesThroughChains(
  ownerships: readonly Ownership[],
): (holderId: string) => (targetId: string) => Measured {
  const parties = [
    ...new Set(ownerships.flatMap(({ holderId, targetId }) => [holderId, targetId])),
  ];
  const place = new Map(parties.map((id, i) => [id, i]));
  const direct = (end: End) => {
    const shares = new Map(
      ownerships.map(({ holderId, targetId, share }) => [
        `${holderId} ${targetId}`,
        end === "point" ? (share.point ?? share.low) : share[end],
      ]),
    );
    return tabulate(
      parties.length,
      parties.length,
      (i, j) => shares.get(`${parties[i]} ${parties[j]}`) ?? 0,
    );
  };
  const [low, point, high] = (["low", "point", "high"] as const).map((end) =>
    integratedOwnership(direct(end)),
  );
  return (holderId) => (targetId) => {
    const [i, j] = [place.get(holderId), place.get(targetId)];
    if (i === undefined || j === undefined) return { value: exact(0), facts: [] };
    const own = ownerships.find((one) => one.holderId === holderId && one.targetId === targetId);
    const at = (matrix: readonly (readonly number[])[] | undefined) => matrix?.[i]?.[j] ?? 0;
    return {
      value:
        own !== undefined && own.share.point === null
          ? estimate(at(low), null, at(high))
          : estimate(at(low), at(point), at(high)),
      facts: own?.claims.map(({ factId }) => factId) ?? [],
    };
  };
}
