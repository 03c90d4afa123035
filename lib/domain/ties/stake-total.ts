import type { Ownership } from "./ownership.ts";

/** Holdings in one party that claim more than all of it. */
export type OverOwned = {
  readonly targetId: string;
  /** Sum of the best value of each holding, or its low end where none is singled out. */
  readonly share: number;
  readonly stakeIds: readonly string[];
  readonly sentence: string;
};

/** What is left by adding shares that are written in tenths of a percent. */
const ROUNDING = 1e-9;

/**
 * Parties whose holders together would own more than the whole, with the
 * holdings that add up to it.
 */
export function overOwned(
  ownerships: readonly Ownership[],
  nameOf: (partyId: string) => string,
): OverOwned[] {
  const byTarget = Map.groupBy(ownerships, ({ targetId }) => targetId);
  return [...byTarget].flatMap(([targetId, holdings]) => {
    const atLeast = holdings
      .map(({ id, holderId, share }) => ({ id, holderId, share: share.point ?? share.low }))
      .filter(({ share }) => share > 0);
    const share = atLeast.reduce((sum, one) => sum + one.share, 0);
    if (share <= 1 + ROUNDING) return [];
    const parts = atLeast
      .toSorted((a, b) => b.share - a.share)
      .map((one) => `${nameOf(one.holderId)} ${percent(one.share)}`);
    return {
      targetId,
      share,
      stakeIds: atLeast.map(({ id }) => id),
      sentence: `The stakes in ${nameOf(targetId)} add up to ${percent(share)}, more than the whole: ${parts.join(", ")}.`,
    };
  });
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;
