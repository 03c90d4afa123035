import type { Offering } from "../../catalog/offering.ts";
import { priceFor, pricesOn } from "../../catalog/price-sheet.ts";
import type { Usage } from "../../catalog/usage.ts";
import { type QuoteTerms, quoteDemand } from "../quote.ts";
import type { RequestClass } from "./request-class.ts";

/** What the mean request of a class costs on an offering, and what to know of that price. */
export type ClassQuote =
  | {
      readonly kind: "quoted";
      readonly usdPerRequest: number;
      /** Codes of `QuoteNote`, each once. */
      readonly notes: readonly string[];
    }
  | { readonly kind: "unpriced"; readonly why: string };

type Bucket = { readonly requests: number; readonly usage: Usage; readonly batchShare: number };

/**
 * What the mean request of a class costs on an offering on a day, in US dollars.
 *
 * A class that was counted from a trace is priced bucket by bucket, so that a
 * higher price for long prompts meets only the long ones. Thought is paid as
 * output, unless the seller states a price of its own for it.
 *
 * @throws RangeError if more of the prompt is cached than there is
 */
export function quoteClass(of: RequestClass, offering: Offering, terms: QuoteTerms): ClassQuote {
  const buckets = bucketsOf(of);
  const notes = new Set<string>();
  let [usd, requests] = [0, 0];
  for (const bucket of buckets) {
    const quote = quoteDemand(offering, bucket, terms);
    if (quote.kind === "unpriced") return { kind: "unpriced", why: quote.why };
    usd += quote.usd;
    requests += bucket.requests;
    for (const { code } of quote.notes) notes.add(code);
  }
  const thought = of.statistics === null ? thoughtUsd(of, offering, terms) : 0;
  return {
    kind: "quoted",
    usdPerRequest: requests === 0 ? 0 : usd / requests + thought,
    notes: [...notes],
  };
}

/** The class as so many like requests, or as the buckets of its trace. */
function bucketsOf(of: RequestClass): Bucket[] {
  if (of.statistics !== null)
    return of.statistics
      .filter(({ requests }) => requests > 0)
      .map(({ requests, batch, ...tokens }) => ({
        requests,
        usage: {
          inputTokens:
            (tokens.freshTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens) / requests,
          cacheReadTokens: tokens.cacheReadTokens / requests,
          cacheWriteTokens: tokens.cacheWriteTokens / requests,
          outputTokens: tokens.outputTokens / requests,
        },
        batchShare: batch ? 1 : 0,
      }));
  const usage = {
    inputTokens: of.inputTokens,
    cacheReadTokens: of.inputTokens * of.cacheReadShare,
    cacheWriteTokens: of.inputTokens * of.cacheWriteShare,
    outputTokens: of.outputTokens + of.reasoningTokens,
  };
  return [{ requests: 1, usage, batchShare: of.batchShare }];
}

/** By how much thought costs more than the output it was counted as. */
function thoughtUsd(of: RequestClass, { prices, seller }: Offering, terms: QuoteTerms): number {
  if (of.reasoningTokens === 0 || !prices.some(({ unit }) => unit === "reasoning")) return 0;
  const sheet = pricesOn(terms.day, prices, terms.serviceTier ?? "standard", terms.atUtc, seller);
  const [thought, output] = (["reasoning", "output"] as const).map((unit) =>
    priceFor(sheet, unit, of.inputTokens),
  );
  if (thought === undefined || output === undefined) return 0;
  return (of.reasoningTokens * (thought.usdPerMtok - output.usdPerMtok)) / 1e6;
}
