import type { PriceRow } from "./price.ts";

/**
 * What a price is for only, in words; empty where it is for every request.
 *
 * @example
 * priceLimits({ serviceTier: "batch", minPromptTokens: 200_001, timeWindow: null })
 * // => "batch tier, prompts from 200k tokens"
 */
export function priceLimits({
  serviceTier,
  minPromptTokens,
  timeWindow,
}: Pick<PriceRow, "serviceTier" | "minPromptTokens" | "timeWindow">): string {
  const words: string[] = serviceTier === "standard" ? [] : [`${serviceTier} tier`];
  if (minPromptTokens > 0) words.push(`prompts from ${Math.round(minPromptTokens / 1000)}k tokens`);
  if (timeWindow !== null) words.push(`${timeWindow.startUtc} to ${timeWindow.endUtc} UTC`);
  return words.join(", ");
}
