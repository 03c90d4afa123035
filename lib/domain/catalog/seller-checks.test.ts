import { describe, expect, it } from "vitest";
import { aPrice, anOffering, DAY } from "@/tests/support/routing.ts";
import { catalogFlags } from "./catalog-flags.ts";
import type { Offering, Scope } from "./offering.ts";
import { constantRatios, sellerFlags, sellerPrices } from "./seller-checks.ts";

const IBM = { id: "watsonx", name: "IBM watsonx.ai", operatorId: "ibm", kind: "cloud" } as const;

/** One model at IBM: input and output as LiteLLM and as LLM DB state them. */
const atIbm = (
  id: string,
  litellm: readonly [number, number],
  llmdb: readonly [number, number],
): Offering =>
  anOffering("watsonx", {
    id: `watsonx--${id}`,
    seller: IBM,
    prices: [
      aPrice("input", litellm[0]),
      aPrice("output", litellm[1]),
      aPrice("input", llmdb[0], { feedId: "llmdb" }),
      aPrice("output", llmdb[1], { feedId: "llmdb" }),
    ],
  });

// models.dev's prices of IBM, as LLM DB repeats them, against LiteLLM's.
const ibm = [
  atIbm("granite-4-h-small", [0.06, 0.25], [0.0636, 0.265]),
  atIbm("llama-3-3-70b", [0.71, 0.71], [0.7526, 0.7526]),
  atIbm("gpt-oss-120b", [0.15, 0.6], [0.159, 0.636]),
];
const ratiosOf = (offerings: readonly Offering[]) => constantRatios(sellerPrices(offerings, DAY));

describe("a ratio that runs through a seller", () => {
  it("is 1.06 at IBM", () => {
    const [found] = ratiosOf(ibm);
    expect(found).toMatchObject({ higher: "llmdb", lower: "litellm", compared: 3 });
    expect(found?.ratio).toBeCloseTo(1.06, 6);
    const flags = sellerFlags(ibm, DAY).get("watsonx--gpt-oss-120b");
    expect(flags?.map(({ code }) => code)).toEqual(["constant-ratio"]);
    expect(flags?.[0]?.text).toContain("LLM DB over LiteLLM price map 1.06, models 3, of 3");
  });

  it("takes three models, and half of those both price", () => {
    const even = (id: string) => atIbm(id, [1, 2], [1, 2]);
    expect(ratiosOf(ibm.slice(0, 2))).toEqual([]);
    expect(ratiosOf([...ibm, even("a"), even("b")])).toHaveLength(1);
    expect(ratiosOf([...ibm, even("a"), even("b"), even("c"), even("d")])).toEqual([]);
  });

  it("is none where input and output differ unlike, or not at all", () => {
    const uneven = ["a", "b", "c"].map((id) => atIbm(id, [1, 2], [1.06, 2]));
    expect(ratiosOf(uneven)).toEqual([]);
    expect(ratiosOf(["a", "b", "c"].map((id) => atIbm(id, [1, 2], [1, 2])))).toEqual([]);
  });

  it("is not looked for between feeds of one lineage", () => {
    const copied = ibm.map((one) => ({
      ...one,
      prices: one.prices.map((row) => ({
        ...row,
        feedId: row.feedId === "litellm" ? ("models-dev" as const) : row.feedId,
      })),
    }));
    expect(ratiosOf(copied)).toEqual([]);
  });
});

describe("a regional price", () => {
  const bedrock = (scope: Scope, scopeName: string | null, input: number, labId = "anthropic") =>
    anOffering("amazon-bedrock", {
      id: `amazon-bedrock--${scope}-${scopeName}`,
      model: { ...anOffering("x").model, labId },
      scope,
      scopeName,
      prices: [aPrice("input", input, { feedId: "models-dev" }), aPrice("output", input * 5)],
    });
  const flagsOf = (...offerings: readonly Offering[]) =>
    [...sellerFlags(offerings, DAY)].map(([id, flags]) => [id, ...flags.map(({ code }) => code)]);

  // models.dev's us., jp. and au. rows of July 2026 were copied without the tenth that Bedrock adds.
  it("that equals the global one is odd where the seller adds a tenth", () => {
    expect(flagsOf(bedrock("global", null, 5), bedrock("geo", "us", 5))).toEqual([
      ["amazon-bedrock--geo-us", "regional-equals-global"],
    ]);
    expect(flagsOf(bedrock("global", null, 5), bedrock("geo", "us", 5.5))).toEqual([]);
  });

  it("is not held against a bare id, whose scope nobody knows, or another lab's rule", () => {
    expect(flagsOf(bedrock("bare", null, 5), bedrock("geo", "us", 5))).toEqual([]);
    expect(
      flagsOf(bedrock("global", null, 5, "meta-ai"), bedrock("geo", "us", 5, "meta-ai")),
    ).toEqual([]);
  });
});

describe("flags of a catalog", () => {
  // LiteLLM has Azure's Llama 4 Maverick at 1.41 and 0.35; models.dev at 0.25 and 1.
  it("name the feed that has it wrong, and leave the other alone", () => {
    const maverick = anOffering("azure", {
      prices: [
        aPrice("input", 1.41),
        aPrice("output", 0.35),
        aPrice("input", 0.25, { feedId: "models-dev" }),
        aPrice("output", 1, { feedId: "models-dev" }),
      ],
    });
    const flags = catalogFlags([maverick], DAY).get(maverick.id);
    expect(flags?.map(({ code, feedId }) => [code, feedId])).toEqual([
      ["output-below-input", "litellm"],
    ]);
    expect(flags?.[0]?.text).toMatch(/^LiteLLM price map: output is cheaper than input/);
  });

  it("hold a price against what other sellers ask for the model, trials and bare ids apart", () => {
    const at = (sellerId: string, input: number, part: Partial<Offering> = {}) =>
      anOffering(sellerId, { prices: [aPrice("input", input), aPrice("output", 20)], ...part });
    const three = [at("a", 10), at("b", 1), at("c", 1.1)];
    expect([...catalogFlags(three, DAY).keys()]).toEqual(["a--opus"]);
    const bare = [at("a", 10), at("b", 1, { scope: "bare" }), at("c", 1.1)];
    expect([...catalogFlags(bare, DAY).keys()]).toEqual([]);
  });
});
