import type { PlainDate } from "../quantity/plain-date.ts";
import type { Offering } from "./offering.ts";
import type { ServiceTier } from "./price.ts";
import { type PriceSheet, pricesOn } from "./price-sheet.ts";

/** An offering's prices on a day, its seller's own word first. */
export const offeringSheet = (
  { prices, seller }: Offering,
  day: PlainDate,
  tier: ServiceTier = "standard",
): PriceSheet =>
  pricesOn(
    day,
    prices,
    tier,
    undefined,
    seller.kind === undefined ? undefined : { id: seller.id, kind: seller.kind },
  );
