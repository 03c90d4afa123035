import { byName } from "../../quantity/text-order.ts";

/** One class of work: how much of it there is, and what a unit costs at each seller. */
export type PricedClass = {
  readonly volume: number;
  readonly usdBySeller: Readonly<Record<string, number>>;
};

export type PriceShock = {
  readonly beforeUsd: number;
  /** The bill if nothing is moved. */
  readonly staticUsd: number;
  /** The bill once each class has moved to what is cheapest after the rise. */
  readonly reroutedUsd: number;
};

/**
 * What a price rise costs a buyer who stays, and one who moves.
 *
 * Each class starts at its cheapest seller. Staying costs share times rise;
 * moving is bounded by the next-best seller of each class.
 *
 * @param rises by seller, 0.3 for thirty per cent dearer
 * @throws RangeError if a class is sold by nobody
 *
 * @example
 * priceShock([{ volume: 60, usdBySeller: { a: 1, b: 1.15 } }], { a: 0.3 }).reroutedUsd // => 69
 */
export function priceShock(
  classes: readonly PricedClass[],
  rises: Readonly<Record<string, number>>,
): PriceShock {
  const sum = (usdOf: (row: PricedClass) => number) =>
    classes.reduce((total, row) => total + row.volume * usdOf(row), 0);
  const after = (seller: string, usd: number) => usd * (1 + (rises[seller] ?? 0));
  return {
    beforeUsd: sum((row) => cheapestOf(row).usd),
    staticUsd: sum((row) => {
      const { seller, usd } = cheapestOf(row);
      return after(seller, usd);
    }),
    reroutedUsd: sum((row) =>
      Math.min(...Object.entries(row.usdBySeller).map(([seller, usd]) => after(seller, usd))),
    ),
  };
}

function cheapestOf({ usdBySeller }: PricedClass): {
  readonly seller: string;
  readonly usd: number;
} {
  const offers = Object.entries(usdBySeller).map(([seller, usd]) => ({ seller, usd }));
  const best = offers.toSorted((a, b) => a.usd - b.usd || byName(a.seller, b.seller))[0];
  if (best === undefined) throw new RangeError("a class of work requires a seller");
  return best;
}
