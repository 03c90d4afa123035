import "server-only";
import { FEED_IDS, type FeedId } from "../../domain/catalog/feed.ts";
import type { Offering } from "../../domain/catalog/offering.ts";
import type { CountedPrice } from "../../domain/catalog/price.ts";
import { SELLER_KINDS, type SellerKind } from "../../domain/catalog/seller-kind.ts";
import { seenPrices } from "../../domain/imports/prices/seen-prices.ts";
import type { RecordedPrice } from "../../domain/imports/prices/stored-catalog.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Standing } from "../../domain/ties/standing.ts";
import { knownAtEndOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";
import { OFFERING_COLUMNS, toListing, toServingFacts } from "../records/offering-rows.ts";
import { dayOf, isCounted, toCountedPrice, toPrice } from "../records/price-rows.ts";
import { offeringsKeptAt, publishedAt } from "./known-imports.ts";
import { recordedPrices } from "./recorded-prices.ts";
import { servingFactsAt } from "./serving-facts.ts";
import { getStanding } from "./standing.ts";

/** An offering as its seller lists it, with where the listing was read and what kind of shop sells it. */
export type Listed = Omit<Offering, "prices"> & {
  readonly sellerKind: SellerKind;
  readonly sourceId: string;
  readonly observedAt: string;
};

/** The same with its prices. */
export type ListedOffering = Listed & {
  readonly prices: Offering["prices"];
  /** Prices of what is counted one by one: images, searches, hours. */
  readonly countedPrices: readonly CountedPrice[];
  /** The last day on which each feed listed it: what the age of its prices is counted from. */
  readonly lastSeen: Readonly<Partial<Record<FeedId, PlainDate>>>;
};

const SELECT = {
  ...OFFERING_COLUMNS,
  sourceId: true,
  model: { select: { id: true, name: true, labId: true, openWeights: true, released: true } },
  seller: { select: { id: true, name: true, operatorId: true, kind: true } },
} as const satisfies Prisma.OfferingSelect;

const toListed = (
  row: Prisma.OfferingGetPayload<{ select: typeof SELECT }>,
  { readsAs }: Standing,
): Listed => {
  const kind = memberOf(SELLER_KINDS, row.seller.kind);
  const { labId } = row.model;
  const { operatorId } = row.seller;
  return {
    ...toListing(row),
    ...toServingFacts(row),
    model: { ...row.model, labId: labId === null ? null : readsAs(labId) },
    seller: {
      ...row.seller,
      kind,
      operatorId: operatorId === null ? null : readsAs(operatorId),
    },
    sellerKind: kind,
    sourceId: row.sourceId,
  };
};

async function listedWhere(
  where: Prisma.OfferingWhereInput,
  standing: Standing,
  view: View,
): Promise<Listed[]> {
  const rows = await db().offering.findMany({
    where: { AND: [where, offeringsKeptAt(view)] },
    select: SELECT,
    orderBy: { id: "asc" },
  });
  const listed = rows.map((row) => toListed(row, standing));
  if (view.asKnown === null) return listed;
  const facts = await servingFactsAt(listed, view);
  return listed.map((one) => ({ ...one, ...facts.get(one.id) }));
}

async function offeringsWhere(
  where: Prisma.OfferingWhereInput,
  standing: Standing,
  view: View,
): Promise<ListedOffering[]> {
  const listed = await listedWhere(where, standing, view);
  const ids = listed.map(({ id }) => id);
  const [prices, sightings] = await Promise.all([
    recordedPrices(ids, view),
    db().priceSighting.groupBy({
      by: ["offeringId", "feedId", "notListed"],
      where: { offeringId: { in: ids }, batch: publishedAt(view) },
      _max: { observedAt: true },
    }),
  ]);
  const pricesOf = Map.groupBy(prices, (price) => price.offeringId);
  const sightingsOf = Map.groupBy(sightings, (sighting) => sighting.offeringId);
  return listed.map((one) => {
    const own: RecordedPrice[] = (pricesOf.get(one.id) ?? []).map((price) => ({
      ...(isCounted(price) ? toCountedPrice(price) : toPrice(price)),
      recordedAt: price.recordedAt.toISOString(),
    }));
    const seen = (sightingsOf.get(one.id) ?? []).flatMap(
      ({ feedId, notListed, _max: { observedAt } }) =>
        observedAt === null
          ? []
          : [{ feedId: memberOf(FEED_IDS, feedId), observedAt: dayOf(observedAt), notListed }],
    );
    return { ...one, ...seenPrices(own, seen) };
  });
}

/** Everyone who sells one of these models. */
export const offeringsOfModels = async (
  modelIds: readonly string[],
  view: View,
): Promise<ListedOffering[]> =>
  offeringsWhere({ modelId: { in: [...modelIds] } }, await getStanding(view), view);

/** What the services of one party sell. */
export async function offeringsOfOperator(partyId: string, view: View): Promise<ListedOffering[]> {
  const standing = await getStanding(view);
  const operatorId = { in: [...standing.idsOf(partyId)] };
  return offeringsWhere({ seller: { operatorId } }, standing, view);
}

/** Everyone who sells a lab's models. */
export async function offeringsOfLab(partyId: string, view: View): Promise<ListedOffering[]> {
  const standing = await getStanding(view);
  return offeringsWhere({ model: { labId: { in: [...standing.idsOf(partyId)] } } }, standing, view);
}

export const offeringsWithIds = async (
  ids: readonly string[],
  view: View,
): Promise<ListedOffering[]> =>
  offeringsWhere({ id: { in: [...ids] } }, await getStanding(view), view);

/** Everything on offer, whoever sells it. */
export const allOfferings = async (view: View): Promise<ListedOffering[]> =>
  offeringsWhere({}, await getStanding(view), view);

/** The same without what it costs. */
export const allListed = async (view: View): Promise<Listed[]> =>
  listedWhere({}, await getStanding(view), view);

/** Listings by id, without what they cost. */
export const listedWithIds = async (ids: readonly string[], view: View): Promise<Listed[]> =>
  listedWhere({ id: { in: [...ids] } }, await getStanding(view), view);

export type CatalogCount = {
  readonly offerings: number;
  readonly priced: number;
  readonly models: number;
};

/** How much each party sells, and how much of it has a price. */
export async function catalogCounts(view: View): Promise<ReadonlyMap<string, CatalogCount>> {
  const { parties, idsOf } = await getStanding(view);
  const names = [...parties.keys()].flatMap((id) => idsOf(id).map((name) => ({ id, name })));
  const known = new Date(knownAtEndOf(view.asKnown));
  const kept = await db().offering.findMany({
    where: { AND: [offeringsKeptAt(view), { seller: { operatorId: { not: null } } }] },
    select: { id: true },
  });
  const rows = await db().$queryRaw<
    { operator: string; offerings: bigint; priced: bigint; models: bigint }[]
  >`select party.id as operator,
           count(*) as offerings,
           count(*) filter (where exists (
             select from price p
              where p.offering_id = o.id and p.recorded_at <= ${known}
                and (p.withdrawn_at is null or p.withdrawn_at > ${known}))) as priced,
           count(distinct o.model_id) as models
      from offering o
      join seller s on s.id = o.seller_id
      join unnest(${names.map(({ id }) => id)}::text[], ${names.map(({ name }) => name)}::text[])
        as party(id, name) on party.name = s.operator_id
     where o.id = any(${kept.map(({ id }) => id)}::text[])
     group by 1`;
  return new Map(
    rows.map(({ operator, offerings, priced, models }) => [
      operator,
      { offerings: Number(offerings), priced: Number(priced), models: Number(models) },
    ]),
  );
}
