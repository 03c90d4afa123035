import { inverseSquareShares } from "../price-weights.ts";

/**
 * Whom OpenRouter asks first: by inverse square of price among sellers without an outage in the last 30 seconds.
 *
 * Where none is stable, all are weighed.
 *
 * @param prices of all sellers of a model, in any one unit
 * @param unstable places of those that were down
 * @returns the chance of each, 0 for the unstable
 * @throws RangeError if a price is not above zero or there is none
 *
 * @example
 * firstChoiceShares([1, 2, 3], [1]) // => [0.9, 0, 0.1]
 */
export function firstChoiceShares(
  prices: readonly number[],
  unstable: readonly number[] = [],
): number[] {
  const down = new Set(unstable);
  const stable = prices.map((_, i) => i).filter((i) => !down.has(i));
  const asked = stable.length > 0 ? stable : prices.map((_, i) => i);
  const shares = inverseSquareShares(asked.map((i) => prices[i] ?? Number.NaN));
  return prices.map((_, i) => shares[asked.indexOf(i)] ?? 0);
}

/**
 * Whom OpenRouter asks in turn once one has been chosen first: the stable by price, then the unstable by price.
 *
 * @returns places in `prices`, the first choice in front
 *
 * @example
 * fallbackOrder([1, 2, 3], { first: 0, unstable: [1] }) // => [0, 2, 1]
 */
export function fallbackOrder(
  prices: readonly number[],
  { first, unstable }: { readonly first: number; readonly unstable: readonly number[] },
): number[] {
  const down = new Set(unstable);
  const rest = prices.map((_, i) => i).filter((i) => i !== first);
  const byPrice = rest.toSorted((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0) || a - b);
  return [first, ...byPrice.filter((i) => !down.has(i)), ...byPrice.filter((i) => down.has(i))];
}

/** A seller as OpenRouter sorts it. */
export type SortedSeller = {
  readonly id: string;
  readonly price: number;
  readonly tokensPerSecond: number;
};

/**
 * The order under a fixed preference, which takes all balance away: the first is asked always, the others if it fails.
 *
 * `floor` sorts by price, `nitro` by tokens a second.
 *
 * @example
 * sortedSellers(sellers, "floor")[0] // => "the-cheapest"
 */
export const sortedSellers = (
  sellers: readonly SortedSeller[],
  sort: "floor" | "nitro",
): string[] =>
  sellers
    .toSorted((a, b) =>
      sort === "floor" ? a.price - b.price : b.tokensPerSecond - a.tokensPerSecond,
    )
    .map(({ id }) => id);

/**
 * What routing by shares costs on average and how concentrated it is.
 *
 * sum(share * price), and the sum of squared shares.
 *
 * @example
 * expectedUnder([0.9, 0.1], [1, 3]).price // => 1.2
 */
export const expectedUnder = (
  shares: readonly number[],
  prices: readonly number[],
): { readonly price: number; readonly hhi: number } => ({
  price: shares.reduce((sum, share, i) => sum + share * (prices[i] ?? 0), 0),
  hhi: shares.reduce((sum, share) => sum + share ** 2, 0),
});
