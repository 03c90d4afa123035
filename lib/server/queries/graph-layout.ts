import "server-only";
import { type GraphLayout, graphLayout } from "../../domain/figure/graph-layout.ts";
import { LAYER_OF, LAYERS } from "../../domain/graph/layers.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { PARTY_KINDS } from "../../domain/ties/tie-words.ts";
import { db } from "../db.ts";
import { tieIdentities } from "./ties.ts";

/**
 * Places of all parties that were ever tied, from what was ever entered: no
 * clock, basis or filter has a part in it, so nobody moves when those do.
 */
export async function getGraphLayout(): Promise<GraphLayout> {
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
