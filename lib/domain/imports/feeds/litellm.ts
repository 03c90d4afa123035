import { z } from "zod";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import { parsePlainDate } from "../../quantity/plain-date.ts";
import { identifyModel } from "../identity/identify-model.ts";
import { sellerOf } from "../identity/feed-sellers.ts";
import { isMovingAlias } from "../identity/moving-alias.ts";
import { parseLitellmKey } from "./litellm-key.ts";
import { litellmPrices } from "./litellm-prices.ts";
import type { FeedTally } from "./feed-tally.ts";
import { addZodFaults, feedFile, leaveOut, newTally } from "./feed-tally.ts";
import { mergeListings } from "./merge-listings.ts";
import { isUnsafeName } from "./unsafe-name.ts";
import { webAddress } from "./web-address.ts";

const MOST_TOKENS = 1e9;
const Tokens = z.number().nonnegative().max(MOST_TOKENS);

/** The fields of a row that are no prices. */
const Row = z.object({
  litellm_provider: z.string().min(1).max(100),
  mode: z.string().max(100).optional(),
  max_input_tokens: Tokens.nullish(),
  max_tokens: Tokens.nullish(),
  deprecation_date: z
    .string()
    .refine((day) => parsePlainDate(day) !== undefined, "is no day of the calendar as 2026-11-22")
    .nullish(),
  source: z.string().nullish(),
  supported_regions: z.array(z.string()).nullish(),
});
type Row = z.infer<typeof Row>;

/** Keys of the map that describe the map. */
const ABOUT_THE_FILE = new Set(["sample_spec", "fallback_generalizations", "last_updated"]);

/** Kinds of rows that are services around models, and are not sold as models. */
const NO_MODEL = new Map([
  ["search", "a search service, not a model"],
  ["vector_store", "a store, not a model"],
]);
/** Providers that take no money for a model. */
const NOT_SOLD = new Map([
  ["ollama", "runs on one's own machine: nobody sells it"],
  ["lemonade", "runs on one's own machine: nobody sells it"],
  ["github_copilot", "part of a subscription: no price for use"],
  ["chatgpt", "part of a subscription: no price for use"],
]);
/** Prices for any model of a size. */
const BY_SIZE = /^(together-ai|fireworks-ai)-/;

/**
 * LiteLLM's price map: an object with a row for each way to ask a seller for a
 * model, in US dollars per token.
 */
export function litellmFeed(map: object): FeedFile {
  const tally = newTally();
  const rows = Object.entries(map);
  for (const [key, value] of rows) takeRow(tally, key, value);
  mergeListings(tally);
  return feedFile("litellm", rows.length, tally);
}

function takeRow(tally: FeedTally, place: string, value: unknown): void {
  if (ABOUT_THE_FILE.has(place))
    return leaveOut(tally, "says something of the file, not of a model");
  if (isUnsafeName(place) || place.length > LONGEST_KEY) {
    tally.faults.push({ place, field: null, reason: "is no name of a model; remove the row" });
    return;
  }
  if (!isRow(value)) {
    const { error } = Row.safeParse(value);
    if (error === undefined) throw new RangeError(`${place} is a row, and was read as none`);
    return addZodFaults(tally, place, error);
  }
  const against = reasonAgainst(place, value);
  if (against !== undefined) return leaveOut(tally, against);
  takeListing(tally, place, value);
}

/** What `Row` asks, without a copy of each row: what it says of the few that are wrong is asked of it then. */
const isRow = (value: unknown): value is Row & Readonly<Record<string, unknown>> =>
  isRecord(value) &&
  isText(value["litellm_provider"], 100) &&
  value["litellm_provider"] !== "" &&
  (value["mode"] === undefined || isText(value["mode"], 100)) &&
  isTokensOrNone(value["max_input_tokens"]) &&
  isTokensOrNone(value["max_tokens"]) &&
  isDayOrNone(value["deprecation_date"]) &&
  (isNone(value["source"]) || typeof value["source"] === "string") &&
  isTextsOrNone(value["supported_regions"]);

const isNone = (value: unknown): value is null | undefined => value === null || value === undefined;
const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;
const isTokensOrNone = (value: unknown): boolean =>
  isNone(value) || (typeof value === "number" && value >= 0 && value <= MOST_TOKENS);
const isDayOrNone = (value: unknown): boolean =>
  isNone(value) || (typeof value === "string" && parsePlainDate(value) !== undefined);
const isTextsOrNone = (value: unknown): boolean =>
  isNone(value) || (Array.isArray(value) && value.every((one) => typeof one === "string"));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const LONGEST_KEY = 300;

function reasonAgainst(key: string, { litellm_provider, mode }: Row): string | undefined {
  if (BY_SIZE.test(key)) return "a price for any model of a size";
  return NO_MODEL.get(mode ?? "") ?? NOT_SOLD.get(litellm_provider);
}

function takeListing(
  tally: FeedTally,
  place: string,
  row: Row & Readonly<Record<string, unknown>>,
): void {
  const { litellm_provider: provider, mode = "" } = row;
  const key = parseLitellmKey(place, provider);
  const seller = sellerOf("litellm", provider, null);
  const { sellerModelId } = key;
  const isCommitment = sellerModelId.includes("-month-commitment/");
  const read = litellmPrices(row, { place, mode, pixels: key.pixels, isCommitment });
  if (read.faults.length > 0) {
    tally.faults.push(...read.faults);
    return;
  }
  if (isMovingAlias(seller.id, sellerModelId)) {
    tally.aliases.push({ sellerId: seller.id, alias: sellerModelId, sellerModelId: null });
    return;
  }
  if (read.prices.length === 0 && read.notes.length > 0 && seller.kind === "trial")
    return leaveOut(tally, "on trial at zero: no price");
  if (read.prices.length === 0 && read.hasOtherUnits)
    return leaveOut(tally, "priced in units that are not kept (pages, sessions, credits)");
  const model = identifyModel(seller.id, key.modelName);
  if (model.id === "") {
    tally.faults.push({ place, field: null, reason: "names no model; remove the row" });
    return;
  }
  tally.listings.push({
    place,
    seller,
    sellerModelId,
    model: {
      id: model.id,
      name: key.modelName.split("/").at(-1) ?? key.modelName,
      labId: model.labId,
      family: null,
      openWeights: null,
      released: null,
    },
    scope: key.scope?.scope ?? model.scope,
    scopeName: key.scope === null ? model.scopeName : key.scope.scopeName,
    contextTokens: Math.round(row.max_input_tokens ?? row.max_tokens ?? 0) || null,
    lifecycle: null,
    announcedOn: null,
    deprecatedOn: null,
    retiresOn: row.deprecation_date ?? null,
    replacedBy: null,
    prices: read.prices,
    sourceUrl: webAddress(row.source ?? null),
    notes: read.notes,
    zeros: read.zeros,
  });
}
