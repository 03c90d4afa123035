import type { PlainDate } from "../quantity/plain-date.ts";
import type { FeedId } from "./feed.ts";
import { groupedBy } from "./grouped-by.ts";
import { lineOf } from "./line-of.ts";
import {
  beginOf,
  type CountedPrice,
  type Dated,
  lastSeen,
  laterStatement,
  type PriceRow,
} from "./price.ts";
import { priceKey } from "./prices-in-force.ts";

/** A file of a feed that listed an offering again, without a new price. */
export type Sighting = {
  readonly feedId: FeedId;
  readonly observedAt: PlainDate;
  /** The lines of its prices that the feed had listed before, and left out then. */
  readonly notListed?: readonly string[];
};

/**
 * Prices with the day on which each was last seen: the last sighting before the
 * same feed stated another. A file that left a price out has not seen it.
 *
 * @param rows the prices of one offering
 * @param sightings of the same offering
 *
 * @example
 * withSightings(rows, [{ feedId: "litellm", observedAt: "2026-10-15" }])
 */
export function withSightings<T extends PriceRow | CountedPrice>(
  rows: readonly T[],
  sightings: readonly Sighting[],
): readonly T[] {
  // A file with a new price of one unit lists the others unchanged.
  const inAll = [...sightings, ...rows];
  return groupedBy(rows, priceKey).flatMap((said) => {
    const without = filesWithout(said, sightings);
    const seenOn =
      without.length === 0 ? inAll : inAll.filter((seen) => !without.some(isOfOneFile(seen)));
    const inOrder = said.toSorted(laterStatement);
    return inOrder.map((row, i) => {
      const next = inOrder.slice(i + 1).find((later) => laterStatement(row, later) !== 0);
      const until = next === undefined ? undefined : startOf(next);
      const seen = seenOn
        .filter(
          ({ feedId, observedAt }) =>
            feedId === row.feedId && (until === undefined || observedAt < until),
        )
        .map(({ observedAt }) => observedAt)
        .toSorted()
        .at(-1);
      return seen === undefined || seen <= lastSeen(row) ? row : { ...row, seenAt: seen };
    });
  });
}

/** What saw an offering of a feed, and not this price of it. */
function filesWithout(
  [price]: readonly (PriceRow | CountedPrice)[],
  sightings: readonly Sighting[],
): Sighting[] {
  const partial = sightings.filter(({ notListed = [] }) => notListed.length > 0);
  if (price === undefined || partial.length === 0) return [];
  const line = lineOf(price);
  return partial.filter(
    ({ feedId, notListed = [] }) => feedId === price.feedId && notListed.includes(line),
  );
}

const isOfOneFile =
  (seen: Pick<Sighting, "feedId" | "observedAt">) =>
  ({ feedId, observedAt }: Sighting): boolean =>
    feedId === seen.feedId && observedAt === seen.observedAt;

/** When a feed began to say something: the day it was seen, or a later one it was announced for. */
const startOf = (row: Dated): PlainDate =>
  beginOf(row) > row.observedAt ? beginOf(row) : row.observedAt;
