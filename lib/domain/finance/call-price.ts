import { normalBelow } from "../stats/normal-distribution.ts";

/** The right to buy at a price on a day, and what is assumed of rates and movement until then. */
export type Call = {
  readonly spotUsd: number;
  readonly strikeUsd: number;
  /** Continuous, a year. */
  readonly rate: number;
  readonly volatility: number;
  readonly years: number;
};

/**
 * What the right to buy at a set price on a set day is worth.
 *
 *     C = S N(d1) - K e^(-r T) N(d2),  d1 = (ln(S / K) + (r + σ² / 2) T) / (σ √T)
 *
 * Black and Scholes (1973).
 *
 * @throws RangeError if a price is not above zero, or the volatility or the years are negative
 */
export function callPriceUsd({ spotUsd, strikeUsd, rate, volatility, years }: Call): number {
  if (!(spotUsd > 0 && strikeUsd > 0))
    throw new RangeError(`a right to buy at ${strikeUsd} what is priced at ${spotUsd}`);
  if (!(volatility >= 0 && years >= 0))
    throw new RangeError(`a volatility of ${volatility} over ${years} years`);
  const strikeToday = strikeUsd * Math.exp(-rate * years);
  const spread = volatility * Math.sqrt(years);
  if (spread === 0) return Math.max(0, spotUsd - strikeToday);
  const distance = Math.log(spotUsd / strikeToday) / spread;
  return (
    spotUsd * normalBelow(distance + spread / 2) - strikeToday * normalBelow(distance - spread / 2)
  );
}
