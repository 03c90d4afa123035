import { FEEDS } from "../catalog/feed.ts";
import type { Offering } from "../catalog/offering.ts";
import { type CountedPrice, lastSeen } from "../catalog/price.ts";
import { priceLimits } from "../catalog/price-limits.ts";
import { pricesInForce } from "../catalog/prices-in-force.ts";
import { COUNTED_LOTS } from "../catalog/unit-names.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { byText } from "../quantity/text-order.ts";
import type { Row, Table } from "../table/table.ts";
import { scopeCell } from "./models-table.ts";

/** An offering with its prices of what is counted one by one. */
export type CountedOffering = Offering & { readonly countedPrices: readonly CountedPrice[] };

/**
 * What a model costs beside its tokens on a day: images, searches, minutes, hours,
 * as each source states them.
 */
export const countedPricesTable = (
  model: { readonly id: string; readonly name: string },
  offerings: readonly CountedOffering[],
  day: PlainDate,
): Table => ({
  id: `model-counted-prices-${model.id}`,
  title: `What ${model.name} costs beside its tokens`,
  note: `US dollars on ${day}, as each source states them. What is counted one by one is in no comparison of prices and in no cost simulation, which go by tokens alone.`,
  columns: [
    { id: "unit", label: "For", unit: null },
    { id: "seller", label: "Sold by", unit: null },
    { id: "name", label: "Seller’s name for it", unit: null },
    { id: "scope", label: "Served in", unit: null },
    { id: "price", label: "Price", unit: "usd" },
    { id: "by", label: "As stated by", unit: null },
    { id: "seen", label: "Last seen", unit: null },
  ],
  rows: offerings
    .flatMap((offering) =>
      pricesInForce(offering.countedPrices, day).map((price) => ({ offering, price })),
    )
    .toSorted(
      (a, b) =>
        byText(a.price.unit, b.price.unit) ||
        byText(a.offering.seller.name, b.offering.seller.name) ||
        byText(a.offering.sellerModelId, b.offering.sellerModelId),
    )
    .map(rowOf),
});

function rowOf({
  offering,
  price,
}: {
  readonly offering: CountedOffering;
  readonly price: CountedPrice;
}): Row {
  const { unit, serviceTier, usdEach, feedId, sourceId, derived } = price;
  const { name, size } = COUNTED_LOTS[unit];
  const only = priceLimits(price);
  return {
    id: [offering.id, unit, serviceTier, only, feedId, derived].join(" "),
    cells: {
      unit: { value: name, ...(only === "" ? {} : { note: only }) },
      seller: { value: offering.seller.name },
      name: { value: offering.sellerModelId },
      scope: scopeCell(offering),
      price: {
        // What a million of them cost has no more digits than one of them.
        value: Number((usdEach * size).toPrecision(12)),
        ...(derived ? { note: "worked out" } : {}),
      },
      by: { value: FEEDS[feedId].name, href: `/sources/${sourceId}` },
      seen: { value: lastSeen(price) },
    },
  };
}
