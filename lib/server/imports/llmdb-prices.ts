import type { Model, PricingComponent } from "@agentjido/llmdb";
import type { PriceRow, ServiceTier, TokenUnit } from "../../domain/catalog/price.ts";
import { checkPriceRow, promptTokensAbove } from "../../domain/catalog/price.ts";
import { field } from "./field.ts";
import { LLMDB, LLMDB_OBSERVED } from "./sources.ts";

const COST_UNITS = {
  input: "input",
  output: "output",
  cache_read: "cache-read",
  cache_write: "cache-write-5m",
  reasoning: "reasoning",
} as const satisfies Record<string, TokenUnit>;

/** The same by the word a component's id carries. */
const UNIT_OF: ReadonlyMap<string, TokenUnit> = new Map(Object.entries(COST_UNITS));

const COST_FIELDS = ["input", "output", "cache_read", "cache_write", "reasoning"] as const;

const COMPONENT = /^token\.(input|output|cache_read|cache_write)(\.batch|\.long_context|\.1h)?$/;

const row = (
  unit: TokenUnit,
  usdPerMtok: number,
  serviceTier: ServiceTier = "standard",
  minPromptTokens = 0,
): PriceRow =>
  checkPriceRow({
    unit,
    serviceTier,
    usdPerMtok,
    minPromptTokens,
    tierRule: "whole-request",
    timeWindow: null,
    effectiveFrom: null,
    effectiveTo: null,
    observedAt: LLMDB_OBSERVED,
    feedId: "llmdb",
    sourceId: LLMDB.id,
    derived: false,
  });

type Costs = Partial<Record<keyof typeof COST_UNITS, number | null>>;

/**
 * The prices of one listing as rows, in US dollars per million tokens, which is
 * the unit llmdb declares. A zero is not a price: a trial endpoint lists it, and
 * so does a field that was left empty.
 */
export function llmdbPrices(
  listing: Model,
  tier: ServiceTier = "standard",
): { readonly rows: readonly PriceRow[]; readonly zeros: number } {
  const stated = [
    ...costRows(listing.cost ?? {}, tier),
    ...(listing.pricing?.components ?? []).flatMap((part) => componentRow(part, listing)),
    ...priorityRows(listing),
  ];
  const rows = stated.filter(({ usdPerMtok }) => usdPerMtok > 0);
  const distinct = new Map(rows.map((each) => [JSON.stringify(each), each]));
  return { rows: [...distinct.values()], zeros: stated.length - rows.length };
}

/** OpenRouter marks an entry without a price of its own with a negative number: left out. */
function costRows(cost: Costs, tier: ServiceTier): PriceRow[] {
  return COST_FIELDS.flatMap((name) => {
    const usd = cost[name];
    if (usd === null || usd === undefined || usd < 0) return [];
    if (name === "reasoning" && usd === cost.output) return [];
    return [row(COST_UNITS[name], usd, tier)];
  });
}

function componentRow(part: PricingComponent, listing: Model): PriceRow[] {
  const match = COMPONENT.exec(part.id);
  const { rate, per } = part;
  if (match === null || part.unit !== "token" || !rate || !per) return [];
  const [, kind, variant] = match;
  const usd = (rate * 1e6) / per;
  const unit = variant === ".1h" ? "cache-write-1h" : UNIT_OF.get(kind ?? "");
  if (unit === undefined) return [];
  if (variant === ".batch") return [row(unit, usd, "batch")];
  if (variant !== ".long_context") return [row(unit, usd)];
  const above = longContextAbove(part, listing);
  return above === undefined ? [] : [row(unit, usd, "standard", promptTokensAbove(above))];
}

/** The threshold is either a condition of the component or a field of the listing. */
function longContextAbove(part: PricingComponent, listing: Model): number | undefined {
  const above = field(field(part.applies_when, "input_tokens"), "gt");
  if (typeof above === "number") return above;
  const threshold = field(listing.extra, "long_context_threshold");
  return typeof threshold === "number" ? threshold : undefined;
}

/**
 * OpenAI's faster service is the same model asked for with `service_tier: priority`.
 * Other sellers' listings carry a copy of that field: it is not their price.
 */
function priorityRows(listing: Model): PriceRow[] {
  if (listing.provider !== "openai") return [];
  const modes = field(field(listing.extra, "experimental"), "modes");
  const fast = field(modes, "fast");
  if (field(field(field(fast, "provider"), "body"), "service_tier") !== "priority") return [];
  const cost = field(fast, "cost");
  return COST_FIELDS.flatMap((name) => {
    const usd = field(cost, name);
    return typeof usd === "number" ? [row(COST_UNITS[name], usd, "priority")] : [];
  });
}
