import { type Exact, roundExact } from "../quantity/exact-decimal.ts";
import type { BillLine } from "./bill-line.ts";

/** Decimal places that are stored of an amount. */
export const STORED_PLACES = 12;

const AMOUNTS = ["effectiveCost", "billedCost", "listCost", "contractedCost", "quantity"] as const;
type Amount = (typeof AMOUNTS)[number];

/**
 * Lines with their amounts cut to what is stored, so that the stored amounts of
 * a vendor in a currency still add up to its sum: what one line loses by
 * rounding goes to the next.
 */
export function storedAmounts(lines: readonly BillLine[]): BillLine[] {
  const carried = new Map<string, Exact>();
  const stored = (line: BillLine, amount: Amount): Exact | null => {
    const value = line[amount];
    if (value === null) return null;
    const of = [amount, line.serviceProvider, line.currency, line.quantityUnit].join("\u0001");
    const exact = value + (carried.get(of) ?? 0n);
    const rounded = roundExact(exact, STORED_PLACES);
    carried.set(of, exact - rounded);
    return rounded;
  };
  return lines.map((line) => ({
    ...line,
    effectiveCost: stored(line, "effectiveCost") ?? 0n,
    billedCost: stored(line, "billedCost") ?? 0n,
    listCost: stored(line, "listCost"),
    contractedCost: stored(line, "contractedCost"),
    quantity: stored(line, "quantity"),
  }));
}
