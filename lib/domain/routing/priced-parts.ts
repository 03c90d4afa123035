import type { PriceSheet, SheetPrice } from "../catalog/price-sheet.ts";
import { priceFor } from "../catalog/price-sheet.ts";
import type { Usage } from "../catalog/usage.ts";
import { freshInputTokens } from "../catalog/usage.ts";
import type { QuoteNote } from "./quote-note.ts";
import { note } from "./quote-note.ts";

/** A part of a request with its price, before requests are counted. */
export type PricedPart = {
  readonly kind: "input" | "cache-read" | "cache-write" | "output";
  readonly unit: "input" | "cache-read" | "cache-write-5m" | "cache-write-1h" | "output";
  readonly tokens: number;
  readonly usdPerMtok: number;
};

export type PricedParts = {
  readonly prices: readonly PricedPart[];
  readonly used: readonly SheetPrice[];
  readonly notes: readonly QuoteNote[];
};

/**
 * The parts of a request with their prices, what was read for them, and what was missing.
 *
 * Undefined where input or output has no price: then nothing can be quoted.
 */
export function pricedParts(
  usage: Usage,
  sheet: PriceSheet,
  cacheWriteUnit: "cache-write-5m" | "cache-write-1h",
): PricedParts | undefined {
  const price = (unit: PricedPart["unit"]) => priceFor(sheet, unit, usage.inputTokens);
  const [input, output] = [price("input"), price("output")];
  if (input === undefined || output === undefined) return undefined;
  const [read, write] = [price("cache-read"), price(cacheWriteUnit)];
  const { cacheReadTokens, cacheWriteTokens } = usage;
  const prices: PricedPart[] = [
    { kind: "input", unit: "input", tokens: freshInputTokens(usage), ...at(input) },
    { kind: "cache-read", unit: "cache-read", tokens: cacheReadTokens, ...at(read ?? input) },
    { kind: "cache-write", unit: cacheWriteUnit, tokens: cacheWriteTokens, ...at(write ?? input) },
    { kind: "output", unit: "output", tokens: usage.outputTokens, ...at(output) },
  ];
  const used = [
    input,
    output,
    ...(cacheReadTokens > 0 && read ? [read] : []),
    ...(cacheWriteTokens > 0 && write ? [write] : []),
  ].map(({ from }) => from);
  const notes = [
    ...(cacheReadTokens > 0 && !read ? [note("cache-read-price-missing")] : []),
    ...(cacheWriteTokens > 0 && !write ? [note("cache-write-price-missing")] : []),
  ];
  return { prices, used, notes };
}

const at = ({ usdPerMtok }: { readonly usdPerMtok: number }) => ({ usdPerMtok });
