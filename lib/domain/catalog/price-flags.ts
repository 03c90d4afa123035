import type { PriceSheet } from "./price-sheet.ts";
import { priceFor } from "./price-sheet.ts";

/** Signs that a price was typed wrong or means something else, to be looked at by a person. */
export const PRICE_FLAGS = {
  "output-below-input": "output is cheaper than input",
  "zero-price": "a seller that charges lists a price of zero",
  "output-far-above-input": "output costs more than twenty times input",
  "cache-read-above-input": "reading from the cache costs more than not caching",
} as const;
export type PriceFlag = keyof typeof PRICE_FLAGS;

/** Above this ratio of output to input a price is worth a second look. */
export const OUTPUT_TO_INPUT_LIMIT = 20;

/**
 * What looks odd about an offering's prices; nothing is corrected by it.
 *
 * @example
 * priceFlags(pricesOn("2026-11-22", offering.prices)) // => ["output-below-input"]
 */
export function priceFlags(sheet: PriceSheet): PriceFlag[] {
  const usd = (unit: "input" | "output" | "cache-read") => priceFor(sheet, unit, 0)?.usdPerMtok;
  const [input, output, cacheRead] = [usd("input"), usd("output"), usd("cache-read")];
  const flags: PriceFlag[] = [];
  if (input !== undefined && output !== undefined) {
    if (output < input) flags.push("output-below-input");
    if (output > OUTPUT_TO_INPUT_LIMIT * input) flags.push("output-far-above-input");
  }
  if (input === 0 || output === 0) flags.push("zero-price");
  if (input !== undefined && cacheRead !== undefined && cacheRead > input)
    flags.push("cache-read-above-input");
  return flags;
}
