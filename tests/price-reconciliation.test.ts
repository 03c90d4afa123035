import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogFlags, type FoundFlag } from "@/lib/domain/catalog/catalog-flags.ts";
import type { FeedFile, FeedListing } from "@/lib/domain/catalog/feed-listing.ts";
import type { Offering } from "@/lib/domain/catalog/offering.ts";
import type { TokenUnit } from "@/lib/domain/catalog/price.ts";
import type { PriceFlagCode } from "@/lib/domain/catalog/price-flag.ts";
import { SELLER_KINDS } from "@/lib/domain/catalog/seller-kind.ts";
import { litellmFeed } from "@/lib/domain/imports/feeds/litellm.ts";
import { modelsDevFeed } from "@/lib/domain/imports/feeds/models-dev.ts";
import { memberOf } from "@/lib/domain/quantity/closed-set.ts";
import { type ComparedPrice, comparedPrices } from "@/lib/domain/tables/prices-compared-table.ts";
import { readCatalog } from "@/lib/server/imports/read-catalog.ts";

/** Beside the repository where it is developed; absent from a clone, and then this file tests nothing. */
const FOLDER = join(import.meta.dirname, "../../shared/data/prices");
const LITELLM = join(FOLDER, "litellm_2026-07-01.json");
const MODELS_DEV = join(FOLDER, "modelsdev_api_2026-07-01.json");
const TODAY = "2026-11-22";
const READ_ON = "2026-07-01";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the file is; the reader parses it
const readFile = (path: string) => JSON.parse(readFileSync(path, "utf8")) as object;

/** A file's prices beside what the catalog has, as publishing it would put them. */
function withFile(catalog: readonly Offering[], { feedId, listings }: FeedFile): Offering[] {
  const keyOf = (sellerId: string, { sellerModelId, scope, scopeName }: Offering | FeedListing) =>
    [sellerId, sellerModelId, scope, scopeName].join("|");
  const offerings = new Map(catalog.map((one) => [keyOf(one.seller.id, one), one]));
  for (const listing of listings) {
    const { seller, model, sellerModelId, scope, scopeName } = listing;
    const key = keyOf(seller.id, listing);
    const known = offerings.get(key);
    const prices = listing.prices.flatMap((price) =>
      "usdEach" in price
        ? []
        : [{ ...price, feedId, observedAt: READ_ON, sourceId: `${feedId}-${READ_ON}` }],
    );
    offerings.set(key, {
      id: key,
      model,
      seller: { ...seller, operatorId: null, kind: memberOf(SELLER_KINDS, seller.kind) },
      sellerModelId,
      scope,
      scopeName,
      contextTokens: null,
      lifecycle: null,
      retiresOn: null,
      ...known,
      prices: [...(known?.prices ?? []), ...prices],
    });
  }
  return [...offerings.values()];
}

describe.skipIf(!existsSync(LITELLM))("the lists of 2026-07-01 beside the seed", () => {
  let flags: ReadonlyMap<string, readonly FoundFlag[]>;
  let compared: readonly ComparedPrice[];
  beforeAll(async () => {
    const { offerings } = await readCatalog();
    const withLitellm = withFile(offerings, litellmFeed(readFile(LITELLM)));
    const all = withFile(withLitellm, modelsDevFeed(readFile(MODELS_DEV)));
    flags = catalogFlags(all, TODAY);
    compared = comparedPrices(all, TODAY, flags);
  });

  const flagged = (code: PriceFlagCode) =>
    [...flags].flatMap(([id, found]) => found.filter((flag) => flag.code === code).map(() => id));
  const price = (offeringId: string, unit: TokenUnit) =>
    compared.find((one) => one.offering.id === offeringId && one.price.unit === unit)?.price;

  it("name both values and sources of every disputed price", () => {
    const disputed = compared.filter((one) => one.price.agreement === "disputed");
    expect(disputed.length).toBeGreaterThan(100);
    for (const { price: one } of disputed) {
      expect(one.highest.usdPerMtok).toBeGreaterThan(one.lowest.usdPerMtok);
      expect(one.rows.length).toBeGreaterThan(1);
      expect(one.usdPerMtok).toBe(one.highest.usdPerMtok);
    }
  });

  it("never let models.dev confirm what LLM DB repeats", () => {
    const own = compared.filter(({ price: { said } }) =>
      said.every(({ feedId }) => feedId === "models-dev" || feedId === "llmdb"),
    );
    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter((one) => one.price.agreement === "confirmed")).toEqual([]);
  });

  // LLM DB has it at 0.265 and 0.354; LiteLLM, genai-prices and models.dev itself at 0.72 and 0.72.
  it("show the others' price beside LLM DB's of Llama 3.3 70B on Bedrock, whose id names no region", () => {
    for (const unit of ["input", "output"] as const)
      expect(price("amazon-bedrock--meta-llama3-3-70b-instruct-v1-0", unit)).toMatchObject({
        agreement: "scope-unknown",
        usdPerMtok: 0.72,
        preferred: { feedId: "litellm", usdPerMtok: 0.72 },
        lowest: { feedId: "llmdb" },
      });
  });

  it("flag Azure's Llama 4 Maverick, whose input and output LiteLLM has swapped", () => {
    const swapped = flagged("output-below-input").filter((id) => id.startsWith("azure"));
    expect(swapped.some((id) => id.includes("Llama-4-Maverick"))).toBe(true);
  });

  it("flag IBM, whose prices in LLM DB are 1.06 times LiteLLM's", () => {
    expect(flagged("constant-ratio").toSorted()).toEqual([
      "watsonx--ibm-granite-4-h-small",
      "watsonx--meta-llama-llama-3-3-70b-instruct",
      "watsonx--mistralai-mistral-small-3-1-24b-instruct-2503",
      "watsonx--openai-gpt-oss-120b",
    ]);
    const [flag] = flags.get("watsonx--openai-gpt-oss-120b") ?? [];
    expect(flag?.numbers[0]?.value).toBeCloseTo(1.06, 6);
  });

  it("flag Together's Qwen3 235B, ten times in LiteLLM what it is in LLM DB", () => {
    const found = flags.get("together--qwen-qwen3-235b-a22b-instruct-2507-tput") ?? [];
    expect(found.filter(({ feedId }) => feedId === "litellm").map(({ code }) => code)).toContain(
      "ten-times",
    );
    expect(found.filter(({ feedId }) => feedId === "llmdb")).toEqual([]);
  });

  // 190 of LiteLLM's 195 ratios are exactly a half, one is 0.545, and two fine-tuned models' are others.
  it("flag LiteLLM's two batch prices that are not about half", () => {
    const own = new Set(flagged("batch-ratio").filter((id) => !id.startsWith("openrouter")));
    expect([...own]).toEqual(["openai|ft:babbage-002|unknown|", "openai|ft:davinci-002|unknown|"]);
  });

  // Where models.dev says "more than 272,000 tokens" and genai-prices "272,000 and more".
  it("set long-prompt prices side by side though the feeds count their threshold differently", () => {
    const long = compared.filter(
      (one) =>
        one.offering.id === "openai--gpt-5-5" &&
        one.serviceTier === "standard" &&
        one.price.unit === "input",
    );
    expect(long.map((one) => one.price.minPromptTokens)).toEqual([0, 272_000]);
    expect(long[1]?.price).toMatchObject({ agreement: "confirmed", usdPerMtok: 10 });
  });
});
