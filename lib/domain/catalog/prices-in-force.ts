import type { PlainDate } from "../quantity/plain-date.ts";
import { groupedBy } from "./grouped-by.ts";
import { type CountedPrice, type Dated, holdsOn, laterStatement, type PriceRow } from "./price.ts";

/**
 * What each feed says on a day: of its rows of one unit, tier, prompt size and
 * time of day, those that hold and were stated last; several where one file says two things.
 *
 * @example
 * pricesInForce(offering.prices, "2026-11-22").filter(({ feedId }) => feedId === "litellm")
 */
export const pricesInForce = <T extends PriceRow | CountedPrice>(
  rows: readonly T[],
  day: PlainDate,
): T[] =>
  groupedBy(
    rows.filter((row) => holdsOn(row, day)),
    priceKey,
  ).flatMap(lastStated);

/** Rows with the same key are one feed's statements on the same price, at different times. */
export const priceKey = ({
  feedId,
  unit,
  serviceTier,
  minPromptTokens,
  tierRule,
  timeWindow,
  derived,
}: PriceRow | CountedPrice): string =>
  `${feedId} ${unit} ${serviceTier} ${minPromptTokens} ${tierRule} ${timeWindow?.startUtc}-${timeWindow?.endUtc} ${derived}`;

/** Of rows that hold, those stated last. */
export function lastStated<T extends Dated>(rows: readonly T[]): readonly T[] {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return rows;
  const newest = rest.reduce((best, row) => (laterStatement(row, best) > 0 ? row : best), first);
  return rows.filter((row) => laterStatement(row, newest) === 0);
}
