import type { Offering } from "../catalog/offering.ts";
import { isSameThreshold } from "../catalog/price.ts";
import type { PriceSheet, SheetPrice } from "../catalog/price-sheet.ts";
import { priceFor, pricesOn } from "../catalog/price-sheet.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { batchRuleOf } from "./batch-discount.ts";
import type { PricedPart } from "./priced-parts.ts";
import type { QuoteNote } from "./quote-note.ts";
import { note, notesOnPrices } from "./quote-note.ts";

export type BatchPrices = {
  readonly prices: readonly PricedPart[];
  /** The batch price of each part, as it is stated; undefined where it is none, and follows from the rule or is the standard price. */
  readonly stated: readonly (SheetPrice | undefined)[];
  /** What a part that states no batch price of its own costs, over the standard price. */
  readonly otherwise: number;
  readonly notes: readonly QuoteNote[];
};

/**
 * What the parts of a request cost when they can wait.
 *
 * A stated batch price counts where it is for prompts of the same size as the
 * standard price it replaces; then the seller's terms; then no discount.
 *
 * @param standard the standard sheet the parts were priced from
 * @param promptTokens all input tokens of the request
 */
export function batchPrices(
  offering: Offering,
  standard: PriceSheet,
  parts: readonly PricedPart[],
  promptTokens: number,
  { day, atUtc }: { readonly day: PlainDate; readonly atUtc?: string },
): BatchPrices {
  const rule = standard.serviceTier === "standard" ? batchRuleOf(offering.seller.id) : undefined;
  const sheet = pricesOn(day, offering.prices, "batch", atUtc, offering.seller);
  const stated = parts.map(({ unit }) => {
    const batch = priceFor(sheet, unit, promptTokens);
    const usual = priceFor(standard, unit, promptTokens);
    return batch !== undefined &&
      usual !== undefined &&
      isSameThreshold(batch.from.minPromptTokens, usual.from.minPromptTokens)
      ? batch
      : undefined;
  });
  const prices = parts.map((part, i) => ({
    ...part,
    usdPerMtok: stated[i]?.usdPerMtok ?? part.usdPerMtok * (rule?.multiplier ?? 1),
  }));
  const unstated = parts.some((part, i) => part.tokens > 0 && stated[i] === undefined);
  const used = stated.flatMap((batch, i) =>
    batch !== undefined && (parts[i]?.tokens ?? 0) > 0 ? [batch.from] : [],
  );
  return {
    prices,
    stated: stated.map((batch) => batch?.from),
    otherwise: rule?.multiplier ?? 1,
    notes: [
      ...notesOnPrices(used, sheet).filter(({ code }) => code !== "long-context"),
      ...(unstated && rule ? [note("derived-batch", rule.source)] : []),
      ...(unstated && !rule ? [note("no-batch-price")] : []),
    ],
  };
}
