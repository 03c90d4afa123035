import "server-only";
import { networkFigure } from "../../domain/figures/network-figure.ts";
import type { GraphFigure } from "../../domain/figure/graph-figure.ts";
import { type GraphLayout, graphLayout } from "../../domain/figure/graph-layout.ts";
import {
  type HeldInterest,
  heldInterests,
  type Interlock,
  interlocksOf,
} from "../../domain/graph/interlocks.ts";
import { LAYER_OF, LAYERS } from "../../domain/graph/layers.ts";
import { type MoneyLoops, moneyLoops } from "../../domain/graph/money-loops.ts";
import { mostTied } from "../../domain/graph/most-tied.ts";
import {
  type AskedOfNetwork,
  layerOf,
  type NetworkFilter,
  NO_FILTER,
  passes,
  readNetworkFilter,
} from "../../domain/graph/network-filter.ts";
import { type Edge, edgesOf } from "../../domain/graph/network.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { parsePlainDate, type PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Party } from "../../domain/ties/party.ts";
import type { Tie } from "../../domain/ties/tie.ts";
import { PARTY_KINDS } from "../../domain/ties/tie-words.ts";
import type { Basis } from "../../domain/ties/basis.ts";
import { ANY } from "../../domain/view/kept-path.ts";
import type { View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { listCommonInvestors } from "./register.ts";
import { getStanding } from "./standing.ts";
import { listOwnerships, listTies, tieIdentities } from "./ties.ts";

/** The network of a day, as the reader chose it. */
export type Network = {
  readonly view: View;
  readonly filter: NetworkFilter;
  readonly setAside: readonly string[];
  readonly edges: readonly Edge[];
  readonly drawn: readonly string[];
  readonly figure: GraphFigure;
  readonly loops: MoneyLoops;
  readonly held: readonly HeldInterest[];
  readonly interlocks: readonly Interlock[];
  /** Every tie on record that day, those that are no part of it too. */
  readonly ties: readonly Tie[];
  readonly parties: ReadonlyMap<string, Party>;
  /** Parties with a tie on that day, in the order of their names. */
  readonly choosable: readonly Party[];
  /** The first day on which a deal is dated to the day. */
  readonly begins: PlainDate | null;
  readonly name: (id: string) => string;
};

/** The choices of an address; one that was not made is left out. */
export function askedOfNetwork(query: { get(name: string): string | null }): AskedOfNetwork {
  const asked = (part: string) => {
    const text = query.get(part) ?? "";
    return text === "" || text === ANY ? undefined : text;
  };
  return {
    kind: asked("kind"),
    status: asked("status"),
    layer: asked("layer"),
    party: asked("party"),
  };
}

/** Places of all parties that were ever tied, whatever the day or the filter: nothing moves when the day does. */
async function layoutOfRegister(): Promise<GraphLayout> {
  const [parties, ties, stakes] = await Promise.all([
    db().party.findMany({ select: { id: true, kind: true } }),
    tieIdentities(),
    db().stake.findMany({ select: { holderId: true, targetId: true } }),
  ]);
  const links = [
    ...ties.map(({ providerId, counterpartyId }) => ({ a: providerId, b: counterpartyId })),
    ...stakes.map(({ holderId, targetId }) => ({ a: holderId, b: targetId })),
  ];
  const tied = new Set(links.flatMap(({ a, b }) => [a, b]));
  const columns = keysOf(LAYERS);
  return graphLayout(
    parties
      .filter(({ id }) => tied.has(id))
      .map(({ id, kind }) => ({
        id,
        column: columns.indexOf(LAYER_OF[memberOf(keysOf(PARTY_KINDS), kind)]),
      })),
    links,
  );
}

/** Who is tied to whom on the view's day: the drawing, its tables, loops of money and common investors. */
export async function getNetwork(asked: AskedOfNetwork, view: View): Promise<Network> {
  const [{ parties, readsAs }, ties, ownerships, commonInvestors, layout] = await Promise.all([
    getStanding(view),
    listTies(view),
    listOwnerships(view),
    listCommonInvestors(view),
    layoutOfRegister(),
  ]);
  const { filter, setAside } = readNetworkFilter(asked, (id) => parties.get(readsAs(id))?.id);
  const all = edgesOf(ties, ownerships, view.basis);
  const edges = all.filter((edge) => passes(edge, filter, parties));
  const { drawn, left } = mostTied(edges);
  const held = heldInterests({ ties, ownerships, commonInvestors });
  const investors = new Map(commonInvestors.map(({ id, name }) => [`common-investor/${id}`, name]));
  const tied = new Set(all.flatMap(({ from, to }) => [from, to]));
  const days = (await tieIdentities()).flatMap(
    ({ announced }) => parsePlainDate(announced ?? "") ?? [],
  );
  return {
    view,
    filter,
    setAside,
    edges,
    drawn,
    figure: networkFigure(
      edges,
      { drawn, left },
      { layout, parties, basis: view.basis, asOf: view.asOf },
    ),
    loops: loopsThrough(all, filter, parties, view.basis),
    held,
    interlocks: interlocksOf(held).filter(
      ({ a, b, holders }) => filter.party === null || [a, b, ...holders].includes(filter.party),
    ),
    ties,
    parties,
    begins: days.toSorted()[0] ?? null,
    choosable: [...parties.values()].filter(({ id }) => tied.has(id)),
    name: (id) => parties.get(id)?.name ?? investors.get(id) ?? id,
  };
}

/** Loops of the kinds and states asked for; a party or a layer picks the loops that pass it, whole. */
function loopsThrough(
  all: readonly Edge[],
  { party, layer, ...filter }: NetworkFilter,
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): MoneyLoops {
  const wanted = all.filter((edge) => passes(edge, { ...NO_FILTER, ...filter }, parties));
  const found = moneyLoops(
    wanted.flatMap(({ ties }) => ties),
    basis,
  );
  return {
    ...found,
    loops: found.loops.filter(
      (loop) =>
        (party === null || loop.parties.includes(party)) &&
        (layer === null || loop.parties.some((id) => layerOf(id, parties) === layer)),
    ),
  };
}
