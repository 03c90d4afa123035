import { keysOf } from "../../quantity/closed-set.ts";

/** The pages of the method on the routing simulator, by their ids: what a number's link leads to. */
const METHOD_ENTRIES = {
  "request-cost": "Cost of a request",
  "cache-blending": "Price of a prompt with caching",
  "router-surcharge": "What a router adds",
  "provisioned-sizing": "Size of provisioned throughput",
  "provisioned-break-even": "When provisioned throughput pays",
  "minimum-commitment": "Bill under a minimum commitment",
  "growth-of-a-bill": "A bill that grows",
  "token-egress": "Moving text out of a cloud",
  "exposure-caps": "Least cost under caps, and what a cap costs",
  "openrouter-shares": "OpenRouter’s shares",
  "litellm-score": "LiteLLM’s score",
  "quality-gap-router": "A provider’s own router",
  cascade: "Cascade",
  "failover-chain": "Failover chain",
  "price-rise": "A price rise, stayed with and moved from",
  "bands-of-draws": "P10, P50 and P90",
  "worst-tenth": "Mean of the worst tenth (expected shortfall)",
  tornado: "What a bill rests on (tornado)",
  "cost-drivers": "Drivers of a difference",
  "clear-difference": "A clear difference between two bills",
  "mix-independence": "As how many equal clouds a mix acts",
  frontier: "Frontier of cost, quality and independence",
  "supplier-price": "Price of one more independent supplier",
  "leaving-cost": "Cost of leaving where work moves",
  "zero-router": "Zero router",
  aiq: "Average improvement in quality (AIQ)",
  oracle: "Oracle",
  cpt: "Call-performance threshold (CPT)",
  apgr: "Average gap recovered (APGR)",
  "arena-score": "RouterArena’s score",
  "self-preference": "Self-preference of a router",
} as const;
export type MethodEntry = keyof typeof METHOD_ENTRIES;
export const METHOD_ENTRY_IDS: readonly MethodEntry[] = keysOf(METHOD_ENTRIES);

/** What a page of the method is called. */
export const methodEntry = (id: MethodEntry): string => METHOD_ENTRIES[id];
