import "server-only";
import { FEED_IDS } from "../../domain/catalog/feed.ts";
import { LIFECYCLES, type Offering, SCOPES } from "../../domain/catalog/offering.ts";
import { SELLER_KINDS, type SellerKind } from "../../domain/catalog/seller-kind.ts";
import {
  type PriceRow,
  SERVICE_TIERS,
  TIER_RULES,
  TOKEN_UNITS,
} from "../../domain/catalog/price.ts";
import type { TimeWindow } from "../../domain/catalog/time-window.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Standing } from "../../domain/ties/standing.ts";
import type { View } from "../../domain/view/view.ts";
import type { Prisma } from "../prisma/client.ts";
import { db } from "../db.ts";
import { getStanding } from "./standing.ts";

/** An offering with where its listing was read, and what kind of shop sells it. */
export type ListedOffering = Offering & {
  readonly sellerKind: SellerKind;
  readonly sourceId: string;
  readonly observedAt: string;
};

const INCLUDE = {
  model: { select: { id: true, name: true, labId: true, openWeights: true, released: true } },
  seller: { select: { id: true, name: true, operatorId: true, kind: true } },
  prices: true,
} as const satisfies Prisma.OfferingInclude;

type OfferingRow = Prisma.OfferingGetPayload<{ include: typeof INCLUDE }>;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const dayOrNull = (date: Date | null): string | null => (date === null ? null : dayOf(date));

function windowOf(text: string | null): TimeWindow | null {
  const [startUtc, endUtc] = text?.split("-") ?? [];
  return startUtc === undefined || endUtc === undefined ? null : { startUtc, endUtc };
}

const toPrice = (row: OfferingRow["prices"][number]): PriceRow => ({
  unit: memberOf(TOKEN_UNITS, row.unit),
  serviceTier: memberOf(SERVICE_TIERS, row.serviceTier),
  usdPerMtok: row.usdPerMtok.toNumber(),
  minPromptTokens: row.minPromptTokens,
  tierRule: memberOf(TIER_RULES, row.tierRule),
  timeWindow: windowOf(row.timeWindow),
  effectiveFrom: dayOrNull(row.effectiveFrom),
  effectiveTo: dayOrNull(row.effectiveTo),
  observedAt: dayOf(row.observedAt),
  feedId: memberOf(FEED_IDS, row.feedId),
  sourceId: row.sourceId,
  derived: row.derived,
});

const toOffering = (row: OfferingRow): ListedOffering => ({
  id: row.id,
  model: row.model,
  seller: { ...row.seller, kind: memberOf(SELLER_KINDS, row.seller.kind) },
  sellerKind: memberOf(SELLER_KINDS, row.seller.kind),
  sellerModelId: row.sellerModelId,
  scope: memberOf(SCOPES, row.scope),
  scopeName: row.scopeName,
  contextTokens: row.contextTokens,
  lifecycle: row.lifecycle === null ? null : memberOf(LIFECYCLES, row.lifecycle),
  retiresOn: dayOrNull(row.retiresOn),
  prices: row.prices.map(toPrice),
  sourceId: row.sourceId,
  observedAt: dayOf(row.observedAt),
});

async function offeringsWhere(
  where: Prisma.OfferingWhereInput,
  { readsAs }: Standing,
): Promise<ListedOffering[]> {
  const rows = await db().offering.findMany({ where, include: INCLUDE, orderBy: { id: "asc" } });
  return rows.map(toOffering).map(({ model, seller, ...offering }) => ({
    ...offering,
    model: { ...model, labId: model.labId === null ? null : readsAs(model.labId) },
    seller: {
      ...seller,
      operatorId: seller.operatorId === null ? null : readsAs(seller.operatorId),
    },
  }));
}

/** Everyone who sells one of these models. */
export const offeringsOfModels = async (
  modelIds: readonly string[],
  view: View,
): Promise<ListedOffering[]> =>
  offeringsWhere({ modelId: { in: [...modelIds] } }, await getStanding(view));

/** What the services of one party sell. */
export async function offeringsOfOperator(partyId: string, view: View): Promise<ListedOffering[]> {
  const standing = await getStanding(view);
  const operatorId = { in: [...standing.idsOf(partyId)] };
  return offeringsWhere({ seller: { operatorId } }, standing);
}

/** Everyone who sells a lab's models. */
export async function offeringsOfLab(partyId: string, view: View): Promise<ListedOffering[]> {
  const standing = await getStanding(view);
  return offeringsWhere({ model: { labId: { in: [...standing.idsOf(partyId)] } } }, standing);
}

export const offeringsWithIds = async (
  ids: readonly string[],
  view: View,
): Promise<ListedOffering[]> => offeringsWhere({ id: { in: [...ids] } }, await getStanding(view));

/** Everything on offer, whoever sells it. */
export const allOfferings = async (view: View): Promise<ListedOffering[]> =>
  offeringsWhere({}, await getStanding(view));

export type CatalogCount = {
  readonly offerings: number;
  readonly priced: number;
  readonly models: number;
};

/** How much each party sells, and how much of it has a price. */
export async function catalogCounts(view: View): Promise<ReadonlyMap<string, CatalogCount>> {
  const { parties, idsOf } = await getStanding(view);
  const names = [...parties.keys()].flatMap((id) => idsOf(id).map((name) => ({ id, name })));
  const rows = await db().$queryRaw<
    { operator: string; offerings: bigint; priced: bigint; models: bigint }[]
  >`select party.id as operator,
           count(*) as offerings,
           count(*) filter (where exists (select from price p where p.offering_id = o.id)) as priced,
           count(distinct o.model_id) as models
      from offering o
      join seller s on s.id = o.seller_id
      join unnest(${names.map(({ id }) => id)}::text[], ${names.map(({ name }) => name)}::text[])
        as party(id, name) on party.name = s.operator_id
     group by 1`;
  return new Map(
    rows.map(({ operator, offerings, priced, models }) => [
      operator,
      { offerings: Number(offerings), priced: Number(priced), models: Number(models) },
    ]),
  );
}
