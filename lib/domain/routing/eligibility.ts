import type { Offering } from "../catalog/offering.ts";
import { isRetiredOn } from "../catalog/offering.ts";
import type { Quote, Quoted, QuoteTerms } from "./quote.ts";
import { quoteDemand } from "./quote.ts";
import type { Workload } from "./workload.ts";
import { demandOf } from "./workload.ts";
import { byText } from "../quantity/text-order.ts";

export const REFUSALS = [
  "model-not-accepted",
  "retired",
  "not-released",
  "context-too-small",
  "context-unknown",
  "seller-excluded",
  "lab-excluded",
  "scope-unknown",
  "scope-not-allowed",
  "no-price",
  "tier-not-sold",
  "latency-unknown",
  "latency-too-long",
  "data-policy-unknown",
  "data-policy-not-offered",
  "retention-unknown",
  "retention-too-long",
  "residency-unknown",
  "residency-not-offered",
  "quality-unknown",
  "quality-below-floor",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** Why an offering may not serve a workload, in a sentence. */
export type Refusal = { readonly code: RefusalCode; readonly text: string };

const ENDS: readonly RefusalCode[] = ["retired", "not-released"];

/** Whether an offering can't be used at all on the day, whatever the company's rules. */
export const isNotOnSale = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => ENDS.includes(code));

export type Candidate = { readonly offering: Offering; readonly quote: Quoted };
export type Refused = {
  readonly offering: Offering;
  readonly quote: Quote;
  readonly refusals: readonly Refusal[];
};

/** The offerings of the accepted models: those that may serve, cheapest first, and those that may not. */
export type Candidates = {
  readonly eligible: readonly Candidate[];
  readonly refused: readonly Refused[];
};

/**
 * Which offerings may serve a workload, at what monthly price, and why the others may not.
 *
 * Only offerings of a model the company has accepted are looked at, and those
 * it runs on today. An offering whose scope its sources read differently (a
 * bare Bedrock id) is out until the company allows `bare`; one whose scope is
 * not stated is out only where the company has said where work may be served.
 *
 * @example
 * candidatesFor(workload, offerings, { day: "2026-11-22" }).eligible[0]?.offering.id
 */
export function candidatesFor(
  workload: Workload,
  offerings: readonly Offering[],
  terms: QuoteTerms,
): Candidates {
  const running = new Set(workload.currentSplit.map(({ offeringId }) => offeringId));
  const judged = offerings
    .filter(({ id, model }) => workload.acceptableModelIds.includes(model.id) || running.has(id))
    .map((offering) => {
      const quote = quoteDemand(offering, demandOf(workload), terms);
      const refusals = refusalsOf(workload, offering, quote, terms.day);
      return { offering, quote, refusals };
    });
  const eligible = judged.flatMap(({ offering, quote, refusals }) =>
    quote.kind === "quoted" && refusals.length === 0 ? [{ offering, quote }] : [],
  );
  return {
    eligible: eligible.toSorted(
      (a, b) => a.quote.usd - b.quote.usd || byText(a.offering.id, b.offering.id),
    ),
    refused: judged
      .filter(({ refusals }) => refusals.length > 0)
      .toSorted((a, b) => byText(a.offering.id, b.offering.id)),
  };
}

/** Every reason against an offering; none where it may serve. */
export function refusalsOf(
  workload: Workload,
  offering: Offering,
  quote: Quote,
  day: string,
): Refusal[] {
  const { model, seller, contextTokens } = offering;
  const refusals: Refusal[] = [];
  const refuse = (code: RefusalCode, text: string) => refusals.push({ code, text });
  if (!workload.acceptableModelIds.includes(model.id))
    refuse("model-not-accepted", `${model.name} is not among the models accepted for this work`);
  // Known to the month or the year only, it is taken to be out in that month or year.
  if (model.released !== null && model.released > day.slice(0, model.released.length))
    refuse("not-released", `${model.name} came out in ${model.released}, after ${day}`);
  if (isRetiredOn(offering, day)) refuse("retired", `${seller.name} no longer serves it on ${day}`);
  if (contextTokens === null && workload.contextTokens > 0)
    refuse("context-unknown", `${seller.name} does not say how long a context it takes`);
  if (contextTokens !== null && contextTokens < workload.contextTokens)
    refuse(
      "context-too-small",
      `it takes ${contextTokens} tokens of context; the work needs ${workload.contextTokens}`,
    );
  if (workload.excludedSellerIds.includes(seller.id))
    refuse("seller-excluded", `${seller.name} is ruled out as a seller`);
  const labOut =
    workload.allowedLabIds !== null &&
    (model.labId === null || !workload.allowedLabIds.includes(model.labId));
  if (labOut || (model.labId !== null && workload.excludedLabIds.includes(model.labId)))
    refuse("lab-excluded", `the maker of ${model.name} is ruled out`);
  const scope = scopeRefusal(workload, offering);
  if (scope !== undefined) refusals.push(scope);
  if (quote.kind === "unpriced") refuse("no-price", quote.why);
  return refusals;
}

function scopeRefusal(workload: Workload, offering: Offering): Refusal | undefined {
  const { scope, scopeName, seller } = offering;
  const allowed = workload.allowedScopes;
  if (allowed?.includes(scope) || (scopeName && allowed?.includes(`${scope}:${scopeName}`)))
    return undefined;
  if (scope === "bare")
    return {
      code: "scope-unknown",
      text: "its id names no region, and sources read that differently",
    };
  if (allowed === null) return undefined;
  if (scope === "unknown")
    return { code: "scope-unknown", text: `where ${seller.name} serves it is not stated` };
  const where = scopeName === null ? scope : `${scope}, ${scopeName}`;
  return { code: "scope-not-allowed", text: `it is served from ${where}, which is not allowed` };
}
