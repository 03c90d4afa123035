import type { Offering } from "../../catalog/offering.ts";
import { beginOf } from "../../catalog/price.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { Unpriced } from "../quote.ts";
import { listPricesOf, type PricePlan, pricePlan } from "./price-plan.ts";

/** What an offering asks on a day. */
export type BookEntry = {
  readonly plan: PricePlan | Unpriced;
  /** As routers that rank by list price read it. */
  readonly list: ReturnType<typeof listPricesOf>;
};

/** The price plans of some offerings, each worked out once for as long as its prices hold. */
export type PriceBook = { readonly on: (offering: Offering, day: PlainDate) => BookEntry };

/**
 * A book of price plans that is written as it is read.
 *
 * An entry is the same object for all days between two on which a price of the
 * offering begins or ends. Which price is the nearest in time depends on the day
 * itself, so where one is used outside its dates every day has an entry of its own.
 *
 * @example
 * const book = priceBook();
 * book.on(offering, "2026-11-22") === book.on(offering, "2026-11-23") // => true
 */
export function priceBook(): PriceBook {
  const entries = new Map<Offering, Map<string, BookEntry>>();
  const changes = new Map<Offering, readonly PlainDate[]>();
  return {
    on(offering, day) {
      const days = changes.get(offering) ?? changeDays(offering);
      changes.set(offering, days);
      const own = entries.get(offering) ?? new Map<string, BookEntry>();
      entries.set(offering, own);
      const period = `from ${days.findLast((change) => change <= day) ?? "the first"}`;
      const known = own.get(period) ?? own.get(day);
      if (known !== undefined) return known;
      const plan = pricePlan(offering, { day });
      const entry = { plan, list: listPricesOf(offering, day) };
      const isOfTheDay = plan.kind === "unpriced" || plan.outsideDates;
      own.set(isOfTheDay ? day : period, entry);
      return entry;
    },
  };
}

/** Days on which a price of an offering begins or ends, ascending. */
const changeDays = ({ prices }: Offering): PlainDate[] =>
  [
    ...new Set(
      prices.flatMap((row) => [
        beginOf(row),
        ...(row.effectiveTo === null ? [] : [row.effectiveTo]),
      ]),
    ),
  ].toSorted();
