import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FeedFile, FeedListing } from "@/lib/domain/catalog/feed-listing.ts";
import { checkPriceRow, isTokenUnit } from "@/lib/domain/catalog/price.ts";
import { genaiPricesFeed } from "@/lib/domain/imports/feeds/genai-prices.ts";
import { litellmFeed } from "@/lib/domain/imports/feeds/litellm.ts";
import { modelsDevFeed } from "@/lib/domain/imports/feeds/models-dev.ts";
import { isZeroNote } from "@/lib/domain/imports/feeds/zero-price.ts";
import { recognisedFormat } from "@/lib/server/imports/recognised-format.ts";

/** Beside the repository where it is developed; absent from a clone. */
const FOLDER = join(import.meta.dirname, "../../shared/data/prices");
const FILES = {
  litellm: "litellm_2026-07-01.json",
  "models-dev": "modelsdev_api_2026-07-01.json",
  "genai-prices": "genai_prices_v2_2026-08-21.json",
} as const;

const json = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));

/** A price of a listing; undefined where it states none. */
function usd(
  { prices }: FeedListing,
  unit: string,
  { from = 0, tier = "standard" }: { from?: number; tier?: string } = {},
): number | undefined {
  const found = prices.find(
    (price) => price.unit === unit && price.minPromptTokens === from && price.serviceTier === tier,
  );
  return found === undefined ? undefined : "usdPerMtok" in found ? found.usdPerMtok : found.usdEach;
}

describe.skipIf(!existsSync(FOLDER))("price files of third parties, absent from a clone", () => {
  const litellm: FeedFile = existsSync(FOLDER) ? litellmFeed(json(FILES.litellm)) : litellmFeed({});
  const modelsDev: FeedFile = existsSync(FOLDER)
    ? modelsDevFeed(json(FILES["models-dev"]))
    : modelsDevFeed({});
  const genai: FeedFile = existsSync(FOLDER)
    ? genaiPricesFeed(json(FILES["genai-prices"]), new Map())
    : genaiPricesFeed([], new Map());
  const all = [litellm, modelsDev, genai];

  const listing = (feed: FeedFile, sellerId: string, name: string): FeedListing => {
    const found = feed.listings.find(
      ({ seller, sellerModelId }) => seller.id === sellerId && sellerModelId === name,
    );
    if (found === undefined) throw new Error(`${sellerId} has no ${name}`);
    return found;
  };

  it.each(Object.entries(FILES))("are recognised: %s", async (format, name) => {
    expect(await recognisedFormat(join(FOLDER, name), name)).toBe(format);
  });

  it("have so many rows", () => {
    expect(litellm.rows).toBe(2930);
    expect(modelsDev.rows).toBe(5276);
    expect(genai.rows).toBe(1466);
  });

  it.each(all.map((feed) => [feed.feedId, feed] as const))(
    "put every row in one place: %s",
    (_, feed) => {
      const listed = feed.listings.flatMap(({ place }) => place.split(", "));
      const faulty = new Set(feed.faults.map(({ place }) => place));
      const leftOut = Object.values(feed.leftOut).reduce((sum, rows) => sum + rows, 0);
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.filter((place) => faulty.has(place))).toEqual([]);
      expect(listed.length + feed.aliases.length + faulty.size + leftOut).toBe(feed.rows);
    },
  );

  it.each(all.map((feed) => [feed.feedId, feed] as const))(
    "give one listing an offering, and prices that can be: %s",
    (_, feed) => {
      const keys = feed.listings.map(({ seller, sellerModelId, scope, scopeName }) =>
        [seller.id, sellerModelId.toLowerCase(), scope, scopeName].join(" "),
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const { prices } of feed.listings)
        for (const price of prices) {
          const seen = { observedAt: "2026-07-01", feedId: feed.feedId, sourceId: "s" } as const;
          const amount = "usdPerMtok" in price ? price.usdPerMtok : price.usdEach;
          expect("usdPerMtok" in price).toBe(isTokenUnit(price.unit));
          expect(amount).toBeGreaterThan(0);
          checkPriceRow({ ...price, ...seen, unit: "input", usdPerMtok: amount });
        }
    },
  );

  // Anthropic's price page, as quoted: input, 5-minute write, read, output.
  it.each([
    ["claude-opus-4-8", 5, 6.25, 0.5, 25],
    ["claude-opus-4-1", 15, 18.75, 1.5, 75],
    ["claude-haiku-4-5", 1, 1.25, 0.1, 5],
    ["claude-sonnet-4-6", 3, 3.75, 0.3, 15],
    ["claude-fable-5", 10, 12.5, 1, 50],
  ])("say what Anthropic asks for %s", (model, input, write, read, output) => {
    for (const feed of [litellm, modelsDev]) {
      const found = listing(feed, "anthropic", model);
      expect(usd(found, "input")).toBe(input);
      expect(usd(found, "cache-write-5m")).toBe(write);
      expect(usd(found, "cache-read")).toBe(read);
      expect(usd(found, "output")).toBe(output);
    }
    expect(usd(listing(litellm, "anthropic", model), "cache-write-1h")).toBe(2 * input);
  });

  it("lift gpt-5.5 above 272,000 tokens and not above 200,000", () => {
    for (const feed of [litellm, modelsDev]) {
      const found = listing(feed, "openai", "gpt-5.5");
      expect(usd(found, "input", { from: 272_001 })).toBe(10);
      expect(usd(found, "output", { from: 272_001 })).toBe(45);
      expect(found.prices.every(({ minPromptTokens }) => minPromptTokens !== 200_001)).toBe(true);
      expect(found.prices.every(({ tierRule }) => tierRule === "whole-request")).toBe(true);
    }
  });

  it("keep the tiers of a service apart", () => {
    const found = listing(litellm, "openai", "gpt-5.5");
    expect(usd(found, "input", { tier: "batch" })).toBe(2.5);
    expect(usd(found, "input", { tier: "flex" })).toBe(2.5);
    expect(usd(found, "input", { tier: "priority" })).toBe(10);
    expect(
      usd(listing(litellm, "azure", "gpt-5.5"), "output", { tier: "priority", from: 272_001 }),
    ).toBe(90);
    // models.dev says 12.5 of the same: the two are held against each other later.
    expect(usd(listing(modelsDev, "openai", "gpt-5.5"), "input", { tier: "priority" })).toBe(12.5);
  });

  it("read LiteLLM's regions, zones and commitments from its keys", () => {
    const at = (place: string) => litellm.listings.filter((each) => each.place === place);
    expect(at("bedrock/us-gov-west-1/amazon.nova-pro-v1:0")).toMatchObject([
      { sellerModelId: "amazon.nova-pro-v1:0", scope: "gov", scopeName: "us-gov-west-1" },
    ]);
    expect(at("azure/us/gpt-4.1-2025-04-14")).toMatchObject([
      { scope: "data-zone", scopeName: "us" },
    ]);
    const commitments = litellm.listings.filter(({ place }) =>
      place.includes("-month-commitment/"),
    );
    expect(commitments).toHaveLength(28);
    for (const { prices } of commitments)
      expect(prices.map(({ unit, serviceTier }) => [unit, serviceTier])).toEqual([
        ["provisioned-hour", "provisioned"],
      ]);
    const claude = "bedrock/us-east-1/1-month-commitment/anthropic.claude-v1";
    // $0.0175 a second.
    expect(
      at(claude).map((each) => usd(each, "provisioned-hour", { tier: "provisioned" })),
    ).toEqual([63]);
  });

  it("never give a bare Bedrock id a region", () => {
    const bare = litellm.listings.filter(({ place }) => place.startsWith("anthropic."));
    expect(bare.length).toBeGreaterThan(20);
    expect(new Set(bare.map(({ scope }) => scope))).toEqual(new Set(["bare"]));
  });

  it("pass on what is to be looked at by a person", () => {
    // The two sides are swapped in LiteLLM's row for Azure.
    const maverick = listing(litellm, "azure", "Llama-4-Maverick-17B-128E-Instruct-FP8");
    expect([usd(maverick, "input"), usd(maverick, "output")]).toEqual([1.41, 0.35]);
    expect(usd(listing(litellm, "watsonx", "openai/gpt-oss-120b"), "input")).toBe(0.15);
    const llama = listing(modelsDev, "amazon-bedrock", "meta.llama3-3-70b-instruct-v1:0");
    expect([usd(llama, "input"), usd(llama, "output")]).toEqual([0.72, 0.72]);
  });

  it("name prices in another unit, and two of one feed that contradict each other", () => {
    const faulty = [...new Set(litellm.faults.map(({ place }) => place))];
    expect(faulty.filter((place) => place.startsWith("wandb/")).length).toBe(13);
    expect(faulty.filter((place) => !place.startsWith("wandb/"))).toEqual([
      // Azure asks $3.2 a million: a price by the thousand was taken for one by the token.
      "azure_ai/jais-30b-chat",
      "fireworks_ai/accounts/fireworks/models/",
      "bedrock/moonshotai.kimi-k2.5",
      "moonshotai.kimi-k2.5",
      "openai.gpt-oss-safeguard-20b",
      "bedrock_mantle/openai.gpt-oss-safeguard-20b",
    ]);
    expect(modelsDev.faults).toEqual([]);
    expect(genai.faults).toEqual([]);
  });

  it("count trials and plans apart, and free is not a price", () => {
    expect(modelsDev.leftOut["on trial at zero: no price"]).toBe(163);
    expect(modelsDev.leftOut["part of a subscription: no price for use"]).toBe(147);
    const zeros = modelsDev.listings.filter(({ notes }) => notes.some(isZeroNote));
    expect(zeros.length).toBeGreaterThan(0);
    expect(zeros.some(({ seller }) => seller.kind === "trial")).toBe(false);
  });

  it("take of genai-prices what makers and AWS ask themselves", () => {
    const sellers = new Set(genai.listings.map(({ seller }) => seller.kind));
    expect([...sellers].toSorted()).toEqual(["cloud", "first-party"]);
    const others = "neither a maker's own price nor one of AWS: it may be another seller's";
    expect(genai.leftOut[others]).toBe(1097);
    // An OpenRouter price under OpenAI's name.
    expect(genai.listings.some(({ sellerModelId }) => sellerModelId === "gpt-oss-120b")).toBe(
      false,
    );
    expect(genai.listings.some(({ seller }) => seller.id === "azure")).toBe(false);
  });

  it("date what changed: o3 fell to a fifth on 2025-06-10, Sonnet 5 rises on 2026-09-01", () => {
    const rows = (name: string, unit: string) =>
      genai.listings
        .find(({ sellerModelId }) => sellerModelId === name)
        ?.prices.filter((price) => price.unit === unit)
        .map((price) => [
          price.effectiveFrom,
          price.effectiveTo,
          "usdPerMtok" in price && price.usdPerMtok,
        ]);
    expect(rows("o3", "output")).toEqual([
      [null, "2025-06-10", 40],
      ["2025-06-10", null, 8],
    ]);
    expect(rows("claude-sonnet-5", "input")).toEqual([
      [null, "2026-09-01", 2],
      ["2026-09-01", null, 3],
    ]);
  });

  it("give an entry for every region of Bedrock to each that the catalog has, and the global one to none of them", () => {
    const [us, global] = [
      "us.anthropic.claude-opus-4-8",
      "global.anthropic.claude-opus-4-8",
    ] as const;
    const known = genaiPricesFeed(
      json(FILES["genai-prices"]),
      new Map([["amazon-bedrock", [us, global]]]),
    );
    expect(usd(listing(known, "amazon-bedrock", us), "input")).toBe(5.5);
    expect(usd(listing(known, "amazon-bedrock", global), "input")).toBe(5);
  });

  it("keep moving names out of the listings", () => {
    for (const { listings, aliases } of all) {
      expect(aliases.length).toBeGreaterThan(0);
      expect(listings.filter(({ sellerModelId }) => /-latest$|^~/.test(sellerModelId))).toEqual([]);
    }
  });
});
