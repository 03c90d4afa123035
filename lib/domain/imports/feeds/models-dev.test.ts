import { describe, expect, it } from "vitest";
import { modelsDevFeed } from "./models-dev.ts";

const model = (change: object = {}) => ({
  name: "Made Up 1",
  release_date: "2026-01-02",
  open_weights: true,
  limit: { context: 100_000, output: 8_000 },
  cost: { input: 2, output: 8 },
  ...change,
});

const shop = (models: object, change: object = {}) => ({
  id: "made-up-shop",
  name: "Made-up shop",
  doc: "https://made-up-shop.example/models",
  models,
  ...change,
});

const feedOf = (models: object, providerId = "made-up-shop") =>
  modelsDevFeed({ [providerId]: shop(models) });

describe("models.dev's catalog", () => {
  it("is per million tokens, and knows the model and its seller", () => {
    expect(
      feedOf({ "lab/made-up-1": model({ family: "made-up", status: "beta" }) }).listings,
    ).toMatchObject([
      {
        place: "made-up-shop/lab/made-up-1",
        seller: { id: "made-up-shop", name: "Made-up shop", kind: "host" },
        sellerModelId: "lab/made-up-1",
        model: { name: "Made Up 1", family: "made-up", openWeights: true, released: "2026-01-02" },
        contextTokens: 100_000,
        lifecycle: "preview",
        prices: [
          { unit: "input", usdPerMtok: 2, minPromptTokens: 0 },
          { unit: "output", usdPerMtok: 8, minPromptTokens: 0 },
        ],
        sourceUrl: "https://made-up-shop.example/models",
        notes: [],
      },
    ]);
  });

  it("begins a step where its own size says, and never at context_over_200k", () => {
    const cost = {
      input: 2,
      output: 8,
      tiers: [{ input: 4, output: 12, tier: { type: "context", size: 272_000 } }],
      context_over_200k: { input: 4, output: 12 },
    };
    const [listing] = feedOf({ "made-up": model({ cost }) }).listings;
    expect(listing?.prices.map(({ unit, minPromptTokens }) => [unit, minPromptTokens])).toEqual([
      ["input", 0],
      ["output", 0],
      ["input", 272_001],
      ["output", 272_001],
    ]);
  });

  it("has no step where context_over_200k alone says so, and nobody knows where it begins", () => {
    const cost = { input: 2, output: 8, context_over_200k: { input: 4, output: 12 } };
    const [listing] = feedOf({ "made-up": model({ cost }) }).listings;
    expect(listing?.prices.map(({ minPromptTokens }) => minPromptTokens)).toEqual([0, 0]);
  });

  it("takes the faster service of OpenAI alone as its priority tier", () => {
    const experimental = {
      modes: { fast: { cost: { input: 4 }, provider: { body: { service_tier: "priority" } } } },
    };
    const tiersAt = (providerId: string) =>
      feedOf({ x: model({ experimental }) }, providerId).listings.flatMap(({ prices }) =>
        prices.map(({ serviceTier }) => serviceTier),
      );
    expect(tiersAt("openai")).toEqual(["standard", "standard", "priority"]);
    expect(tiersAt("made-up-shop")).toEqual(["standard", "standard"]);
  });

  it("counts what has no price of its own, by reason", () => {
    const free = { x: model({ cost: { input: 0, output: 0 } }) };
    expect(feedOf(free, "nvidia").leftOut).toEqual({ "on trial at zero: no price": 1 });
    expect(feedOf(free, "zai-coding-plan").leftOut).toEqual({
      "part of a subscription: no price for use": 1,
    });
    expect(feedOf({ "a/b:free": model() }, "openrouter").leftOut).toEqual({
      "free trial of a priced model": 1,
    });
    // A shop that charges lists it: neither a price nor free.
    expect(feedOf(free).listings).toMatchObject([
      { prices: [], notes: ["Zero is not taken as a price: cost.input, cost.output."] },
    ]);
  });

  it("says which prices of a shop that charges are zero, and whether zero is odd there", () => {
    const zerosOf = (cost: object, change: object = {}) =>
      feedOf({ x: model({ cost, ...change }) }).listings.map(({ zeros }) => zeros);
    expect(zerosOf({ input: 0, output: 0 })).toEqual([["input", "output"]]);
    expect(zerosOf({ input: 2, output: 8, cache_write: 0 })).toEqual([[]]);
    // What is embedded is not answered.
    expect(zerosOf({ input: 0.02, output: 0 }, { family: "text-embedding" })).toEqual([[]]);
  });

  it("keeps a batch price with the model it is one of, and a moving name as one", () => {
    const feed = feedOf(
      { "a/b:batch": model(), "a/b": model(), "~a/latest": model() },
      "openrouter",
    );
    expect(feed.listings).toHaveLength(1);
    expect(feed.listings[0]?.prices.map(({ serviceTier }) => serviceTier)).toEqual([
      "batch",
      "batch",
      "standard",
      "standard",
    ]);
    expect(feed.aliases).toEqual([
      { sellerId: "openrouter", alias: "~a/latest", sellerModelId: null },
    ]);
  });

  it("names fields that are not of the format", () => {
    const [listing] = feedOf({
      x: model({ cost: { input: 1, output: 2, cached_input: 0.1 } }),
    }).listings;
    expect(listing?.notes).toEqual(["Not taken: cost.cached_input."]);
  });

  it("names what is wrong with its row and field, all at once", () => {
    const feed = modelsDevFeed({
      "made-up-shop": shop({
        negative: model({ cost: { input: -1, output: 1e308 } }),
        step: model({ cost: { input: 1, tiers: [{ input: 2, tier: { size: -5 } }] } }),
        dated: model({ release_date: "yesterday" }),
        fine: model(),
      }),
      broken: { name: "No models" },
    });
    expect(feed.rows).toBe(5);
    expect(feed.listings.map(({ place }) => place)).toEqual(["made-up-shop/fine"]);
    expect(feed.faults.map(({ place, field }) => [place, field])).toEqual([
      ["made-up-shop/negative", "cost.input"],
      ["made-up-shop/negative", "cost.output"],
      ["made-up-shop/step", "cost.tiers[0].tier.size"],
      ["made-up-shop/dated", "release_date"],
      ["broken", "models"],
    ]);
  });

  it("does not reach what every object has", () => {
    const text = `{"__proto__":{"name":"x","models":{}},"made-up-shop":{"models":{"__proto__":{"cost":{}},"constructor":{"cost":{}}}}}`;
    const feed = modelsDevFeed(JSON.parse(text));
    expect(feed.faults.map(({ place }) => place)).toContain("__proto__");
    expect(feed.listings).toEqual([]);
    expect(Reflect.get({}, "models")).toBeUndefined();
  });
});
