import type { FeedPrice, RowFault } from "../../catalog/feed-listing.ts";
import { promptTokensAbove, type TokenUnit } from "../../catalog/price.ts";
import { countedPrice, times, tokenPrice, TOKENS_A_MILLION } from "./feed-price.ts";
import { factorNotes } from "./litellm-factors.ts";
import type { TokenField } from "./litellm-fields.ts";
import { countedFields, fieldKind, givesTokens, tokenField } from "./litellm-fields.ts";
import type { PriceCollector } from "./price-collector.ts";
import { addFault, addPrice, addZero, amountOf, newCollector, notesOf } from "./price-collector.ts";

const SECONDS_AN_HOUR = 3600;

export type LitellmPrices = {
  readonly prices: readonly FeedPrice[];
  readonly faults: readonly RowFault[];
  readonly notes: readonly string[];
  /** What it states as zero of the ordinary price. */
  readonly zeros: readonly TokenUnit[];
  /** Whether it states prices that are not taken. */
  readonly hasOtherUnits: boolean;
};

type Reading = {
  readonly place: string;
  readonly mode: string;
  /** Pixels of a picture, where the row is for pictures of one size. */
  readonly pixels: number | null;
  /** Whether it is capacity that is held for months, and paid by the second. */
  readonly isCommitment: boolean;
};

/** What is read of a row, and how it is to be read. */
type Sheet = { readonly collector: PriceCollector; readonly reading: Reading };

/** Every price of a row of LiteLLM's map, in the units of the catalog; fields that are not taken are named. */
export function litellmPrices(
  row: Readonly<Record<string, unknown>>,
  reading: Reading,
): LitellmPrices {
  const collector = newCollector(reading.place);
  const sheet: Sheet = { collector, reading };
  const notes: string[] = [];
  let others: Map<string, unknown> | undefined;
  for (const field of Object.keys(row)) {
    const kind = fieldKind(field);
    if (kind === "none") continue;
    const value = row[field];
    if (kind === "unsafe") addFault(collector, field, "is no name of a field; remove it");
    else if (value === null) continue;
    else if (kind === "tiers") takeTiers(sheet, value);
    else if (kind === "factor") notes.push(...factorNotes(field, value));
    else if (kind === "price") {
      if (value !== 0) (others ??= new Map<string, unknown>()).set(field, value);
    } else takeToken(sheet, field, kind, value, 0);
  }
  if (others !== undefined) takeCounted(sheet, others);
  notes.push(...notesOf(collector));
  const { prices, faults, zeroUnits: zeros, untaken } = collector;
  return { prices, faults, notes, zeros, hasOtherUnits: untaken.length > 0 };
}

function takeToken(
  { collector, reading }: Sheet,
  field: string,
  { unit, serviceTier, minPromptTokens }: TokenField,
  value: unknown,
  from: number,
): void {
  const usd = amountOf(collector, field, value, "million tokens", TOKENS_A_MILLION);
  if (usd === undefined) return;
  const spot = { serviceTier, minPromptTokens: Math.max(minPromptTokens, from) };
  if (usd > 0) addPrice(collector, field, tokenPrice(unit, usd, spot));
  else if (unit !== "output" || givesTokens(reading.mode)) addZero(collector, field, unit, spot);
}

/** Steps by the length of the prompt; each holds above its lower end, and for the whole request. */
function takeTiers(sheet: Sheet, tiers: unknown): void {
  const { collector } = sheet;
  if (!Array.isArray(tiers)) return addFault(collector, "tiered_pricing", "is no list of steps");
  for (const [i, tier] of tiers.entries()) {
    const at = `tiered_pricing[${i}]`;
    const { range, ...costs }: { range?: unknown } =
      typeof tier === "object" && tier !== null ? { ...tier } : {};
    const above: unknown = Array.isArray(range) ? range[0] : undefined;
    if (typeof above !== "number" || !(above >= 0 && above < 1e9)) {
      addFault(collector, `${at}.range`, "does not begin with a number of tokens");
      continue;
    }
    const from = above === 0 ? 0 : promptTokensAbove(Math.round(above));
    for (const [field, value] of Object.entries(costs)) {
      const kind = tokenField(field);
      if (kind === undefined) collector.untaken.push(`${at}.${field}`);
      else takeToken(sheet, `${at}.${field}`, kind, value, from);
    }
  }
}

/** What is not paid by the token: in a unit of the catalog, derived from one, or named as not taken. */
function takeCounted({ collector, reading }: Sheet, others: Map<string, unknown>): void {
  const usd = new Map<string, number>();
  for (const [field, value] of others) {
    if (field === "search_context_cost_per_query") takeSearch(collector, field, value);
    else {
      const amount = amountOf(collector, field, value, "each");
      if (amount === undefined) continue;
      if (amount > 0) usd.set(field, amount);
    }
  }
  if (reading.isCommitment) {
    const second = usd.get("input_cost_per_second");
    if (second !== undefined) {
      const spot = { serviceTier: "provisioned" } as const;
      const hour = times(second, SECONDS_AN_HOUR);
      addPrice(collector, "input_cost_per_second", countedPrice("provisioned-hour", hour, spot));
      // The same second, stated for both directions.
      if (usd.get("output_cost_per_second") === second) usd.delete("output_cost_per_second");
      usd.delete("input_cost_per_second");
    }
  }
  for (const [field, unit] of countedFields(reading.mode)) {
    const each = usd.get(field);
    if (each === undefined) continue;
    addPrice(collector, field, countedPrice(unit, each));
    usd.delete(field);
  }
  takePixels(collector, reading.pixels, usd);
  collector.untaken.push(...usd.keys());
}

/** A price by the pixel, for pictures of a known size, comes to one for a picture. */
function takePixels(
  collector: PriceCollector,
  pixels: number | null,
  usd: Map<string, number>,
): void {
  const pixel = usd.get("input_cost_per_pixel");
  if (pixel === undefined || pixels === null) return;
  const picture = times(pixel, pixels);
  const isStated = collector.prices.some(({ unit }) => unit === "image");
  if (!isStated)
    addPrice(collector, "input_cost_per_pixel", countedPrice("image", picture, { derived: true }));
  usd.delete("input_cost_per_pixel");
}

/** A search of the web costs the same whatever it brings back, or there is no one price. */
function takeSearch(collector: PriceCollector, field: string, value: unknown): void {
  const sizes = typeof value === "object" && value !== null ? Object.values(value) : [];
  const [low, ...more] = sizes;
  const each = amountOf(collector, field, low, "each");
  if (each === undefined || each === 0) return;
  if (more.every((other) => other === low))
    addPrice(collector, field, countedPrice("search", each));
  else collector.untaken.push(field);
}
