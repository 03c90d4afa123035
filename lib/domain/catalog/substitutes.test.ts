import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import type { Offering } from "./offering.ts";
import {
  independentOperators,
  pricedOfferings,
  replacementOf,
  substitutesFor,
} from "./substitutes.ts";

/** A model of its own at a seller, at so many dollars for what goes in and four times that for what comes out. */
const sold = (
  modelId: string,
  sellerId: string,
  usd: number | null,
  part: Partial<Offering> = {},
): Offering => ({
  ...anOffering(sellerId),
  id: `${sellerId}--${modelId}`,
  model: { id: modelId, name: modelId, labId: null, openWeights: null, released: null },
  sellerModelId: modelId,
  contextTokens: 200_000,
  prices: usd === null ? [] : [aPrice("input", usd), aPrice("output", 4 * usd)],
  ...part,
});

// OpenAI's page of deprecations: o1 goes on 2026-10-23, gpt-5.5 comes in its place. On Azure it goes without a word.
const O1 = [
  sold("o1", "openai", 15, { replacedBy: "gpt-5.5" }),
  sold("o1", "azure", 15, { contextTokens: 100_000 }),
];
const SUCCESSOR = sold("gpt-5-5", "openai", 5, { sellerModelId: "gpt-5.5", contextTokens: null });

const of = (more: readonly Offering[], scored: readonly string[] = [], most = 25) => {
  const all = [...O1, ...more];
  return substitutesFor(O1, all, pricedOfferings(all, DAY), {
    day: DAY,
    resellerIds: ["openrouter"],
    scored: new Set(scored),
    most,
  });
};
const namesOf = (...asked: Parameters<typeof of>) =>
  of(...asked).found.map(({ model }) => model.id);

describe("what else could take a model's work", () => {
  it("is what its seller names in its place, whatever is known of that, and then what is near in price", () => {
    const { found, contextTokens } = of([
      sold("cheap", "groq", 0.1),
      sold("near", "groq", 14),
      SUCCESSOR,
    ]);
    expect(contextTokens).toBe(200_000);
    expect(found).toMatchObject([
      { model: { id: "gpt-5-5" }, namedBy: ["openai"], at: { inputUsd: 5, outputUsd: 20 } },
      { model: { id: "near" }, namedBy: [] },
      { model: { id: "cheap" } },
    ]);
  });

  it.each([
    ["a shorter context", sold("a", "groq", 14, { contextTokens: 199_999 })],
    ["a context nobody states", sold("a", "groq", 14, { contextTokens: null })],
    ["no price", sold("a", "groq", null)],
    ["no price of what comes out", sold("a", "groq", 1, { prices: [aPrice("input", 1)] })],
    ["an end that has come", sold("a", "groq", 14, { retiresOn: DAY })],
    ["the model's own name", sold("o1", "groq", 14)],
  ])("is not one with %s", (_, offering) => {
    expect(namesOf([offering])).toEqual([]);
  });

  it("is nothing at all where nobody states how much the model holds, but for what is named", () => {
    const own = O1.map((one) => ({ ...one, contextTokens: null }));
    const all = [...own, SUCCESSOR, sold("near", "groq", 14)];
    const { found, contextTokens } = substitutesFor(own, all, pricedOfferings(all, DAY), {
      day: DAY,
      resellerIds: [],
      scored: new Set(),
      most: 25,
    });
    expect(contextTokens).toBeNull();
    expect(found.map(({ model }) => model.id)).toEqual(["gpt-5-5"]);
  });

  it("comes first where its quality can be compared", () => {
    expect(namesOf([sold("near", "groq", 14), sold("far", "groq", 1)], ["far"])).toEqual([
      "far",
      "near",
    ]);
  });

  it("is shown where it is cheapest, at a reseller only where there is nobody else", () => {
    const { found } = of([
      sold("a", "openrouter", 1),
      sold("a", "groq", 4),
      sold("a", "together", 3),
      sold("b", "openrouter", 2),
    ]);
    expect(
      found.map(({ model, at, companies }) => [model.id, at?.offering.seller.id, companies]),
    ).toEqual([
      ["a", "together", 2],
      ["b", "openrouter", 0],
    ]);
  });

  it("counts those that are not named, twice as dear as near as half as dear", () => {
    const { found, of: all } = of([sold("a", "groq", 31), sold("b", "groq", 8), SUCCESSOR], [], 1);
    expect(found.map(({ model }) => model.id)).toEqual(["gpt-5-5", "b"]);
    expect(all).toBe(3);
  });

  it("is in an order that does not hang on the order of the catalog", () => {
    const more = [3, 9, 9, 27].map((usd, i) => sold(`m${i}`, "groq", usd));
    assert(
      property(integer({ min: 0, max: 3 }), (by) => {
        expect(namesOf([...more.slice(by), ...more.slice(0, by)])).toEqual(namesOf(more));
      }),
    );
  });
});

describe("what a seller names in an offering's place", () => {
  it("is its own offering of just that name, or nothing", () => {
    const [own = SUCCESSOR] = O1;
    expect(replacementOf(own, [sold("x", "azure", 1, { sellerModelId: "gpt-5.5" })])).toBe(
      undefined,
    );
    expect(replacementOf(own, [SUCCESSOR])).toBe(SUCCESSOR);
    expect(replacementOf(SUCCESSOR, [SUCCESSOR])).toBe(undefined);
  });
});

describe("the companies a model can be had from", () => {
  const opusAt = (sellerId: string, operatorId: string | null, part: Partial<Offering> = {}) =>
    anOffering(sellerId, { seller: { id: sellerId, name: sellerId, operatorId }, ...part });
  const terms = { day: DAY, resellerIds: ["openrouter"] };

  it("are those that still sell it and do not resell", () => {
    const offerings = [
      opusAt("anthropic", "anthropic"),
      opusAt("amazon-bedrock", "amazon"),
      opusAt("openrouter", "openrouter"),
      opusAt("azure", "microsoft", { retiresOn: DAY }),
    ];
    expect(independentOperators("claude-opus-5", offerings, terms)).toEqual([
      "amazon",
      "anthropic",
    ]);
  });

  it("count a seller without a registered operator for itself", () => {
    const together = opusAt("together", null);
    expect(independentOperators("claude-opus-5", [together], terms)).toEqual(["seller:together"]);
  });
});
