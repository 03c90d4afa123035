import { byText } from "../quantity/text-order.ts";
import type { CommonInvestor } from "../ties/common-investor.ts";
import type { Ownership } from "../ties/ownership.ts";
import { counts, type Tie } from "../ties/tie.ts";
import type { TieKind } from "../ties/tie-words.ts";

/** What one investor has in one party, and what says so. */
export type HeldInterest = {
  readonly holderId: string;
  readonly targetId: string;
  readonly stake: Ownership | null;
  readonly ties: readonly Tie[];
  /** The fact that names it among those who back several labs. */
  readonly backsFact: string | null;
};

/** Two parties with an investor in common. */
export type Interlock = {
  readonly a: string;
  readonly b: string;
  readonly holders: readonly string[];
};

const HELD_BY_PROVIDER: readonly TieKind[] = ["equity_investment", "convertible", "acquisition"];

/** Who holds what by a tie: the provider of capital, or the lab that took shares of its supplier. */
function heldBy(tie: Tie): readonly [holder: string, target: string] | undefined {
  if (!counts(tie)) return undefined;
  if (HELD_BY_PROVIDER.includes(tie.kind)) return [tie.providerId, tie.counterpartyId];
  if (tie.kind === "equity_in_supplier") return [tie.counterpartyId, tie.providerId];
  return undefined;
}

/** Every interest on record of one party in another, by holder and then by what is held. */
export function heldInterests({
  ties,
  ownerships,
  commonInvestors,
}: {
  readonly ties: readonly Tie[];
  readonly ownerships: readonly Ownership[];
  /** Investors named as backing several labs; those that are no party of the register go by an id of their own. */
  readonly commonInvestors: readonly CommonInvestor[];
}): HeldInterest[] {
  const found = new Map<string, HeldInterest>();
  const add = (holderId: string, targetId: string, more: (held: HeldInterest) => HeldInterest) => {
    if (holderId === targetId) return;
    const key = `${holderId}--${targetId}`;
    const none = { holderId, targetId, stake: null, ties: [], backsFact: null };
    found.set(key, more(found.get(key) ?? none));
  };
  for (const stake of ownerships)
    if (stake.share.high > 0) add(stake.holderId, stake.targetId, (held) => ({ ...held, stake }));
  for (const tie of ties.toSorted((a, b) => byText(a.id, b.id))) {
    const [holder, target] = heldBy(tie) ?? [];
    if (holder !== undefined && target !== undefined)
      add(holder, target, (held) => ({ ...held, ties: [...held.ties, tie] }));
  }
  for (const { id, partyId, labIds, factId } of commonInvestors)
    for (const labId of labIds)
      add(partyId ?? `common-investor/${id}`, labId, (held) => ({ ...held, backsFact: factId }));
  return [...found.values()].toSorted(
    (a, b) => byText(a.holderId, b.holderId) || byText(a.targetId, b.targetId),
  );
}

/** Who holds both of two parties; the same whichever is named first. */
export function holdersOfBoth(held: readonly HeldInterest[], a: string, b: string): string[] {
  const of = (target: string) =>
    held.flatMap(({ holderId, targetId }) => (targetId === target ? [holderId] : []));
  const ofB = new Set(of(b));
  return [...new Set(of(a))].filter((id) => ofB.has(id)).toSorted(byText);
}

/** Every two parties with an investor in common, those with the most first. */
export function interlocksOf(held: readonly HeldInterest[]): Interlock[] {
  const pairs = new Map<string, { a: string; b: string; holders: string[] }>();
  for (const [holderId, of] of Map.groupBy(held, (one) => one.holderId)) {
    const targets = of.map(({ targetId }) => targetId).toSorted(byText);
    targets.forEach((a, i) => {
      for (const b of targets.slice(i + 1)) {
        const pair = pairs.get(`${a}--${b}`) ?? { a, b, holders: [] };
        pair.holders.push(holderId);
        pairs.set(`${a}--${b}`, pair);
      }
    });
  }
  return [...pairs.values()]
    .map(({ holders, ...pair }) => ({
      ...pair,
      holders: holders.toSorted(byText),
    }))
    .toSorted(
      (x, y) => y.holders.length - x.holders.length || byText(x.a, y.a) || byText(x.b, y.b),
    );
}
