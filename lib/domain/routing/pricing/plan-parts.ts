import type { Offering } from "../../catalog/offering.ts";
import { isSameThreshold } from "../../catalog/price.ts";
import { type PriceSheet, priceFor, type SheetPrice } from "../../catalog/price-sheet.ts";
import type { Usage } from "../../catalog/usage.ts";
import { batchPrices } from "../batch-price.ts";
import { pricedParts } from "../priced-parts.ts";
import type { QuoteTerms } from "../quote.ts";
import { codesOnPrice, QUOTE_NOTES, type QuoteNoteCode } from "../quote-note.ts";

/** What one part of a request costs. */
export type PlanPart = {
  readonly usdPerMtok: number;
  /** A bit for each note on it. */
  readonly notes: number;
  /** It is a part of the prompt, which a router's surcharge is paid on. */
  readonly isPrompt: boolean;
};

const CODES = Object.keys(QUOTE_NOTES);
const bitsOf = (codes: readonly QuoteNoteCode[]): number =>
  codes.reduce((bits, code) => bits | (1 << CODES.indexOf(code)), 0);

/**
 * The codes behind the bits of a plan, in the order of `QUOTE_NOTES`.
 *
 * @example
 * codesOf(plan.notes[0] ?? 0) // => ["long-context"]
 */
export const codesOf = (bits: number): string[] =>
  CODES.filter((_, place) => (bits & (1 << place)) !== 0);

export const NO_BATCH_PRICE = bitsOf(["no-batch-price"]);
export const BAND_MEAN = bitsOf(["band-mean"]);
/** What is said where a tier is not sold and the standard price stands in, by the place of the tier. */
export const NO_TIER_PRICE = [
  0,
  NO_BATCH_PRICE,
  bitsOf(["no-flex-price"]),
  bitsOf(["no-priority-price"]),
];

const CACHE_WRITES = ["cache-write-5m", "cache-write-1h"] as const;

/**
 * The prices of all parts of a request with a prompt of so many tokens, in the order
 * of `PLAN_PARTS`: as it is asked for, as a batch, and by other tiers. A tier that has
 * no price for prompts of that size is an empty list.
 *
 * @param others sheets of the batch tier and of those behind it
 */
export function partsAtSize(
  offering: Offering,
  sheet: PriceSheet,
  [batch, ...others]: readonly PriceSheet[],
  promptTokens: number,
  terms: QuoteTerms,
): readonly (readonly PlanPart[])[] {
  const standard = partsOn(sheet, promptTokens, terms);
  if (standard === undefined) return [];
  return [
    standard,
    batchParts(offering, [sheet, batch], standard, promptTokens, terms),
    ...others.map((tier) =>
      isForSize(tier, sheet, promptTokens) ? (partsOn(tier, promptTokens, terms) ?? []) : [],
    ),
  ];
}

/** A tier's price is for prompts of the size it is stated for: what has no price for long prompts is not sold for them. */
const isForSize = (tier: PriceSheet, standard: PriceSheet, promptTokens: number): boolean =>
  (["input", "output"] as const).every((unit) => {
    const [own, usual] = [tier, standard].map((one) => priceFor(one, unit, promptTokens)?.from);
    return (
      own !== undefined &&
      usual !== undefined &&
      (own.minPromptTokens > usual.minPromptTokens ||
        isSameThreshold(own.minPromptTokens, usual.minPromptTokens))
    );
  });

const usageAt = (inputTokens: number): Usage => ({
  inputTokens,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
});

function partsOn(
  sheet: PriceSheet,
  promptTokens: number,
  { cacheWriteUnit = "cache-write-5m" }: QuoteTerms,
): readonly PlanPart[] | undefined {
  const [usual, hour] = [cacheWriteUnit, "cache-write-1h" as const].map((unit) =>
    pricedParts(usageAt(promptTokens), sheet, unit),
  );
  if (usual === undefined || hour === undefined) return undefined;
  const from = (unit: Parameters<typeof priceFor>[1]) => priceFor(sheet, unit, promptTokens);
  const thought = from("reasoning");
  const part = (
    priced: { readonly usdPerMtok: number } | undefined,
    price: SheetPrice | undefined,
    missing: readonly QuoteNoteCode[],
    isPrompt = true,
  ): PlanPart => ({
    usdPerMtok: priced?.usdPerMtok ?? Number.NaN,
    notes: bitsOf(price === undefined ? missing : codesOnPrice(price)),
    isPrompt,
  });
  const [input, read, write, output] = usual.prices;
  return [
    part(input, from("input")?.from, []),
    part(read, from("cache-read")?.from, ["cache-read-price-missing"]),
    part(write, from(cacheWriteUnit)?.from, ["cache-write-price-missing"]),
    part(output, from("output")?.from, [], false),
    part(thought ?? output, (thought ?? from("output"))?.from, [], false),
    part(hour.prices[2], from("cache-write-1h")?.from, ["cache-write-price-missing"]),
  ];
}

/**
 * The same parts as a batch: [(in - cr - cw) p_in + cr p_cr + cw p_cw + out p_out] / 1e6 × batch,
 * the discount being on the whole request. Thought is output: where its batch price is
 * not stated, as much is taken off it as off output.
 */
function batchParts(
  offering: Offering,
  [sheet, batch]: readonly [PriceSheet, PriceSheet | undefined],
  standard: readonly PlanPart[],
  promptTokens: number,
  terms: QuoteTerms,
): readonly PlanPart[] {
  const { cacheWriteUnit = "cache-write-5m" } = terms;
  const waits = [cacheWriteUnit, CACHE_WRITES[1]].map((unit) => {
    const parts = pricedParts(usageAt(promptTokens), sheet, unit)?.prices ?? [];
    return batchPrices(offering, sheet, parts, promptTokens, terms);
  });
  const [usual, hour] = waits;
  const unstated = usual?.otherwise === 1 ? NO_BATCH_PRICE : bitsOf(["derived-batch"]);
  const part = (place: number, from = usual, at = place): PlanPart => {
    const stated = from?.stated[at];
    return {
      usdPerMtok: from?.prices[at]?.usdPerMtok ?? Number.NaN,
      notes:
        stated === undefined
          ? unstated
          : bitsOf(codesOnPrice(stated).filter((code) => code !== "long-context")),
      isPrompt: standard[place]?.isPrompt ?? false,
    };
  };
  const output = part(3);
  const stated = batch === undefined ? undefined : priceFor(batch, "reasoning", promptTokens);
  const thought = stated?.usdPerMtok ?? thoughtUsd(output.usdPerMtok, standard);
  const hourly = part(5, hour, 2);
  return [part(0), part(1), part(2), output, { ...output, usdPerMtok: thought }, hourly];
}

/** @param outputUsd the batch price of output */
function thoughtUsd(outputUsd: number, standard: readonly PlanPart[]): number {
  const [output, thought] = [standard[3]?.usdPerMtok ?? 0, standard[4]?.usdPerMtok ?? 0];
  return thought === output || output === 0 ? outputUsd : thought * (outputUsd / output);
}
