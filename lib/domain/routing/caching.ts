/** How much of a prompt the cache serves, and what that costs against plain input. */
export type CacheMix = {
  /** Part of the prompt read from the cache, 0 to 1. */
  readonly readShare: number;
  /** Part of the prompt written to it, 0 to 1. */
  readonly writeShare: number;
  /** Price of a read over the price of input. */
  readonly readMultiplier: number;
  /** Price of a write over the price of input. */
  readonly writeMultiplier: number;
};

/**
 * How caching changes what a prompt token costs on average: below 1 it saves, above 1 it costs.
 *
 * (1 - h - w) + h * rho_read + w * rho_write.
 *
 * @throws RangeError if the shares are outside 0 to 1 together
 *
 * @example
 * inputPriceMultiplier({ readShare: 0.7, writeShare: 0.2, readMultiplier: 0.1, writeMultiplier: 1.25 }) // => 0.42
 */
export function inputPriceMultiplier(mix: CacheMix): number {
  const { readShare, writeShare, readMultiplier, writeMultiplier } = mix;
  if (!(readShare >= 0 && writeShare >= 0 && readShare + writeShare <= 1 + 1e-12))
    throw new RangeError(`cached shares of ${readShare} and ${writeShare}; expected at most 1`);
  return 1 - readShare - writeShare + readShare * readMultiplier + writeShare * writeMultiplier;
}

/** The average price of a prompt token with caching, in US dollars per million. */
export const blendedInputUsdPerMtok = (inputUsdPerMtok: number, mix: CacheMix): number =>
  inputUsdPerMtok * inputPriceMultiplier(mix);

/**
 * How often a cached prompt must be used before caching it pays.
 *
 * The smallest whole number of uses above (rho_write - rho_read) / (1 - rho_read).
 *
 * @throws RangeError if reading costs as much as plain input: caching never pays then
 *
 * @example
 * cacheBreakEven({ readMultiplier: 0.1, writeMultiplier: 1.25 }).uses // => 2
 */
export function cacheBreakEven({
  readMultiplier,
  writeMultiplier,
}: Pick<CacheMix, "readMultiplier" | "writeMultiplier">): {
  readonly uses: number;
  readonly threshold: number;
} {
  if (!(readMultiplier < 1))
    throw new RangeError(`a cache read at ${readMultiplier} of the input price never pays`);
  const threshold = (writeMultiplier - readMultiplier) / (1 - readMultiplier);
  return { uses: Math.max(1, Math.floor(threshold) + 1), threshold };
}

/** List prices of one offering, in US dollars per million tokens; null where no cache price is known. */
export type ListPrice = {
  readonly id: string;
  readonly inputUsdPerMtok: number;
  readonly cacheReadUsdPerMtok: number | null;
  readonly outputUsdPerMtok: number;
};

/**
 * A single number to rank offerings by that knows about caching, in US dollars per million prompt tokens.
 *
 * in * (1 - h) + cache * h + out * r, with the full input price where no cache
 * price is known.
 *
 * @param readShare part of the prompt expected from the cache
 * @param outputRatio tokens of answer for each token of prompt
 *
 * @example
 * cacheAwareUsdPerMtok(offer, { readShare: 0.7, outputRatio: 0.2 }) // => 0.662
 */
export const cacheAwareUsdPerMtok = (
  price: ListPrice,
  { readShare, outputRatio }: { readonly readShare: number; readonly outputRatio: number },
): number =>
  price.inputUsdPerMtok * (1 - readShare) +
  (price.cacheReadUsdPerMtok ?? price.inputUsdPerMtok) * readShare +
  price.outputUsdPerMtok * outputRatio;

/** The price that a ranking by list price looks at: input and output added, whatever the mix. */
export const listUsdPerMtok = (price: ListPrice): number =>
  price.inputUsdPerMtok + price.outputUsdPerMtok;

/**
 * The id of the cheapest by a given price; the first of equals.
 *
 * @throws RangeError if there is nothing to choose from
 */
export function cheapestBy(
  prices: readonly ListPrice[],
  usdPerMtok: (price: ListPrice) => number,
): string {
  const best = prices.toSorted((a, b) => usdPerMtok(a) - usdPerMtok(b))[0];
  if (best === undefined) throw new RangeError("a ranking requires an offering");
  return best.id;
}
