import { byText } from "../quantity/text-order.ts";
import type { Basis } from "../ties/basis.ts";
import type { Ownership } from "../ties/ownership.ts";
import { amountOn } from "../ties/tie-amount.ts";
import { counts, type Tie } from "../ties/tie.ts";
import { type TieTotal, tieTotals } from "../ties/tie-totals.ts";
import { CAPITAL_KINDS } from "../ties/tie-words.ts";
import type { EdgeKind } from "./edge-kind.ts";
import { type Firmness, firmnessOf, firmnessOfShare, firmnessTogether } from "./firmness.ts";

/** All that ties one party to another in one way, in the direction of the money. */
export type Edge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** Whether the register says which way the money or the benefit runs. */
  readonly directed: boolean;
  readonly ties: readonly Tie[];
  /** The share on record, where the edge is one of ownership. */
  readonly stake: Ownership | null;
  /** What its ties come to on the basis, all of one kind. */
  readonly total: TieTotal;
  /** Whether some of that is known, it is on record and not known, or there is none to know. */
  readonly amount: "known" | "unknown" | "none";
  readonly firmness: Firmness;
};

/** From whom to whom the money, or the benefit, of a tie mainly runs. */
export const endsOf = ({
  providerId,
  counterpartyId,
  direction,
}: Tie): { readonly from: string; readonly to: string } =>
  direction === "lab_to_provider"
    ? { from: counterpartyId, to: providerId }
    : { from: providerId, to: counterpartyId };

/**
 * Edges of a register on a day. Totals of other ties, and ties that are
 * superseded, ended, denied or rumoured, are no edges (methodology 8.9); ties of
 * one kind between the same two parties are one edge, those of two kinds are two.
 */
export function edgesOf(
  ties: readonly Tie[],
  ownerships: readonly Ownership[],
  basis: Basis,
): Edge[] {
  const between = ties.filter((tie) => counts(tie) && tie.providerId !== tie.counterpartyId);
  const groups = Map.groupBy(between, (tie) => {
    const { from, to } = endsOf(tie);
    return `${from}--${to}--${tie.kind}`;
  });
  return [
    ...[...groups].flatMap(([id, group]) => edgeOf(id, group, basis)),
    ...ownerships.filter(({ share }) => share.high > 0).map(ownershipEdge),
  ].toSorted((a, b) => byText(a.id, b.id));
}

function edgeOf(id: string, group: readonly Tie[], basis: Basis): Edge[] {
  const ties = group.toSorted((a, b) => byText(a.id, b.id));
  const [first] = ties;
  if (first === undefined) return [];
  const { kind } = first;
  const total = tieTotals(ties, [kind])[basis];
  const amounts = ties.map((tie) => amountOn(tie, basis));
  const silent =
    amounts.every((amount) => amount === undefined) &&
    !(basis === "paid" && CAPITAL_KINDS.includes(kind));
  return [
    {
      id,
      ...endsOf(first),
      kind,
      directed: ties.some(({ direction }) => direction !== null),
      ties,
      stake: null,
      total,
      amount: silent ? "none" : total.undisclosed < total.ties ? "known" : "unknown",
      firmness: firmnessTogether(
        ties.map((tie, i) => ({ firmness: firmnessOf(tie, basis), usd: amounts[i]?.usd ?? null })),
      ),
    },
  ];
}

const NO_TOTAL: TieTotal = { usd: 0, ties: 0, undisclosed: 0, stated: [], facts: [] };

const ownershipEdge = (stake: Ownership): Edge => ({
  id: `${stake.holderId}--${stake.targetId}--ownership_share`,
  from: stake.holderId,
  to: stake.targetId,
  kind: "ownership_share",
  directed: true,
  ties: [],
  stake,
  total: NO_TOTAL,
  amount: "none",
  firmness: firmnessOfShare(stake),
});
