import { herfindahl } from "../stats/herfindahl.ts";
import { byText } from "../quantity/text-order.ts";

/** How unevenly money is spread, and as how many equal suppliers that counts. */
export type Concentration = {
  /** Herfindahl-Hirschman index, 1/n to 1. */
  readonly hhi: number;
  /** 1/hhi: as concentrated as that many equal suppliers. */
  readonly effectiveNumber: number;
};

/** One supplier's part of the money. */
export type SpendShare = { readonly key: string; readonly usd: number; readonly share: number };

/**
 * Money by supplier, largest first; the shares add up to 1 where anything was spent.
 *
 * @throws RangeError if an amount is negative
 *
 * @example
 * spendBy([{ cloud: "a", usd: 30 }, { cloud: "b", usd: 10 }], ({ cloud }) => cloud)[0]?.share // => 0.75
 */
export function spendBy<T extends { readonly usd: number }>(
  lines: readonly T[],
  keyOf: (line: T) => string,
): SpendShare[] {
  const sums = new Map<string, number>();
  for (const line of lines) {
    if (!(line.usd >= 0)) throw new RangeError(`spend of ${line.usd}; expected zero or more`);
    sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.usd);
  }
  const total = [...sums.values()].reduce((sum, usd) => sum + usd, 0);
  return [...sums]
    .map(([key, usd]) => ({ key, usd, share: total > 0 ? usd / total : 0 }))
    .toSorted((a, b) => b.usd - a.usd || byText(a.key, b.key));
}

/**
 * How concentrated spend is: the sum of squared shares, or null where nothing was spent.
 *
 * @example
 * spendConcentration(spendBy(lines, ({ lab }) => lab))?.hhi // => 0.555
 */
export function spendConcentration(spend: readonly SpendShare[]): Concentration | null {
  if (!spend.some(({ usd }) => usd > 0)) return null;
  const hhi = herfindahl(spend.map(({ usd }) => usd));
  return { hhi, effectiveNumber: 1 / hhi };
}
