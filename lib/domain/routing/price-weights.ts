/**
 * How a router that prefers cheap sellers divides requests between them, as OpenRouter documents it.
 *
 * share = price^-2 / sum of price^-2.
 *
 * @param prices of the sellers that are up, in any one unit
 * @throws RangeError if a price is not above zero or there is none
 *
 * @example
 * inverseSquareShares([1, 2, 3]) // => [0.735, 0.184, 0.082]
 */
export function inverseSquareShares(prices: readonly number[]): number[] {
  if (prices.length === 0) throw new RangeError("shares require a price");
  if (prices.some((price) => !(price > 0))) throw new RangeError("a price is not above zero");
  const weights = prices.map((price) => price ** -2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * How many times as often a router picks one seller as another that is dearer.
 *
 * @throws RangeError if a price is not above zero
 *
 * @example
 * inverseSquareRatio(1, 3) // => 9
 */
export function inverseSquareRatio(price: number, otherPrice: number): number {
  if (!(price > 0 && otherPrice > 0)) throw new RangeError("a price is not above zero");
  return (otherPrice / price) ** 2;
}
