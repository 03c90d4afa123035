import { z } from "zod";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import type { CountedUnit, TokenUnit } from "../../catalog/price.ts";
import { parsePlainDate } from "../../quantity/plain-date.ts";
import { sellerById } from "../identity/feed-sellers.ts";
import { identifyModel } from "../identity/identify-model.ts";
import { isMovingAlias } from "../identity/moving-alias.ts";
import { plainName } from "../identity/plain-name.ts";
import { TOKENS_A_MILLION } from "./feed-price.ts";
import type { FeedTally } from "./feed-tally.ts";
import { addZodFaults, feedFile, leaveOut, newTally } from "./feed-tally.ts";
import { mergeListings } from "./merge-listings.ts";
import { newCollector, notesOf, takePrice } from "./price-collector.ts";
import { isUnsafeName } from "./unsafe-name.ts";

const Model = z.object({
  id: z.string().min(1).max(300),
  name: z.string().max(300).nullish(),
  context_length: z.number().nonnegative().max(1e9).nullish(),
  expiration_date: z
    .string()
    .refine((day) => parsePlainDate(day.slice(0, 10)) !== undefined, "is no day as 2026-11-22")
    .nullish(),
  pricing: z.record(z.string(), z.unknown()),
});

const PER_TOKEN = new Map<string, TokenUnit>([
  ["prompt", "input"],
  ["completion", "output"],
  ["input_cache_read", "cache-read"],
  ["input_cache_write", "cache-write-5m"],
  ["internal_reasoning", "reasoning"],
  ["audio", "audio-input"],
]);
const EACH = new Map<string, CountedUnit>([
  ["request", "request"],
  ["web_search", "search"],
]);
/** What OpenRouter states of every model, with zero where there is no such price. */
const ZERO_SAYS_NOTHING = /^(?!prompt$|completion$)/;
/** The model it hands the request to sets the price. */
const VARIES = "-1";

/** OpenRouter's `/api/v1/models`: what a reseller asks, in US dollars per token, written as texts. */
export function openrouterFeed(models: readonly unknown[]): FeedFile {
  const tally = newTally();
  for (const [i, value] of models.entries()) takeModel(tally, i + 1, value);
  mergeListings(tally);
  return feedFile("openrouter", models.length, tally);
}

function takeModel(tally: FeedTally, row: number, value: unknown): void {
  const seller = sellerById("openrouter");
  if (seller === undefined) throw new RangeError("OpenRouter is a seller of the register");
  const { success, data: model, error } = Model.safeParse(value);
  if (!success) return addZodFaults(tally, `model ${row}`, error);
  const place = model.id;
  if (isUnsafeName(place)) {
    tally.faults.push({ place, field: "id", reason: "is no name of a model; remove it" });
    return;
  }
  if (isMovingAlias(seller.id, model.id)) {
    tally.aliases.push({ sellerId: seller.id, alias: model.id, sellerModelId: null });
    return;
  }
  const { variant, ...known } = identifyModel(seller.id, model.id);
  if (variant === "free") return leaveOut(tally, "free trial of a priced model");
  if (model.pricing["prompt"] === VARIES)
    return leaveOut(tally, "hands requests on: the model it chooses sets the price");
  const collector = newCollector(place);
  const serviceTier = variant === "batch" ? "batch" : "standard";
  for (const [field, text] of Object.entries(model.pricing)) {
    const usd = numberIn(text);
    if (usd === 0 && ZERO_SAYS_NOTHING.test(field)) continue;
    const token = PER_TOKEN.get(field);
    const each = EACH.get(field);
    const at = `pricing.${field}`;
    if (token !== undefined)
      takePrice(collector, at, usd, token, { factor: TOKENS_A_MILLION, serviceTier });
    else if (each !== undefined) takePrice(collector, at, usd, each, { serviceTier });
    else collector.untaken.push(at);
  }
  if (collector.faults.length > 0) {
    tally.faults.push(...collector.faults);
    return;
  }
  tally.listings.push({
    place,
    seller,
    sellerModelId: variant === null ? model.id : model.id.slice(0, model.id.lastIndexOf(":")),
    model: {
      id: known.id,
      name: plainName(model.name ?? null) ?? model.id,
      labId: known.labId,
      family: null,
      openWeights: null,
      released: null,
    },
    scope: known.scope,
    scopeName: known.scopeName,
    contextTokens: Math.round(model.context_length ?? 0) || null,
    lifecycle: null,
    announcedOn: null,
    deprecatedOn: null,
    retiresOn: model.expiration_date?.slice(0, 10) ?? null,
    replacedBy: null,
    prices: collector.prices,
    sourceUrl: null,
    notes: notesOf(collector),
  });
}

/** The number a text holds, or what was there. */
const numberIn = (value: unknown): unknown =>
  typeof value === "string" && /^-?\d*\.?\d+(e-?\d+)?$/i.test(value) ? Number(value) : value;
