import "server-only";
import { cache } from "react";
import { ownerGroups } from "../../domain/catalog/owner-groups.ts";
import { replacementOf } from "../../domain/catalog/substitutes.ts";
import { FEEDS, FEED_IDS } from "../../domain/catalog/feed.ts";
import type { ModelName } from "../../domain/tables/model-names-table.ts";
import { retiredOfferings } from "../../domain/tables/model-tables.ts";
import { movingNamesOf } from "../../domain/catalog/moving-names.ts";
import { clocksOf, type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";
import { offeringsOfModels } from "./catalog.ts";
import { keptAt, namesKeptAt } from "./known-imports.ts";
import { getCatalogFlags, sortedOfferings } from "./models.ts";
import { listSources } from "./sources.ts";
import { getStanding } from "./standing.ts";
import { listOwnerships } from "./ties.ts";

const details = cache(async (id: string, segment: string) => {
  const view = viewFromSegment(segment);
  if (view === undefined) throw new RangeError(`${segment} is no view`);
  const model = await db().model.findUnique({ where: { id } });
  if (model === null) return undefined;
  const [offerings, { parties, readsAs }, ownerships, sellers] = await Promise.all([
    offeringsOfModels([id], view),
    getStanding(view),
    listOwnerships(view),
    db().seller.findMany({ where: { kind: { in: ["router", "trial"] } }, select: { id: true } }),
  ]);
  const resellerIds = sellers.map((seller) => seller.id);
  const [sources, names, flags, all] = await Promise.all([
    listSources(view),
    namesOf(id, offerings, view),
    getCatalogFlags(view),
    sortedOfferings(view),
  ]);
  const cited = new Set([
    ...offerings.map(({ sourceId }) => sourceId),
    ...offerings.flatMap(({ prices }) => prices.map(({ sourceId }) => sourceId)),
  ]);
  return {
    model: { ...model, labId: model.labId === null ? null : readsAs(model.labId) },
    parties,
    ownerships,
    offerings,
    groups: ownerGroups(offerings, {
      day: view.asOf,
      resellerIds,
      parties,
      ownerships,
    }),
    resellerIds,
    successors: new Map(
      offerings.flatMap((offering) => {
        const successor = replacementOf(offering, all);
        return successor === undefined ? [] : [[offering.id, successor.model.id] as const];
      }),
    ),
    retired: retiredOfferings(offerings, view.asOf),
    names,
    flags,
    sources: sources.filter((source) => cited.has(source.id)),
  };
});

export type ModelDetails = NonNullable<Awaited<ReturnType<typeof details>>>;

/** Everything a model's page shows, as data; undefined where the catalog has no such model. */
export const getModelDetails = (id: string, view: View): Promise<ModelDetails | undefined> =>
  details(id, viewToSegment(view));

/** Names that sellers pass from model to model, and those that people gave it in feeds, tables and bills. */
async function namesOf(
  modelId: string,
  offerings: readonly {
    readonly sellerModelId: string;
    readonly seller: { readonly id: string; readonly name: string };
  }[],
  view: View,
): Promise<ModelName[]> {
  const { validOn } = clocksOf(view);
  const sellerOf = new Map(offerings.map(({ seller }) => [seller.id, seller.name]));
  const [moving, given] = await Promise.all([
    db().sellerAlias.findMany({
      where: {
        sellerId: { in: [...sellerOf.keys()] },
        observedAt: { lte: new Date(validOn) },
        ...keptAt(view),
      },
    }),
    db().modelAlias.findMany({
      where: { modelId, ...namesKeptAt(view) },
      orderBy: [{ namespace: "asc" }, { name: "asc" }],
    }),
  ]);
  const names = moving.map((one) => ({ ...one, observedAt: dayOf(one.observedAt) }));
  return [
    ...movingNamesOf(names, offerings).map(
      ({ alias, sellerId, first, last, isStated }): ModelName => ({
        name: alias,
        where: sellerOf.get(sellerId) ?? sellerId,
        first,
        last,
        kind: isStated ? "moves" : "may-move",
      }),
    ),
    ...given.map(({ namespace, name, addedAt }): ModelName => ({
      name,
      where: feedName(namespace),
      first: dayOf(addedAt),
      last: null,
      kind: "fixed",
    })),
  ];
}

const feedName = (namespace: string): string => {
  const feed = FEED_IDS.find((id) => id === namespace);
  return feed === undefined ? namespace : FEEDS[feed].name;
};
