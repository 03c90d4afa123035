import { z } from "zod";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import type { FeedSeller } from "../identity/feed-sellers.ts";
import { sellerById } from "../identity/feed-sellers.ts";
import { identifyModel } from "../identity/identify-model.ts";
import { plainName } from "../identity/plain-name.ts";
import { isSameEntry } from "../identity/same-entry.ts";
import { isMovingAlias } from "../identity/moving-alias.ts";
import { SELLERS } from "../identity/sellers.ts";
import type { FeedTally } from "./feed-tally.ts";
import { addZodFaults, feedFile, leaveOut, newTally } from "./feed-tally.ts";
import { GenaiMatch, isMatch } from "./genai-match.ts";
import { genaiRows } from "./genai-rows.ts";
import { mergeListings } from "./merge-listings.ts";
import { notesOf } from "./price-collector.ts";
import { isUnsafeName } from "./unsafe-name.ts";
import { webAddress } from "./web-address.ts";

const Provider = z.object({
  id: z.string().min(1).max(100),
  pricing_urls: z.array(z.string()).optional(),
  models: z.array(z.unknown()),
});

const Model = z.object({
  id: z.string().min(1).max(300),
  name: z.string().nullish(),
  match: GenaiMatch,
  context_window: z.number().nonnegative().max(1e9).nullish(),
  deprecated: z.boolean().nullish(),
  prices: z.unknown(),
});
type Model = z.infer<typeof Model>;

/** Providers whose entries are their own prices; of all others some are another seller's. */
const OWN_PRICES: ReadonlyMap<string, string> = new Map([
  ...SELLERS.flatMap(({ id, genaiPrices }) =>
    genaiPrices === null ? [] : [[genaiPrices, id] as const],
  ),
  ["voyageai", "voyage"],
  ["zhipuai", "zhipu-cn"],
]);

/** Models their makers give away and do not serve for money: the price is some host's. */
const GIVEN_AWAY = /^(gpt-oss|gemma)/;

/** What the catalog has on sale already: seller to the seller's own names of models. */
export type KnownNames = ReadonlyMap<string, readonly string[]>;

/**
 * genai-prices' `data.json`: providers, each with a list of models and what names
 * each is for, in US dollars per million tokens.
 *
 * An entry is taken for every name the catalog has at that seller that the entry
 * is really for, and else under its own id. It never answers for another
 * seller: its `fallback_model_providers` are not read.
 */
export function genaiPricesFeed(file: readonly unknown[], known: KnownNames): FeedFile {
  const tally = newTally();
  let rows = 0;
  for (const [i, value] of file.entries()) {
    const { success, data: provider, error } = Provider.safeParse(value);
    if (!success) {
      rows += 1;
      addZodFaults(tally, `provider ${i + 1}`, error);
      continue;
    }
    rows += provider.models.length;
    takeProvider(tally, provider, known);
  }
  mergeListings(tally);
  return feedFile("genai-prices", rows, tally);
}

function takeProvider(
  tally: FeedTally,
  { id, pricing_urls, models }: z.infer<typeof Provider>,
  known: KnownNames,
): void {
  const seller = sellerById(OWN_PRICES.get(id) ?? "");
  if (seller === undefined)
    return leaveOut(
      tally,
      "neither a maker's own price nor one of AWS: it may be another seller's",
      models.length,
    );
  const page = webAddress(pricing_urls?.[0] ?? null);
  // The first entry that is for a name answers for it.
  const unanswered = new Set(known.get(seller.id) ?? []);
  for (const [i, value] of models.entries()) {
    const { success, data: model, error } = Model.safeParse(value);
    if (!success) {
      addZodFaults(tally, `${id}/model ${i + 1}`, error);
      continue;
    }
    const answered = [...unanswered].filter((name) => isMatch(model.match, name));
    for (const name of answered) unanswered.delete(name);
    takeModel(tally, { providerId: id, seller, page }, model, answered);
  }
}

type Shop = {
  readonly providerId: string;
  readonly seller: FeedSeller;
  readonly page: string | null;
};

function takeModel(
  tally: FeedTally,
  { providerId, seller, page }: Shop,
  model: Model,
  answered: readonly string[],
): void {
  const place = `${providerId}/${model.id}`;
  if (isUnsafeName(model.id)) {
    tally.faults.push({ place, field: "id", reason: "is no name of a model; remove it" });
    return;
  }
  if (seller.id !== "amazon-bedrock" && GIVEN_AWAY.test(model.id))
    return leaveOut(tally, "given away by its maker: the price is a host's");
  const read = genaiRows(place, model.prices);
  if (read.faults.length > 0) {
    tally.faults.push(...read.faults);
    return;
  }
  if (isMovingAlias(seller.id, model.id)) {
    tally.aliases.push({ sellerId: seller.id, alias: model.id, sellerModelId: null });
    return;
  }
  const names = namesOf(seller, model, answered);
  if (names.length === 0) return leaveOut(tally, "stands for names of which the catalog has none");
  if (read.prices.length === 0) return leaveOut(tally, "states no price that is kept");
  for (const sellerModelId of names) {
    const { id, labId, scope, scopeName } = identifyModel(seller.id, sellerModelId);
    tally.listings.push({
      place,
      seller,
      sellerModelId,
      model: {
        id,
        name: plainName(model.name ?? null) ?? sellerModelId,
        labId,
        family: null,
        openWeights: null,
        released: null,
      },
      scope,
      scopeName,
      contextTokens: Math.round(model.context_window ?? 0) || null,
      lifecycle: model.deprecated === true ? "deprecated" : null,
      announcedOn: null,
      deprecatedOn: null,
      retiresOn: null,
      replacedBy: null,
      prices: read.prices,
      sourceUrl: page,
      notes: notesOf(read),
    });
  }
}

/** The names an entry is really for: those the catalog has, else its own id where that is one. */
function namesOf({ id }: FeedSeller, model: Model, answered: readonly string[]): readonly string[] {
  const own = answered.filter((sellerModelId) => {
    const { id: modelId, scope } = identifyModel(id, sellerModelId);
    return isSameEntry(id, model.id, { sellerModelId, modelId, scope });
  });
  if (own.length > 0) return own;
  const isName = !model.id.startsWith("regional.") && !model.id.endsWith("-");
  return isName && isMatch(model.match, model.id) ? [model.id] : [];
}
