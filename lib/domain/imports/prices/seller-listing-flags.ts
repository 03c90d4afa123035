import { FEEDS } from "../../catalog/feed.ts";
import type { FeedFile, FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import type { Offering } from "../../catalog/offering.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import { REGIONAL_SURCHARGES, regionalSurchargeOf } from "../../catalog/regional-surcharge.ts";
import { OFFERINGS_OF_A_RATIO, sellerFlags, sellerPrices } from "../../catalog/seller-checks.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { PlannedRow, RowWrites } from "./price-plan.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

/**
 * Adds to the rows of a file what looks odd only when a seller's prices are seen
 * together: with the file's own, as publishing it would leave them.
 *
 * @param day on which prices are held against one another
 */
export function withSellerFlags(
  rows: readonly PlannedRow[],
  { feedId, listings }: Pick<FeedFile, "feedId" | "listings">,
  { offerings }: StoredCatalog,
  { observedOn, day }: { readonly observedOn: PlainDate; readonly day: PlainDate },
): PlannedRow[] {
  const sellers = new Map(listings.map(({ seller }) => [seller.id, seller]));
  const written = new Map(
    rows.flatMap(({ writes }) => (writes === null ? [] : [[writes.offeringId, writes] as const])),
  );
  const said = { feedId, observedAt: observedOn, sourceId: "" };
  const known = offerings.flatMap(({ id, isWithdrawn, ...one }): Offering[] => {
    const seller = sellers.get(one.sellerId);
    const writes = written.get(id);
    if (seller === undefined || (isWithdrawn && writes === undefined)) return [];
    const own = writes === undefined ? [] : rowsOf(writes, said);
    const { sellerModelId, scope, scopeName, modelId } = one;
    return [
      {
        id,
        ...UNSAID,
        sellerModelId,
        scope,
        scopeName,
        model: { ...NAMELESS, id: modelId, labId: writes?.listing.model.labId ?? null },
        seller: { ...seller, operatorId: null },
        prices: [...one.prices.filter(isCompared), ...own],
      },
    ];
  });
  const created = [...written.values()].flatMap((writes): Offering[] =>
    // One list alone has it: only what it costs elsewhere can be held against it.
    writes.isNew && asksMoreInRegions(writes.listing.seller.id)
      ? [{ ...listedAs(writes), prices: rowsOf(writes, said) }]
      : [],
  );
  const compared = groupedBy([...known, ...created], ({ seller }) => seller.id).flatMap(canBeOdd);
  const flags = sellerFlags(sellerPrices(compared, day));
  return rows.map((row) => {
    const found = row.writes === null ? undefined : flags.get(row.writes.offeringId);
    return found === undefined
      ? row
      : { ...row, flags: [...row.flags, ...found.map(({ text }) => text)] };
  });
}

/**
 * A copied price takes models that a seller asks more for in regions. One ratio takes offerings that
 * two lists price, and it cannot run through fewer than three whose prices are not all the same.
 */
function canBeOdd(ofSeller: readonly Offering[]): readonly Offering[] {
  const regional = new Set<string>();
  for (const one of ofSeller)
    if (regionalSurchargeOf(one) !== undefined) regional.add(one.model.id);
  const inTwoLists = new Set(ofSeller.filter(isInTwoLists));
  const differing = [...inTwoLists].filter(isUneven);
  const canHaveRatio = differing.length >= OFFERINGS_OF_A_RATIO;
  return ofSeller.filter(
    (one) => regional.has(one.model.id) || (canHaveRatio && inTwoLists.has(one)),
  );
}

const asksMoreInRegions = (sellerId: string): boolean =>
  REGIONAL_SURCHARGES.some((rule) => rule.sellerId === sellerId);

const isUneven = ({ prices }: Offering): boolean =>
  prices.some((price) =>
    prices.some((other) => other.unit === price.unit && other.usdPerMtok !== price.usdPerMtok),
  );

function isInTwoLists({ prices }: Offering): boolean {
  const [first] = prices;
  if (first === undefined) return false;
  const { lineage } = FEEDS[first.feedId];
  return prices.some(({ feedId }) => FEEDS[feedId].lineage !== lineage);
}

type Said = Pick<PriceRow, "feedId" | "observedAt" | "sourceId">;

const rowsOf = ({ listing: { prices } }: RowWrites, said: Said): PriceRow[] =>
  prices.filter(isCompared).map((price) => ({ ...price, ...said }));

/** Only the ordinary prices of input and output are held against one another. */
const isCompared = <T extends FeedPrice | CountedPrice>(
  price: T,
): price is Extract<T, { readonly usdPerMtok: number }> =>
  (price.unit === "input" || price.unit === "output") &&
  price.serviceTier === "standard" &&
  price.minPromptTokens === 0;

const UNSAID = { contextTokens: null, lifecycle: null, retiresOn: null } as const;
const NAMELESS = { name: "", openWeights: null, released: null } as const;

const listedAs = ({
  offeringId,
  modelId,
  listing: { seller, model, sellerModelId, scope, scopeName },
}: {
  readonly offeringId: string;
  readonly modelId: string;
  readonly listing: FeedListing;
}): Omit<Offering, "prices"> => ({
  id: offeringId,
  ...UNSAID,
  sellerModelId,
  scope,
  scopeName,
  model: { ...NAMELESS, id: modelId, labId: model.labId },
  seller: { ...seller, operatorId: null },
});
