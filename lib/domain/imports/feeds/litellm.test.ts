import { array, assert, double, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { litellmFeed } from "./litellm.ts";
import { parseLitellmKey } from "./litellm-key.ts";

const chat = (change: object = {}) => ({
  litellm_provider: "made_up_host",
  mode: "chat",
  input_cost_per_token: 2e-6,
  output_cost_per_token: 8e-6,
  ...change,
});

/** The prices of the only listing, as `unit tier from usd`. */
const pricesOf = (key: string, row: object) =>
  litellmFeed({ [key]: row }).listings.flatMap(({ prices }) =>
    prices.map((price) =>
      [
        price.unit,
        price.serviceTier,
        price.minPromptTokens,
        "usdPerMtok" in price ? price.usdPerMtok : price.usdEach,
      ].join(" "),
    ),
  );

describe("a key of LiteLLM's map", () => {
  it.each([
    [
      "bedrock/eu-central-1/anthropic.claude-v1",
      "bedrock",
      "anthropic.claude-v1",
      "region",
      "eu-central-1",
    ],
    [
      "bedrock/us-gov-east-1/amazon.nova-pro-v1:0",
      "bedrock",
      "amazon.nova-pro-v1:0",
      "gov",
      "us-gov-east-1",
    ],
    [
      "bedrock/*/6-month-commitment/cohere.x",
      "bedrock",
      "6-month-commitment/cohere.x",
      "unknown",
      null,
    ],
    ["azure/eu/gpt-4o", "azure", "gpt-4o", "data-zone", "eu"],
    ["azure/global-standard/gpt-4o", "azure", "gpt-4o", "global", null],
    ["azure_ai/global/grok-3", "azure_ai", "grok-3", "global", null],
  ])("%s says where", (key, provider, sellerModelId, scope, scopeName) => {
    expect(parseLitellmKey(key, provider)).toMatchObject({
      sellerModelId,
      scope: { scope, scopeName },
    });
  });

  it.each([
    ["vertex_ai/claude-opus-4@20250514", "vertex_ai-anthropic_models", "claude-opus-4@20250514"],
    ["gemini/gemini-3-pro", "gemini", "gemini-3-pro"],
    ["fireworks_ai/accounts/fireworks/models/x", "fireworks_ai", "accounts/fireworks/models/x"],
    ["azure/hd/1024-x-1024/dall-e-3", "azure", "hd/1024-x-1024/dall-e-3"],
    ["gpt-5.5", "openai", "gpt-5.5"],
  ])("%s leaves where to the model's name", (key, provider, sellerModelId) => {
    expect(parseLitellmKey(key, provider)).toMatchObject({ sellerModelId, scope: null });
  });

  it("knows a picture's size and the model behind it", () => {
    expect(parseLitellmKey("1024-x-512/50-steps/bedrock/made.up-v1:0", "bedrock")).toMatchObject({
      modelName: "made.up-v1:0",
      pixels: 1024 * 512,
    });
  });
});

describe("LiteLLM's price map", () => {
  it("is per token there, per million here", () => {
    expect(pricesOf("made-up", chat({ input_cost_per_token: 1.1e-6 }))).toEqual([
      "input standard 0 1.1",
      "output standard 0 8",
    ]);
  });

  it("keeps thresholds as numbers, tiers of the service apart, and both ways of writing to a cache", () => {
    const row = {
      litellm_provider: "made_up_host",
      mode: "chat",
      input_cost_per_token_above_128k_tokens: 1e-6,
      input_cost_per_token_above_272k_tokens_priority: 2e-6,
      cache_creation_input_token_cost: 3e-6,
      cache_creation_input_token_cost_above_1hr_above_200k_tokens: 4e-6,
      output_cost_per_token_batches: 5e-6,
      output_cost_per_reasoning_token: 6e-6,
    };
    expect(pricesOf("made-up", row)).toEqual([
      "input standard 128001 1",
      "input priority 272001 2",
      "cache-write-5m standard 0 3",
      "cache-write-1h standard 200001 4",
      "output batch 0 5",
      "reasoning standard 0 6",
    ]);
  });

  it("reads steps that are a list", () => {
    const tiered_pricing = [
      { range: [0, 256_000], input_cost_per_token: 1e-6 },
      { range: [256_000, 1e6], input_cost_per_token: 2e-6 },
    ];
    expect(pricesOf("made-up", { litellm_provider: "x", tiered_pricing })).toEqual([
      "input standard 0 1",
      "input standard 256001 2",
    ]);
  });

  it("counts what is not paid in tokens one by one, and says what it worked out", () => {
    expect(
      pricesOf("a", { litellm_provider: "x", mode: "rerank", input_cost_per_query: 0.002 }),
    ).toEqual(["search standard 0 0.002"]);
    const picture = { litellm_provider: "x", mode: "image_generation", input_cost_per_pixel: 2e-8 };
    const [listing] = litellmFeed({ "100-x-100/made-up": picture }).listings;
    expect(listing?.prices).toMatchObject([{ unit: "image", usdEach: 0.0002, derived: true }]);
    expect(litellmFeed({ "made-up": picture }).leftOut).toEqual({
      "priced in units that are not kept (pages, sessions, credits)": 1,
    });
  });

  it("says what it does not take, and multiplies nothing by itself", () => {
    const row = chat({
      regional_processing_uplift_multiplier_eu: 1.1,
      provider_specific_entry: { fast: 2 },
      input_dbu_cost_per_token: 1e-6,
      cache_creation_input_token_cost: 0,
      deprecation_date: "2027-01-31",
      source: "https://prices.made-up.example/list",
    });
    const [listing] = litellmFeed({ "made-up": row }).listings;
    expect(listing).toMatchObject({
      retiresOn: "2027-01-31",
      sourceUrl: "https://prices.made-up.example/list",
    });
    expect(listing?.prices).toHaveLength(2);
    expect(listing?.notes).toEqual([
      "Processed in EU alone: 1.1 times the price.",
      "Asked for as “fast”: 2 times the price.",
      "Zero is not taken as a price: cache_creation_input_token_cost.",
      "Not taken: input_dbu_cost_per_token.",
    ]);
  });

  it("puts rows of one offering together", () => {
    const feed = litellmFeed({
      "azure/made-up": chat({ litellm_provider: "azure" }),
      "azure_ai/made-up": chat({
        litellm_provider: "azure_ai",
        input_cost_per_token_priority: 4e-6,
      }),
      "azure_ai/Made-Up": chat({ litellm_provider: "azure_ai" }),
    });
    expect(feed.listings).toMatchObject([{ place: "azure/made-up, azure_ai/made-up" }]);
    expect(feed.listings[0]?.prices).toHaveLength(3);
    expect(feed.leftOut).toEqual({ "repeats another row of the same offering": 1 });
    expect(feed.faults).toEqual([]);
  });

  it("takes none of the rows of one offering that contradict each other, and names them all", () => {
    const rows = {
      "azure_ai/made-up": chat({ litellm_provider: "azure_ai" }),
      "azure_ai/Made-Up": chat({ litellm_provider: "azure_ai" }),
      "azure_ai/MADE-UP": chat({ litellm_provider: "azure_ai", output_cost_per_token: 9e-6 }),
    };
    const feed = litellmFeed({ ...rows, "azure_ai/other": rows["azure_ai/made-up"] });
    expect(feed.listings).toMatchObject([{ place: "azure_ai/other" }]);
    expect(feed.faults).toMatchObject([
      { place: "azure_ai/made-up", field: "output" },
      { place: "azure_ai/Made-Up", field: "output" },
      { place: "azure_ai/MADE-UP", field: "output" },
    ]);
    expect(feed.faults[0]?.reason).toContain("“azure_ai/MADE-UP” says $9");
    expect(feed.faults[2]?.reason).toContain("says $9, and “azure_ai/made-up” says $");
    expect(feed.leftOut).toEqual({});
  });

  it("makes a seller nobody knew of the feed's own name", () => {
    expect(litellmFeed({ "made_up_host/x": chat() }).listings).toMatchObject([
      { seller: { id: "made-up-host", name: "Made Up Host", kind: "host" }, sellerModelId: "x" },
    ]);
  });

  it("keeps a moving name as one", () => {
    const feed = litellmFeed({ "made-up-latest": chat() });
    expect(feed.listings).toEqual([]);
    expect(feed.aliases).toEqual([
      { sellerId: "made-up-host", alias: "made-up-latest", sellerModelId: null },
    ]);
  });
});

describe("what is wrong in LiteLLM's map", () => {
  it.each([
    [
      { input_cost_per_token: -1e-6 },
      "input_cost_per_token",
      "is -0.000001; a price is not negative",
    ],
    [{ input_cost_per_token: 1e308 }, "input_cost_per_token", "comes to more than can be counted"],
    [
      { input_cost_per_token: "0.000002" },
      "input_cost_per_token",
      "is “0.000002”; a price is a number",
    ],
    [{ input_cost_per_token: 2 }, "input_cost_per_token", "comes to $2,000,000 per million tokens"],
    [{ input_cost_per_token: 1e-18 }, "input_cost_per_token", "less than can be kept"],
    [{ deprecation_date: "2026-02-30" }, "deprecation_date", "no day of the calendar"],
    [{ litellm_provider: undefined }, "litellm_provider", "is missing: string is expected"],
    [{ max_input_tokens: "many" }, "max_input_tokens", "is of the type string: number is expected"],
    [
      { tiered_pricing: [{ input_cost_per_token: 1e-6 }] },
      "tiered_pricing[0].range",
      "does not begin",
    ],
  ])("%j is named with its row and field", (change, field, reason) => {
    const feed = litellmFeed({ good: chat(), bad: chat(change) });
    expect(feed.listings.map(({ place }) => place)).toEqual(["good"]);
    expect(feed.faults).toMatchObject([{ place: "bad", field }]);
    expect(feed.faults[0]?.reason).toContain(reason);
  });

  it("is named all at once", () => {
    const bad = chat({ input_cost_per_token: -1, output_cost_per_token: "x" });
    expect(litellmFeed({ bad, worse: 3 }).faults.map(({ place, field }) => [place, field])).toEqual(
      [
        ["bad", "input_cost_per_token"],
        ["bad", "output_cost_per_token"],
        ["worse", null],
      ],
    );
  });

  it("does not reach what every object has", () => {
    const text = `{"__proto__":{"litellm_provider":"x","polluted":1},"constructor":{},
      "fine":{"litellm_provider":"x","__proto__":{"polluted":1},"input_cost_per_token":1e-6}}`;
    const feed = litellmFeed(JSON.parse(text));
    expect(feed.listings).toEqual([]);
    expect(feed.faults.map(({ place, field }) => [place, field])).toEqual([
      ["__proto__", null],
      ["constructor", null],
      ["fine", "__proto__"],
    ]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("never keeps an amount that is none, whatever stands there", () => {
    const costs = record({ input_cost_per_token: double(), output_cost_per_token: double() });
    assert(
      property(array(costs, { maxLength: 5 }), string(), (rows, name) => {
        const map = Object.fromEntries(rows.map((row, i) => [`${name}-${i}`, chat(row)]));
        const feed = litellmFeed(map);
        for (const { prices } of feed.listings)
          for (const price of prices) {
            const usd = "usdPerMtok" in price ? price.usdPerMtok : price.usdEach;
            expect(usd > 0 && usd <= 2_000).toBe(true);
          }
        const faulty = new Set(feed.faults.map(({ place }) => place)).size;
        const leftOut = Object.values(feed.leftOut).reduce((sum, count) => sum + count, 0);
        const listed = feed.listings.flatMap(({ place }) => place.split(", "));
        expect(new Set(listed).size + feed.aliases.length + faulty + leftOut).toBeLessThanOrEqual(
          feed.rows,
        );
      }),
    );
  });
});
