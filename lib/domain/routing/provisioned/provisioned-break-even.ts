/** Prices that a unit of provisioned throughput is held against. */
export type ProvisionedPrice = {
  /** US dollars for one unit for an hour, at the term of the reservation. */
  readonly usdPerUnitHour: number;
  /** Input tokens a minute that one unit carries, cached ones not counted. */
  readonly tokensPerMinutePerUnit: number;
  /** Pay-as-you-go price of input, and of input read from a cache, in US dollars per million tokens. */
  readonly inputUsdPerMtok: number;
  readonly cacheReadUsdPerMtok: number;
  /** Part of the prompt that the cache serves, 0 to below 1. */
  readonly cacheShare: number;
};

/**
 * How busy provisioned throughput must be for it to cost no more than paying by the token: part of
 * its capacity over all hours; above 1 it never does.
 *
 * The price of a unit for an hour over what the tokens it carries in that hour, fully
 * used, would cost. Cached tokens take no capacity and cost something by the
 * token, so that a cache makes reserving pay sooner. Output counts as the input it
 * stands for, where its price has the same ratio.
 *
 * @throws RangeError if a price is negative, a unit carries nothing, or all of the prompt is cached
 *
 * @example
 * provisionedBreakEven({ usdPerUnitHour: 0.3562, tokensPerMinutePerUnit: 3400,
 *   inputUsdPerMtok: 1.75, cacheReadUsdPerMtok: 0.175, cacheShare: 0.7 }) // => 0.809
 */
export function provisionedBreakEven(price: ProvisionedPrice): number {
  const { usdPerUnitHour, tokensPerMinutePerUnit, inputUsdPerMtok, cacheReadUsdPerMtok } = price;
  for (const [name, value] of Object.entries(price))
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`${name} is ${value}; expected zero or more`);
  if (!(price.cacheShare < 1))
    throw new RangeError(`a cached share of ${price.cacheShare}; expected 0 to below 1`);
  if (!(tokensPerMinutePerUnit > 0 && inputUsdPerMtok > 0))
    throw new RangeError("a break-even requires a unit that carries tokens and a price of input");
  const cachedPerFresh = price.cacheShare / (1 - price.cacheShare);
  const usdPerMtokCarried = inputUsdPerMtok + cachedPerFresh * cacheReadUsdPerMtok;
  return usdPerUnitHour / ((tokensPerMinutePerUnit * 60 * usdPerMtokCarried) / 1e6);
}
