import { describe, expect, it } from "vitest";
import { openrouterFeed } from "./openrouter.ts";

const model = (change: object = {}) => ({
  id: "made-up-lab/made-up-1",
  name: "Made-up Lab: Made Up 1",
  context_length: 128_000,
  pricing: { prompt: "0.000002", completion: "0.000008", request: "0", image: "0" },
  ...change,
});

describe("OpenRouter's list", () => {
  it("is per token, in texts; a zero of what is not charged says nothing", () => {
    const pricing = {
      prompt: "0.0000011",
      completion: "0.000008",
      request: "0",
      web_search: "0.01",
      input_cache_read: "2e-7",
      image: "0.003",
    };
    expect(openrouterFeed([model({ pricing })]).listings).toMatchObject([
      {
        place: "made-up-lab/made-up-1",
        seller: { id: "openrouter", kind: "router" },
        contextTokens: 128_000,
        prices: [
          { unit: "input", usdPerMtok: 1.1 },
          { unit: "output", usdPerMtok: 8 },
          { unit: "search", usdEach: 0.01 },
          { unit: "cache-read", usdPerMtok: 0.2 },
        ],
        notes: ["Not taken: pricing.image."],
      },
    ]);
  });

  it("leaves out what has no price of its own", () => {
    const feed = openrouterFeed([
      model({ id: "a/b:free" }),
      model({ id: "openrouter/made-up", pricing: { prompt: "-1", completion: "-1" } }),
      model({ id: "a/b-latest" }),
    ]);
    expect(feed.listings).toEqual([]);
    expect(feed.aliases).toHaveLength(1);
    expect(Object.values(feed.leftOut)).toEqual([1, 1]);
  });

  it("names what is wrong", () => {
    const feed = openrouterFeed([
      model({ pricing: { prompt: "-0.1", completion: "much" } }),
      model({ id: "__proto__" }),
      model({ pricing: "free" }),
    ]);
    expect(feed.faults.map(({ place, field }) => [place, field])).toEqual([
      ["made-up-lab/made-up-1", "pricing.prompt"],
      ["made-up-lab/made-up-1", "pricing.completion"],
      ["__proto__", "id"],
      ["model 3", "pricing"],
    ]);
  });
});
