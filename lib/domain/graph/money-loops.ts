import { byText } from "../quantity/text-order.ts";
import type { Basis } from "../ties/basis.ts";
import type { Tie } from "../ties/tie.ts";
import type { TieKind } from "../ties/tie-words.ts";
import { elementaryCircuits } from "./cycles.ts";
import { type Edge, edgesOf } from "./network.ts";

/** One step of a loop: everything that moves money from one party to the next, kind by kind. */
export type Leg = { readonly from: string; readonly to: string; readonly edges: readonly Edge[] };

/** Money that comes back to where it set out, through two parties or more. */
export type MoneyLoop = {
  readonly id: string;
  readonly parties: readonly string[];
  readonly legs: readonly Leg[];
};

export type MoneyLoops = {
  readonly loops: readonly MoneyLoop[];
  /** Every loop of up to so many parties is among them. */
  readonly completeTo: number;
  readonly cut: boolean;
};

/** Kinds that put money, or shares in place of money, into the other party. */
const INTO: readonly TieKind[] = [
  "equity_investment",
  "convertible",
  "licensing_hire",
  "equity_in_supplier",
  "revenue_share",
  "customer_relationship",
];
/** Kinds in which the customer pays whoever supplies. */
const PAID_FOR: readonly TieKind[] = ["compute_commitment", "capacity_supply", "chip_partnership"];

/**
 * Whether a tie moves money from one of its parties to the other. The price of a
 * takeover goes to former owners; licences, seats, exclusivity and rights to sell
 * move none of themselves, and a guaranty does only when it is called.
 */
export const movesMoney = ({ kind, direction }: Tie): boolean =>
  direction !== null &&
  (INTO.includes(kind) || (PAID_FOR.includes(kind) && direction === "lab_to_provider"));

/** Nothing has moved where all of it is known to be nothing. */
const isNothing = ({ amount, total }: Edge): boolean =>
  amount === "known" && total.usd === 0 && total.undisclosed === 0;

/**
 * The loops that money runs in, the shorter ones first, and of two the one whose
 * thinnest leg is thicker. Legs stay apart: nothing is netted, and what is not
 * known is carried as unknown.
 */
export function moneyLoops(ties: readonly Tie[], basis: Basis): MoneyLoops {
  const edges = edgesOf(ties.filter(movesMoney), [], basis).filter((edge) => !isNothing(edge));
  const byEnds = Map.groupBy(edges, ({ from, to }) => `${from}--${to}`);
  const { circuits, ...search } = elementaryCircuits(edges);
  const loops = circuits.map((parties): MoneyLoop => ({
    id: parties.join("--"),
    parties,
    legs: parties.map((from, i) => {
      const to = parties[(i + 1) % parties.length] ?? from;
      return { from, to, edges: byEnds.get(`${from}--${to}`) ?? [] };
    }),
  }));
  return {
    loops: loops.toSorted(
      (a, b) =>
        a.parties.length - b.parties.length || thinnest(b) - thinnest(a) || byText(a.id, b.id),
    ),
    ...search,
  };
}

/** The smallest of the legs' largest known amounts, for the order alone; none known comes last. */
const thinnest = ({ legs }: MoneyLoop): number =>
  Math.min(
    ...legs.map(({ edges }) =>
      Math.max(-1, ...edges.map(({ amount, total }) => (amount === "known" ? total.usd : -1))),
    ),
  );

/** Those of the loops whose parties are asked for. */
export const loopsThrough = (
  { loops, ...search }: MoneyLoops,
  wanted: (parties: readonly string[]) => boolean,
): MoneyLoops => ({ ...search, loops: loops.filter(({ parties }) => wanted(parties)) });
