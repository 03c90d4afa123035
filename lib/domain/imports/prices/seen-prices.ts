import { FEED_IDS, type FeedId } from "../../catalog/feed.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { heldOn, standingPrices } from "./price-history.ts";
import { lineOf } from "./price-line.ts";
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
  last: readonly Pick<Sighting, "feedId" | "observedAt">[],
): SeenPrices {
  const standing = standingPrices(recorded);
  const seenAgain = new Map<RecordedPrice, PlainDate>();
  for (const { feedId, observedAt } of last) {
    const own = standing.filter((price) => price.feedId === feedId);
    for (const line of groupedBy(own, lineOf))
      for (const price of heldOn(line, observedAt)) seenAgain.set(price, observedAt);
  }
  const rows = standing.map((price) => {
    const { recordedAt: _recorded, ...row } = price;
    const seenAt = seenAgain.get(price);
    return seenAt === undefined || seenAt <= row.observedAt ? row : { ...row, seenAt };
  });
  const lastSeen: Partial<Record<FeedId, PlainDate>> = {};
  for (const feedId of FEED_IDS) {
    const days = [...standing, ...last].flatMap((seen) =>
      seen.feedId === feedId ? [seen.observedAt] : [],
    );
    const newest = days.toSorted().at(-1);
    if (newest !== undefined) lastSeen[feedId] = newest;
  }
  return {
    prices: rows.flatMap((row) => ("usdEach" in row ? [] : [row])),
    countedPrices: rows.flatMap((row) => ("usdEach" in row ? [row] : [])),
    lastSeen,
  };
}
