import "server-only";
import {
  type AttributionRule,
  MATCH_KINDS,
  RULE_FIELDS,
} from "../../domain/bill/attribution-rule.ts";
import { type ModelNames, modelNames } from "../../domain/bill/model-names.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { db } from "../db.ts";
import {
  namesKeptAt,
  KNOWN_NOW,
  type Knowing,
  modelsKeptAt,
  offeringsKeptAt,
} from "./known-imports.ts";

/** A rule somebody added, and who. */
export type AddedRule = AttributionRule & { readonly addedBy: string; readonly addedAt: string };

/**
 * Rules that people added, in the order in which they are tried.
 *
 * @param knownAt as the clocks have it; null for now
 */
export async function getAddedRules(knownAt: Date | null = null): Promise<readonly AddedRule[]> {
  const rows = await db().attributionRule.findMany({
    where:
      knownAt === null
        ? { removedAt: null }
        : { addedAt: { lte: knownAt }, OR: [{ removedAt: null }, { removedAt: { gt: knownAt } }] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { addedBy: { select: { name: true } } },
  });
  return rows.flatMap((row): AddedRule[] => {
    const base = {
      id: row.id,
      field: memberOf(RULE_FIELDS, row.field),
      match: memberOf(keysOf(MATCH_KINDS), row.match),
      text: row.text,
      addedBy: row.addedBy.name,
      addedAt: row.addedAt.toISOString(),
    };
    if (row.modelId !== null) return [{ ...base, gives: "model", modelId: row.modelId }];
    return row.partyId === null ? [] : [{ ...base, gives: "party", partyId: row.partyId }];
  });
}

/** Every name of every model of the catalog, as far as a view knows of it, ready to be looked for in a bill. */
export async function getModelNames(view: Knowing = KNOWN_NOW): Promise<ModelNames> {
  // One after the other: publishing a bill reads them over the one connection of its transaction.
  const models = await db().model.findMany({
    where: modelsKeptAt(view),
    select: {
      id: true,
      name: true,
      labId: true,
      batchId: true,
      names: { where: { namespace: "bill", ...namesKeptAt(view) }, select: { name: true } },
    },
    orderBy: { id: "asc" },
  });
  const sold = await db().offering.findMany({
    where: { AND: [offeringsKeptAt(view), { seller: { operatorId: { not: null } } }] },
    distinct: ["modelId", "sellerId"],
    select: { modelId: true, seller: { select: { operatorId: true } } },
  });
  const sellersOf = Map.groupBy(sold, ({ modelId }) => modelId);
  return modelNames(
    models.map(({ id, name, labId, batchId, names }) => ({
      id,
      names: [name, ...names.map((one) => one.name)],
      labId,
      soldBy: (sellersOf.get(id) ?? []).flatMap(({ seller }) => seller.operatorId ?? []),
      isImported: batchId !== null,
    })),
  );
}
