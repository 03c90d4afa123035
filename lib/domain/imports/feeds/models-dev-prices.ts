import { z } from "zod";
import type { FeedPrice, RowFault } from "../../catalog/feed-listing.ts";
import type { ServiceTier, TokenUnit } from "../../catalog/price.ts";
import { promptTokensAbove } from "../../catalog/price.ts";
import type { PriceCollector } from "./price-collector.ts";
import { addFault, newCollector, notesOf, takePrice } from "./price-collector.ts";

/** What a model costs, as models.dev has it: read field by field, so that each can be wrong by itself. */
export const ModelsDevCost = z.record(z.string(), z.unknown());
type Cost = z.infer<typeof ModelsDevCost>;

const UNITS = new Map<string, TokenUnit>([
  ["input", "input"],
  ["output", "output"],
  ["cache_read", "cache-read"],
  ["cache_write", "cache-write-5m"],
  ["reasoning", "reasoning"],
  ["input_audio", "audio-input"],
  ["output_audio", "audio-output"],
]);

const Tier = z.looseObject({
  tier: z.object({
    type: z.literal("context").optional(),
    size: z.number().int().positive().max(1e9),
  }),
});

/** A faster service that is asked for as `service_tier: priority`. */
const Priority = z.object({
  modes: z.object({
    fast: z.object({
      cost: ModelsDevCost,
      provider: z.object({ body: z.object({ service_tier: z.literal("priority") }) }),
    }),
  }),
});

/** Every price of a model, in US dollars per million tokens; fields that are not taken are named. */
export function modelsDevPrices(
  cost: Cost,
  experimental: unknown,
  reading: { readonly place: string; readonly tier: ServiceTier; readonly hasPriority: boolean },
): {
  readonly prices: readonly FeedPrice[];
  readonly faults: readonly RowFault[];
  readonly notes: readonly string[];
  readonly zeros: readonly TokenUnit[];
} {
  const collector = newCollector(reading.place);
  takeCost(collector, "cost", cost, reading.tier, 0);
  const tiers: unknown = cost["tiers"] ?? [];
  if (Array.isArray(tiers))
    for (const [i, tier] of tiers.entries())
      takeTier(collector, `cost.tiers[${i}]`, tier, reading.tier);
  else addFault(collector, "cost.tiers", "is no list of steps");
  const fast = reading.hasPriority ? Priority.safeParse(experimental).data?.modes.fast : undefined;
  if (fast !== undefined)
    takeCost(collector, "experimental.modes.fast.cost", fast.cost, "priority", 0);
  return {
    prices: collector.prices,
    faults: collector.faults,
    notes: notesOf(collector),
    zeros: oddZeros(collector.zeroUnits),
  };
}

/** What embeds, ranks or listens has its price for input alone, and zero for an answer that it does not give. */
const oddZeros = (zeros: readonly TokenUnit[]): TokenUnit[] =>
  zeros.filter((unit) => unit === "input" || (unit === "output" && zeros.includes("input")));

function takeTier(
  collector: PriceCollector,
  at: string,
  value: unknown,
  serviceTier: ServiceTier,
): void {
  const { success, data, error } = Tier.safeParse(value);
  if (!success) {
    for (const { path, message } of error.issues)
      addFault(collector, [at, ...path].join("."), message);
    return;
  }
  const { tier, ...cost } = data;
  takeCost(collector, at, cost, serviceTier, promptTokensAbove(tier.size));
}

/** Fields that say where a price holds, and one that says it wrongly. */
const NO_PRICES = new Set(["tiers", "tier", "context_over_200k"]);

function takeCost(
  collector: PriceCollector,
  at: string,
  cost: Cost,
  serviceTier: ServiceTier,
  minPromptTokens: number,
): void {
  for (const [field, value] of Object.entries(cost)) {
    if (NO_PRICES.has(field)) continue;
    const unit = UNITS.get(field);
    // Thinking that costs what the answer costs is no price of its own.
    if (unit === "reasoning" && value === cost["output"]) continue;
    if (unit === undefined) collector.untaken.push(`${at}.${field}`);
    else takePrice(collector, `${at}.${field}`, value, unit, { serviceTier, minPromptTokens });
  }
}
