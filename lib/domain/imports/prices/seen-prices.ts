import { FEED_IDS, type FeedId } from "../../catalog/feed.ts";
import { withSightings } from "../../catalog/sightings.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { standingPrices } from "./standing-prices.ts";
import type { RecordedPrice, Sighting } from "./stored-catalog.ts";

/** An offering's prices as they are read: those that stand, each with the day it was last seen. */
export type SeenPrices = {
  readonly prices: readonly PriceRow[];
  readonly countedPrices: readonly CountedPrice[];
  /** The last day on which each feed listed the offering. */
  readonly lastSeen: Readonly<Partial<Record<FeedId, PlainDate>>>;
};

/**
 * Puts together what is kept of an offering's prices with when its feeds listed it last.
 *
 * @param last the last sighting of each feed; where a feed has none, its prices say when it was seen
 */
export function seenPrices(
  recorded: readonly RecordedPrice[],
  last: readonly Pick<Sighting, "feedId" | "observedAt" | "notListed">[],
): SeenPrices {
  const standing = standingPrices(recorded);
  const lastSeen: Partial<Record<FeedId, PlainDate>> = {};
  for (const feedId of FEED_IDS) {
    const days = [...standing, ...last].flatMap((seen) =>
      seen.feedId === feedId ? [seen.observedAt] : [],
    );
    const newest = days.toSorted().at(-1);
    if (newest !== undefined) lastSeen[feedId] = newest;
  }
  // All at once: a file with a new price of one unit lists the others unchanged.
  const seen = withSightings(standing.map(withoutClock), last);
  return {
    prices: seen.flatMap((price) => ("usdEach" in price ? [] : [price])),
    countedPrices: seen.flatMap((price) => ("usdEach" in price ? [price] : [])),
    lastSeen,
  };
}

const withoutClock = ({
  recordedAt: _recorded,
  ...price
}: RecordedPrice): PriceRow | CountedPrice => price;
