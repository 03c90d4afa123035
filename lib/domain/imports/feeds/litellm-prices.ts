import type { FeedPrice, RowFault } from "../../catalog/feed-listing.ts";
import { promptTokensAbove } from "../../catalog/price.ts";
import { amountFault } from "./amount-fault.ts";
import { countedPrice, spotKey, times, tokenPrice, TOKENS_A_MILLION } from "./feed-price.ts";
import { countedFields, givesTokens, tokenField } from "./litellm-fields.ts";
import { isUnsafeName } from "./unsafe-name.ts";
import { zeroNote } from "./zero-price.ts";

const SECONDS_AN_HOUR = 3600;

export type LitellmPrices = {
  readonly prices: readonly FeedPrice[];
  readonly faults: readonly RowFault[];
  readonly notes: readonly string[];
};

type Reading = {
  readonly place: string;
  readonly mode: string;
  /** Pixels of a picture, where the row is for pictures of one size. */
  readonly pixels: number | null;
  /** Whether it is capacity that is held for months, and paid by the second. */
  readonly isCommitment: boolean;
};

/** What is read of a row so far. */
type Sheet = Reading & {
  readonly prices: Map<string, FeedPrice>;
  readonly faults: RowFault[];
  readonly zeros: string[];
  readonly untaken: string[];
};

/** Every price of a row of LiteLLM's map, in the units of the catalog; fields that are not taken are named. */
export function litellmPrices(row: object, reading: Reading): LitellmPrices {
  const sheet: Sheet = { ...reading, prices: new Map(), faults: [], zeros: [], untaken: [] };
  const others = new Map<string, unknown>();
  for (const [field, value] of Object.entries(row)) {
    if (isUnsafeName(field)) fault(sheet, field, "is no name of a field; remove it");
    else if (value === null) continue;
    else if (field === "tiered_pricing") takeTiers(sheet, value);
    else if (field.includes("cost") && !takeToken(sheet, field, value, 0)) others.set(field, value);
  }
  takeCounted(sheet, others);
  return {
    prices: [...sheet.prices.values()],
    faults: sheet.faults,
    notes: [
      ...(sheet.zeros.length > 0 ? [zeroNote(sheet.zeros)] : []),
      ...(sheet.untaken.length > 0 ? [`Not taken: ${sheet.untaken.join(", ")}.`] : []),
    ],
  };
}

const fault = ({ place, faults }: Sheet, field: string, reason: string): void => {
  faults.push({ place, field, reason });
};

/** The first of two fields that say the same counts; the other is named. */
function add({ prices, untaken }: Sheet, field: string, price: FeedPrice): void {
  const key = spotKey(price);
  if (prices.has(key)) untaken.push(field);
  else prices.set(key, price);
}

/** @returns false where the field is no price by the token */
function takeToken(sheet: Sheet, field: string, value: unknown, minPromptTokens: number): boolean {
  const at = tokenField(field);
  if (at === undefined) return false;
  const usd = amountOf(sheet, field, value, TOKENS_A_MILLION);
  const { unit, serviceTier } = at;
  const spot = { serviceTier, minPromptTokens: Math.max(at.minPromptTokens, minPromptTokens) };
  if (usd === 0) {
    if (unit !== "output" || givesTokens(sheet.mode)) sheet.zeros.push(field);
  } else if (usd !== undefined) add(sheet, field, tokenPrice(unit, usd, spot));
  return true;
}

/** The amount in dollars for so many; undefined where it is a fault, which is then noted. */
function amountOf(sheet: Sheet, field: string, value: unknown, factor: number): number | undefined {
  const isToken = factor === TOKENS_A_MILLION;
  const usd = typeof value === "number" ? times(value, factor) : value;
  const reason =
    amountFault(value, "number") ?? amountFault(usd, isToken ? "million tokens" : "each");
  if (reason === undefined && typeof usd === "number") return usd;
  fault(sheet, field, reason ?? "is no number");
  return undefined;
}

/** Steps by the length of the prompt; each holds above its lower end, and for the whole request. */
function takeTiers(sheet: Sheet, tiers: unknown): void {
  if (!Array.isArray(tiers)) return fault(sheet, "tiered_pricing", "is no list of steps");
  for (const [i, tier] of tiers.entries()) {
    const at = `tiered_pricing[${i}]`;
    const { range, ...costs }: { range?: unknown } =
      typeof tier === "object" && tier !== null ? { ...tier } : {};
    const above: unknown = Array.isArray(range) ? range[0] : undefined;
    if (typeof above !== "number" || !(above >= 0 && above < 1e9)) {
      fault(sheet, `${at}.range`, "does not begin with a number of tokens");
      continue;
    }
    const from = above === 0 ? 0 : promptTokensAbove(Math.round(above));
    for (const [field, value] of Object.entries(costs))
      if (!takeToken(sheet, field, value, from)) sheet.untaken.push(`${at}.${field}`);
  }
}

/** What is not paid by the token: in a unit of the catalog, derived from one, or named as not taken. */
function takeCounted(sheet: Sheet, others: Map<string, unknown>): void {
  const usd = new Map<string, number>();
  for (const [field, value] of others) {
    if (field === "search_context_cost_per_query") takeSearch(sheet, field, value);
    else {
      const amount = amountOf(sheet, field, value, 1);
      if (amount === undefined) continue;
      if (amount > 0) usd.set(field, amount);
    }
  }
  if (sheet.isCommitment) {
    const second = usd.get("input_cost_per_second");
    if (second !== undefined) {
      const spot = { serviceTier: "provisioned" } as const;
      const hour = times(second, SECONDS_AN_HOUR);
      add(sheet, "input_cost_per_second", countedPrice("provisioned-hour", hour, spot));
      // The same second, stated for both directions.
      if (usd.get("output_cost_per_second") === second) usd.delete("output_cost_per_second");
      usd.delete("input_cost_per_second");
    }
  }
  for (const [field, unit] of countedFields(sheet.mode)) {
    const each = usd.get(field);
    if (each === undefined) continue;
    add(sheet, field, countedPrice(unit, each));
    usd.delete(field);
  }
  takePixels(sheet, usd);
  sheet.untaken.push(...usd.keys());
}

/** A price by the pixel, for pictures of a known size, comes to one for a picture. */
function takePixels(sheet: Sheet, usd: Map<string, number>): void {
  const pixel = usd.get("input_cost_per_pixel");
  if (pixel === undefined || sheet.pixels === null) return;
  const picture = times(pixel, sheet.pixels);
  const isStated = [...sheet.prices.values()].some(({ unit }) => unit === "image");
  if (!isStated)
    add(sheet, "input_cost_per_pixel", countedPrice("image", picture, { derived: true }));
  usd.delete("input_cost_per_pixel");
}

/** A search of the web costs the same whatever it brings back, or there is no one price. */
function takeSearch(sheet: Sheet, field: string, value: unknown): void {
  const sizes = typeof value === "object" && value !== null ? Object.values(value) : [];
  const [low, ...more] = sizes;
  const each = amountOf(sheet, field, low, 1);
  if (each === undefined || each === 0) return;
  if (more.every((other) => other === low)) add(sheet, field, countedPrice("search", each));
  else sheet.untaken.push(field);
}
