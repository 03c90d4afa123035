import { beforeAll, describe, expect, it } from "vitest";
import { priceFlags } from "@/lib/domain/catalog/price-flags.ts";
import { pricesInForce } from "@/lib/domain/catalog/prices-in-force.ts";
import { priceFor, pricesOn } from "@/lib/domain/catalog/price-sheet.ts";
import { Source } from "@/lib/domain/fact/source.ts";
import { readCatalog, type SeedCatalog } from "@/lib/server/imports/read-catalog.ts";

const TODAY = "2026-11-22";

let catalog: SeedCatalog;
beforeAll(async () => {
  catalog = await readCatalog();
});

function offering(id: string) {
  const found = catalog.offerings.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not in the catalog`);
  return found;
}

/** US dollars per million tokens, in and out. */
function price(id: string, day = TODAY, promptTokens = 0) {
  const sheet = pricesOn(day, offering(id).prices);
  return (["input", "output"] as const).map(
    (unit) => priceFor(sheet, unit, promptTokens)?.usdPerMtok,
  );
}

describe("the seed catalog", () => {
  it("has at least 15 sellers and 300 priced text offerings", () => {
    const priced = catalog.offerings.filter(({ prices }) => prices.length > 0);
    expect(new Set(priced.map(({ seller }) => seller.id)).size).toBeGreaterThanOrEqual(15);
    expect(catalog.report.pricedOfferings).toBeGreaterThanOrEqual(300);
  });

  it("is the same every time, under ids that are told apart", async () => {
    expect(await readCatalog()).toEqual(catalog);
    const ids = catalog.offerings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = catalog.offerings.map((o) => `${o.seller.id} ${o.sellerModelId} ${o.scope}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
  });

  // Microsoft's own meters, 2026-07-31: gpt-5.5 5/30, gpt-5.4-mini 0.75/4.5, gpt-4.1 2/8, command-a 2.5/10.
  it("agrees with Microsoft's meters", () => {
    expect(price("azure--gpt-5-5")).toEqual([5, 30]);
    expect(price("azure--gpt-5-4-mini")).toEqual([0.75, 4.5]);
    expect(price("azure--gpt-4-1")).toEqual([2, 8]);
    expect(price("azure--cohere-command-a")).toEqual([2.5, 10]);
  });

  // Azure did not follow OpenAI's cut of 2026-07-30: one list says 1/6, the other 0.2/1.2.
  it("shows where Azure's two lists contradict each other, and takes the higher", () => {
    const sheet = pricesOn(TODAY, offering("azure--gpt-5-6-luna").prices);
    const input = sheet.prices.find(({ unit }) => unit === "input");
    expect(input).toMatchObject({ agreement: "disputed", lowestUsdPerMtok: 0.2, usdPerMtok: 1 });
  });

  it("gives Azure no price from elsewhere", () => {
    const azure = catalog.offerings.filter(({ seller }) => seller.id === "azure");
    const sources = new Set(azure.flatMap(({ prices }) => prices.map((row) => row.sourceId)));
    expect([...sources]).toEqual(["llmdb-2026-9-5"]);
  });

  it("leaves Snowflake's models, which are listed without prices, without prices", () => {
    const snowflake = catalog.offerings.filter(({ seller }) => seller.id === "snowflake");
    expect(snowflake.length).toBeGreaterThan(0);
    expect(snowflake.flatMap(({ prices }) => prices)).toEqual([]);
  });

  it("has no price of zero: a trial endpoint is unpriced", () => {
    const rows = catalog.offerings.flatMap(({ prices }) => prices);
    expect(rows.filter(({ usdPerMtok }) => !(usdPerMtok > 0))).toEqual([]);
    const llama = catalog.offerings.filter(({ seller }) => seller.id === "llama-api");
    expect(llama.flatMap(({ prices }) => prices)).toEqual([]);
    expect(offering("nvidia--openai-gpt-oss-120b").prices).toEqual([]);
  });

  it("agrees with Anthropic's price list, and with both packages", () => {
    expect(price("anthropic--claude-opus-5")).toEqual([5, 25]);
    expect(price("anthropic--claude-sonnet-5")).toEqual([2, 10]);
    expect(price("anthropic--claude-haiku-4-5-20251001")).toEqual([1, 5]);
    const { prices } = pricesOn(TODAY, offering("anthropic--claude-opus-5").prices);
    expect(prices.find(({ unit }) => unit === "input")?.agreement).toBe("confirmed");
  });

  // Claude's regional Bedrock endpoints cost 10 % more than the global one.
  it("keeps Bedrock's scopes apart, and a bare id in doubt", () => {
    expect(price("amazon-bedrock--global-anthropic-claude-opus-5")).toEqual([5, 25]);
    expect(price("amazon-bedrock--eu-anthropic-claude-opus-5")).toEqual([5.5, 27.5]);
    expect(offering("amazon-bedrock--eu-anthropic-claude-opus-5")).toMatchObject({
      scope: "geo",
      scopeName: "eu",
    });
    const bare = offering("amazon-bedrock--anthropic-claude-opus-5");
    expect(bare.scope).toBe("bare");
    expect(pricesOn(TODAY, bare.prices).prices[0]?.agreement).toBe("disputed");
  });

  // nova-pro in the EU costs 0.92; genai-prices would answer with the US price, 0.80.
  it("does not give a European id the American price", () => {
    expect(price("amazon-bedrock--eu-amazon-nova-pro-v1-0")).toEqual([0.92, 3.68]);
    expect(catalog.report.datedPricesRefused).toContain(
      "amazon-bedrock eu.amazon.nova-pro-v1:0 -> amazon.nova-pro-v1:0",
    );
  });

  // llmdb says 0.265/0.354 for this one; every other source 0.72/0.72.
  it("overrules a price that is known to be wrong by a second source", () => {
    expect(price("amazon-bedrock--meta-llama3-3-70b-instruct-v1-0")).toEqual([0.72, 0.72]);
  });

  it("knows OpenAI's cut of 2026-08-21, and its long-prompt prices", () => {
    expect(price("openai--gpt-5-6-sol", "2026-08-20")).toEqual([5, 30]);
    expect(price("openai--gpt-5-6-sol")).toEqual([4, 20]);
    expect(price("openai--gpt-5-5", TODAY, 1_000_000)).toEqual([10, 45]);
    expect(price("openai--gpt-5-5", TODAY, 271_999)).toEqual([5, 30]);
    expect(price("openai--gpt-5-5", TODAY, 272_000)).toEqual([10, 45]);
  });

  it("spreads DeepSeek's hourly prices over the day", () => {
    const rows = offering("deepseek--deepseek-v4-pro").prices;
    const dearAt = (time: string) =>
      priceFor(pricesOn(TODAY, rows, "standard", time), "input", 0)?.usdPerMtok;
    expect(dearAt("02:00")).toBe(1.32);
    expect(dearAt("05:00")).toBe(0.66);
  });

  it("calls one model by one name across sellers, and its fine-tunes by others", () => {
    const sellersOf = (modelId: string) =>
      catalog.offerings.filter(({ model }) => model.id === modelId).map(({ seller }) => seller.id);
    expect(new Set(sellersOf("claude-opus-5"))).toEqual(
      new Set(["anthropic", "amazon-bedrock", "azure", "google-vertex", "snowflake", "openrouter"]),
    );
    expect(sellersOf("llama-3-3-70b")).toEqual(
      expect.arrayContaining(["amazon-bedrock", "azure", "oci", "watsonx", "together", "groq"]),
    );
    expect(sellersOf("gemma-4-31b")).toContain("together");
    expect(offering("together--pearl-ai-gemma-4-31b-it").model.id).toBe("pearl-ai-gemma-4-31b");
  });

  it("holds no two offerings' models under one id with different makers", () => {
    const known = new Map(catalog.models.map((model) => [model.id, model.labId]));
    for (const { model } of catalog.offerings) expect(model.labId).toBe(known.get(model.id));
    expect(catalog.report.modelsWithoutLab).not.toContain("gpt-oss-120b");
  });

  // OpenAI's page of deprecations: o1 since 2026-04-22, off on 2026-10-23, gpt-5.5 in its place.
  it("says since when an offering is deprecated, when it ends, and what its seller names in its place", () => {
    expect(offering("openai--o1")).toMatchObject({
      lifecycle: "deprecated",
      deprecatedOn: "2026-04-22",
      retiresOn: "2026-10-23",
      replacedBy: "gpt-5.5",
    });
    expect(offering("xai--grok-4-0709")).toMatchObject({
      deprecatedOn: "2026-05-07",
      retiresOn: "2026-05-15",
      replacedBy: "grok-4.3",
    });
    const stating = (fact: "deprecatedOn" | "retiresOn" | "replacedBy") =>
      catalog.offerings.filter((each) => (each[fact] ?? null) !== null).length;
    expect(stating("deprecatedOn")).toBeGreaterThanOrEqual(30);
    expect(stating("replacedBy")).toBeGreaterThanOrEqual(30);
    const days = catalog.offerings
      .flatMap(({ deprecatedOn, retiresOn }) => [deprecatedOn ?? null, retiresOn])
      .filter((day) => day !== null);
    for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("stores moving names as aliases, not as offerings", () => {
    const ids = catalog.offerings.map(({ sellerModelId }) => sellerModelId);
    expect(ids.filter((id) => id.endsWith("-latest") || id.startsWith("~"))).toEqual([]);
    expect(ids).not.toContain("gpt-5.6");
    expect(catalog.aliases).toContainEqual({
      sellerId: "openai",
      alias: "gpt-5.6",
      sellerModelId: "gpt-5.6-sol",
      observedAt: "2026-09-22",
    });
  });

  it("keeps a stated batch price beside the standard one", () => {
    const { prices } = pricesOn(TODAY, offering("openrouter--openai-gpt-4o").prices, "batch");
    expect(prices.find(({ unit }) => unit === "input")?.usdPerMtok).toBe(1.25);
  });

  it("names its two sources in the form every source has", () => {
    for (const source of catalog.sources) expect(Source.parse(source)).toEqual(source);
    const named = new Set(catalog.sources.map(({ id }) => id));
    for (const { prices, sourceId } of catalog.offerings) {
      expect(named).toContain(sourceId);
      for (const row of prices) expect(named).toContain(row.sourceId);
    }
  });

  it("holds no text price that looks mistyped", () => {
    // OpenRouter's batch prices are its upstreams' and follow no rule of their own.
    const odd = catalog.offerings.filter(({ prices }) =>
      priceFlags(pricesInForce(prices, TODAY)).some(({ code }) => code !== "batch-ratio"),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
