import type { GraphFigure } from "../figure/graph-figure.ts";
import type { GraphLayout } from "../figure/graph-layout.ts";
import { networkFigure } from "../figures/network-figure.ts";
import type { Basis } from "../ties/basis.ts";
import type { CommonInvestor } from "../ties/common-investor.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";
import type { Tie } from "../ties/tie.ts";
import { type HeldInterest, heldInterests, type Interlock, interlocksOf } from "./interlocks.ts";
import { loopsThrough, type MoneyLoops, moneyLoops } from "./money-loops.ts";
import { mostTied } from "./most-tied.ts";
import { layerOf, type NetworkFilter, NO_FILTER, passes } from "./network-filter.ts";
import { type Edge, edgesOf } from "./network.ts";

/** What the network is read from: all that is on record on a day, and where each party stands on any. */
export type NetworkParts = {
  readonly ties: readonly Tie[];
  readonly ownerships: readonly Ownership[];
  readonly commonInvestors: readonly CommonInvestor[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly layout: GraphLayout;
};

/** Who is tied to whom, as a reader asked for it. */
export type NetworkReading = {
  readonly edges: readonly Edge[];
  /** Parties that the drawing has room for. */
  readonly drawn: readonly string[];
  readonly figure: GraphFigure;
  readonly loops: MoneyLoops;
  readonly held: readonly HeldInterest[];
  readonly interlocks: readonly Interlock[];
  /** Parties with a tie on that day, in the order of their names. */
  readonly choosable: readonly Party[];
  readonly nameOf: (id: string) => string;
};

/**
 * The network of a day. A party or a layer picks the loops that pass it, whole,
 * and a party the interlocks it has a part in; kind and status bear on ties alone.
 */
export function readNetwork(
  { ties, ownerships, commonInvestors, parties, layout }: NetworkParts,
  filter: NetworkFilter,
  { basis, asOf }: { readonly basis: Basis; readonly asOf: string },
): NetworkReading {
  const { party, layer } = filter;
  const all = edgesOf(ties, ownerships, basis);
  const ofKind = all.filter((edge) =>
    passes(edge, { ...NO_FILTER, kind: filter.kind, status: filter.status }, parties),
  );
  const edges = ofKind.filter((edge) => passes(edge, filter, parties));
  const tied = mostTied(edges);
  const held = heldInterests({ ties, ownerships, commonInvestors });
  const named = new Map(commonInvestors.map(({ id, name }) => [`common-investor/${id}`, name]));
  const present = new Set(all.flatMap(({ from, to }) => [from, to]));
  const loops = moneyLoops(
    ofKind.flatMap((edge) => edge.ties),
    basis,
  );
  return {
    edges,
    drawn: tied.drawn,
    figure: networkFigure(edges, tied, { layout, parties, basis, asOf }),
    loops: loopsThrough(loops, (ids) =>
      [
        party === null || ids.includes(party),
        layer === null || ids.some((id) => layerOf(id, parties) === layer),
      ].every(Boolean),
    ),
    held,
    interlocks: interlocksOf(held).filter(
      ({ a, b, holders }) => party === null || [a, b, ...holders].includes(party),
    ),
    choosable: [...parties.values()].filter(({ id }) => present.has(id)),
    nameOf: (id) => parties.get(id)?.name ?? named.get(id) ?? id,
  };
}
