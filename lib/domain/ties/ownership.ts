import { claimsAt, type Clocks, factAt } from "../fact/fact.ts";
import type { Facts } from "../fact/reading.ts";
import { PROPERTIES } from "../fact/property.ts";
import { estimate, type Estimate } from "../quantity/estimate.ts";
import { byText } from "../quantity/text-order.ts";

export type StakeIdentity = {
  readonly id: string;
  readonly holderId: string;
  readonly targetId: string;
};

/** One party's share in another, under every id that it was entered with. */
export type Holding = StakeIdentity & { readonly stakeIds: readonly string[] };

/**
 * Stakes of the same pair, once duplicates of a party read as one, are one
 * holding: what is claimed of either competes, and is never added. A party is
 * no owner of itself.
 */
export function holdingsOf(stakes: readonly StakeIdentity[]): Holding[] {
  const apart = stakes.filter(({ holderId, targetId }) => holderId !== targetId);
  const pairs = Map.groupBy(apart, ({ holderId, targetId }) => `${holderId}--${targetId}`);
  return [...pairs.values()].flatMap((ofPair) => {
    const [first] = ofPair.toSorted((a, b) => byText(a.id, b.id));
    return first === undefined ? [] : [{ ...first, stakeIds: ofPair.map(({ id }) => id) }];
  });
}

/** What is claimed of one party's share in another, all sources together. */
export type Ownership = StakeIdentity & {
  /** Lowest and highest of all live claims; the point is that of the claim we rest on. */
  readonly share: Estimate;
  readonly basis: string;
  readonly claims: readonly { readonly factId: string; readonly basis: string }[];
};

/**
 * A holding on a day. Where sources disagree the range spans all of them and
 * the best-graded claim gives the point (methodology 8.6).
 */
export function ownershipAt(
  identity: StakeIdentity,
  facts: Facts,
  clocks: Clocks,
): Ownership | undefined {
  const stakes = facts.filter(({ property }) => property === "stake.share");
  const best = factAt(stakes, clocks);
  if (best === undefined) return undefined;
  const live = claimsAt(stakes, clocks).flatMap((fact) => {
    const parsed = PROPERTIES["stake.share"].schema.safeParse(fact.value);
    return parsed.success ? [{ fact, ...parsed.data }] : [];
  });
  const chosen = live.find(({ fact }) => fact.id === best.id);
  if (chosen === undefined) return undefined;
  // A claim of "at least" leaves the rest open, and one of "at most" leaves nothing out: no end is made up.
  const lows = live.map(({ low, point }) => low ?? point ?? 0);
  const highs = live.map(({ high, point }) => high ?? point ?? 1);
  return {
    ...identity,
    share: estimate(Math.min(...lows), chosen.point, Math.max(...highs)),
    basis: chosen.basis,
    claims: live
      .toSorted((a, b) => Number(b.fact.id === best.id) - Number(a.fact.id === best.id))
      .map(({ fact, basis }) => ({ factId: fact.id, basis })),
  };
}
