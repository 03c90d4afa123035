import type { Offering } from "../../catalog/offering.ts";
import { codesOf } from "../pricing/plan-parts.ts";
import { PLAN_TIERS, type PlanTier, type PricePlan, pricePlan } from "../pricing/price-plan.ts";
import { type RequestSlice, slicesUsd } from "../pricing/slices-usd.ts";
import type { QuoteTerms, Unpriced } from "../quote.ts";
import { slicesOf } from "./class-slices.ts";
import type { RequestClass } from "./request-class.ts";

/** What the mean request of a class costs on an offering, and what to know of that price. */
export type ClassQuote =
  | {
      readonly kind: "quoted";
      readonly usdPerRequest: number;
      /** The least and the most it can be, where a price changes inside a band of prompts that is known only as a whole; null where it is exact. */
      readonly between: { readonly low: number; readonly high: number } | null;
      /** Codes of `QuoteNote`, each once. */
      readonly notes: readonly string[];
      /** Tiers the class asks for and the seller does not state a price of; the standard price stands in. */
      readonly missingTiers: readonly PlanTier[];
    }
  | { readonly kind: "unpriced"; readonly why: string };

/**
 * What the mean request of a class costs under a price plan, in US dollars.
 *
 * A class that was counted from a trace is priced bucket by bucket, one with a
 * distribution band by band, so that a higher price for long prompts meets only the
 * long ones. Thought is paid as output, unless the seller states a price of its own
 * for it; every part of what can wait has the batch discount.
 *
 * @param slices `slicesOf` the class
 */
export function quoteSlices(
  slices: readonly RequestSlice[],
  plan: PricePlan | Unpriced,
): ClassQuote {
  if (plan.kind === "unpriced") return { kind: "unpriced", why: plan.why };
  const requests = slices.reduce((sum, slice) => sum + slice.requests, 0);
  const { usd, low, high, notes, missingTiers } = slicesUsd(plan, slices);
  if (Number.isNaN(usd)) return { kind: "unpriced", why: plan.whyUnpriced };
  const over = (sum: number): number => (requests === 0 ? 0 : sum / requests);
  return {
    kind: "quoted",
    usdPerRequest: over(usd),
    between: low === high ? null : { low: over(low), high: over(high) },
    notes: codesOf(notes),
    missingTiers:
      missingTiers === 0 ? [] : PLAN_TIERS.filter((_, tier) => (missingTiers >> tier) % 2 === 1),
  };
}

/**
 * What the mean request of a class costs on an offering on a day, in US dollars.
 *
 * @example
 * quoteClass(requestClass, offering, { day: "2026-11-22" })
 */
export function quoteClass(of: RequestClass, offering: Offering, terms: QuoteTerms): ClassQuote {
  const plan = pricePlan(offering, terms);
  return quoteSlices(plan.kind === "plan" ? slicesOf(of, plan.minPromptTokens) : [], plan);
}
