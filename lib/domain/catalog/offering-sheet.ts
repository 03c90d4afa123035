import type { PlainDate } from "../quantity/plain-date.ts";
import type { Offering } from "./offering.ts";
import type { ServiceTier } from "./price.ts";
import { type PriceSheet, pricesOn } from "./price-sheet.ts";

/**
 * An offering's prices on a day, its seller's own word first. Where its id names
 * no region, sources that differ do not contradict one another: their prices are
 * kept, and are neither confirmed nor disputed.
 */
export function offeringSheet(
  { prices, seller, scope }: Pick<Offering, "prices" | "seller" | "scope">,
  day: PlainDate,
  tier: ServiceTier = "standard",
): PriceSheet {
  const sheet = pricesOn(day, prices, tier, undefined, seller);
  return scope === "bare"
    ? {
        ...sheet,
        prices: sheet.prices.map((price) => ({ ...price, agreement: "scope-unknown" as const })),
      }
    : sheet;
}
