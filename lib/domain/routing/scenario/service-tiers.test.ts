import { assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import { usageOf } from "@/lib/domain/catalog/usage.ts";
import { quoteDemand } from "../quote.ts";
import { boardOf } from "./board-of.ts";
import { checkScenario } from "./check-scenario.ts";
import { type ClassQuote, quoteClass } from "./class-quote.ts";
import { pinnedOffering } from "./pinned-offering.ts";

const terms = { day: DAY };
const usdOf = (quote: ClassQuote): number =>
  quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;

/** Half price for work without hurry, twice for urgent work, as OpenAI lists it for several models. */
const tiered = aPinned("north", "swift", [1, 2], {
  prices: [
    ...([1, 0.5, 2] as const).flatMap((factor, i) => {
      const serviceTier = (["standard", "flex", "priority"] as const)[i] ?? "standard";
      return [
        aPrice("input", factor, { serviceTier }),
        aPrice("cache-read", 0.1 * factor, { serviceTier }),
        aPrice("output", 2 * factor, { serviceTier }),
      ];
    }),
    aPrice("input", 0.4, { serviceTier: "batch" }),
    aPrice("output", 0.8, { serviceTier: "batch" }),
  ],
});
const plain = aPinned("south", "deep", [1, 2]);

describe("the service tiers of a class", () => {
  it("are each paid at their own price, for their part of the requests", () => {
    const part = double({ min: 0, max: 1, noNaN: true });
    const shares = record({ a: part, b: part, c: part, inputTokens: constantFrom(100, 9000) });
    assert(
      property(shares, ({ a, b, c, inputTokens }) => {
        const [batchShare, flexShare, priorityShare] = [a / 3, b / 3, c / 3];
        const of = aClass({
          inputTokens,
          cacheReadShare: 0.5,
          batchShare,
          flexShare,
          priorityShare,
        });
        const usage = usageOf({
          inputTokens,
          cacheReadTokens: inputTokens / 2,
          outputTokens: of.outputTokens,
        });
        const one = (serviceTier: "standard" | "flex" | "priority", asBatch = 0) => {
          const quote = quoteDemand(
            tiered,
            { requests: 1, usage, batchShare: asBatch },
            { ...terms, serviceTier },
          );
          return quote.kind === "quoted" ? quote.usd : Number.NaN;
        };
        const sum =
          (1 - batchShare - flexShare - priorityShare) * one("standard") +
          batchShare * one("standard", 1) +
          flexShare * one("flex") +
          priorityShare * one("priority");
        expect(Math.abs(usdOf(quoteClass(of, tiered, terms)) - sum)).toBeLessThanOrEqual(
          1e-12 * sum,
        );
      }),
    );
  });

  it("fall back on the standard price, which is said", () => {
    const of = aClass({ flexShare: 0.5, priorityShare: 0.1 });
    const quote = quoteClass(of, plain, terms);
    expect(usdOf(quote)).toBeCloseTo(0.0012, 15);
    expect(quote).toMatchObject({
      notes: ["no-flex-price", "no-priority-price"],
      missingTiers: ["flex", "priority"],
    });
    const file = aScenario({ classes: [of], offerings: [plain, tiered] });
    expect([...boardOf(file, 1).board.eligible]).toEqual([1, 1]);
  });

  it("keep an offering without them out where the class does not want the standard price", () => {
    const refuses = aClass({ flexShare: 0.5, withoutTier: "refuse" });
    const { board, cells } = boardOf(
      aScenario({ classes: [refuses], offerings: [plain, tiered] }),
      1,
    );
    expect([...board.eligible]).toEqual([0, 1]);
    expect(cells.refusals[0]).toEqual([
      { code: "tier-not-sold", text: "south has no flex price for requests of this size" },
    ]);
  });

  // A flex price that is stated for short prompts only says nothing of long ones.
  it("are sold only for prompts of the size they are priced for", () => {
    const steep = {
      ...tiered,
      prices: [
        ...tiered.prices,
        aPrice("input", 2, { minPromptTokens: 200_001 }),
        aPrice("output", 3, { minPromptTokens: 200_001 }),
      ],
    };
    const of = aClass({ inputTokens: 300_000, outputTokens: 0, flexShare: 1 });
    expect(quoteClass(of, steep, terms)).toMatchObject({
      usdPerRequest: 0.6,
      missingTiers: ["flex"],
    });
  });

  it("divide what of a trace can’t wait", () => {
    const bucket = {
      minPromptTokens: 0,
      longestPromptTokens: 1000,
      requests: 1,
      freshTokens: 1000,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 0,
    };
    const statistics = [
      { ...bucket, batch: true },
      { ...bucket, batch: false },
    ];
    const of = aClass({ statistics, flexShare: 0.25 });
    // Of two requests: one as a batch, half of one as flex, half as usual.
    expect(usdOf(quoteClass(of, tiered, terms)) * 2).toBeCloseTo((0.4 + 0.25 + 0.5) / 1000, 15);
  });

  it("are pinned with an offering", () => {
    const { prices } = pinnedOffering(
      anOffering("openai", {
        prices: [...tiered.prices, aPrice("input", 9, { serviceTier: "provisioned" })],
      }),
      DAY,
    );
    expect(new Set(prices.map(({ serviceTier }) => serviceTier))).toEqual(
      new Set(["standard", "batch", "flex", "priority"]),
    );
  });

  it("can’t be more than there are requests", () => {
    const classes = [aClass({ batchShare: 0.5, flexShare: 0.4, priorityShare: 0.2 })];
    expect(checkScenario(aScenario({ classes }))).toMatchObject([
      {
        place: "class “Chat”, service tiers",
        text: "batch, flex and priority add up to 1.1 of the requests, more than there are",
        isFatal: true,
      },
    ]);
  });
});

describe("thought that has a price of its own", () => {
  const prices = [aPrice("input", 1), aPrice("output", 2), aPrice("reasoning", 3)];
  const of = aClass({ inputTokens: 0, outputTokens: 0, reasoningTokens: 1e6, batchShare: 1 });

  // [fresh + cached + written + output] × batch: the discount is on the whole request.
  it("has the batch discount of all tokens", () => {
    expect(usdOf(quoteClass(of, aPinned("anthropic", "x", [1, 2], { prices }), terms))).toBeCloseTo(
      1.5,
      12,
    );
    const listed = [...prices, aPrice("output", 0.5, { serviceTier: "batch" })];
    const seller = aPinned("azure", "x", [1, 2], { prices: listed });
    expect(usdOf(quoteClass(of, seller, terms))).toBeCloseTo(0.75, 12);
    const own = [...listed, aPrice("reasoning", 1, { serviceTier: "batch" })];
    expect(usdOf(quoteClass(of, { ...seller, prices: own }, terms))).toBeCloseTo(1, 12);
  });

  it("has none where the seller has none", () => {
    expect(usdOf(quoteClass(of, aPinned("azure", "x", [1, 2], { prices }), terms))).toBeCloseTo(
      3,
      12,
    );
  });
});
