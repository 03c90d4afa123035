import { firmnessOf, firmnessOfShare, firmnessTogether } from "../graph/firmness.ts";
import type { HeldInterest, Interlock } from "../graph/interlocks.ts";
import { listed } from "../portfolio/findings.ts";
import type { Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import { amountOn } from "../ties/tie-amount.ts";
import { byName } from "../quantity/text-order.ts";

type NameOf = (id: string) => string;

/** Every two parties with an investor in common, and who that is. */
export const interlocksTable = (interlocks: readonly Interlock[], nameOf: NameOf): Table => ({
  id: "interlocks",
  title: "Parties with an investor in common",
  note: "Two parties are interlocked where one investor has an interest in both: a share on record, capital put in, or a source that names it. It says nothing of votes or intent. Of all that is on record that day, whichever ties are shown above.",
  columns: [
    { id: "pair", label: "Both", unit: null },
    { id: "count", label: "Held by", unit: "count" },
    { id: "holders", label: "Who holds both", unit: null },
  ],
  rows: interlocks.map(({ a, b, holders }) => ({
    id: `${a}--${b}`,
    cells: {
      pair: { value: `${nameOf(a)} and ${nameOf(b)}` },
      count: { value: holders.length },
      holders: {
        value: listed(holders.map(nameOf).toSorted(byName)),
      },
    },
  })),
});

/** What every interlock rests on: one investor's interest in one party a row. */
export const heldInterestsTable = (
  held: readonly HeldInterest[],
  nameOf: NameOf,
  basis: Basis,
): Table => ({
  id: "interests-held",
  title: "Interests held, one by one",
  note: "A share that no source states is not known, which is not none.",
  columns: [
    { id: "who", label: "Holder in target", unit: null },
    { id: "share", label: "Share", unit: "share" },
    { id: "rests", label: "Rests on", unit: null },
    { id: "firmness", label: "How firm", unit: null },
  ],
  rows: held.map(({ holderId, targetId, stake, ties, backsFact }) => ({
    id: `${holderId}--${targetId}`,
    cells: {
      who: {
        value: `${nameOf(holderId)} in ${nameOf(targetId)}`,
        ...(stake !== null
          ? { href: `/stakes/${stake.id}` }
          : ties[0] !== undefined
            ? { href: `/ties/${ties[0].id}` }
            : {}),
      },
      share: stake === null ? { value: null, note: "not known" } : { value: stake.share },
      rests: {
        value: listed([
          ...(stake === null ? [] : ["a share on record"]),
          ...(ties.length === 0 ? [] : [ties.length === 1 ? "one deal" : `${ties.length} deals`]),
          ...(backsFact === null ? [] : ["a list of common investors"]),
        ]),
      },
      firmness: {
        value: firmnessTogether([
          ...(stake === null ? [] : [{ firmness: firmnessOfShare(stake), usd: null }]),
          ...ties.map((tie) => ({
            firmness: firmnessOf(tie, basis),
            usd: amountOn(tie, basis)?.usd ?? null,
          })),
          ...(backsFact === null ? [] : [{ firmness: "reported" as const, usd: null }]),
        ]),
      },
    },
  })),
});

/** Which two have the most investors in common, as a sentence. */
export function interlocksFinding(interlocks: readonly Interlock[], nameOf: NameOf): string {
  const [first, second] = interlocks;
  if (first === undefined) return "No two parties have an investor in common on record";
  const pairs = `${interlocks.length} ${interlocks.length === 1 ? "pair has" : "pairs have"} an investor in common`;
  return first.holders.length === second?.holders.length || second === undefined
    ? pairs
    : `${pairs}; ${nameOf(first.a)} and ${nameOf(first.b)} have the most, ${first.holders.length}`;
}
