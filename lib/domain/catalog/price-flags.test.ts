import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice } from "@/tests/support/routing.ts";
import type { FlagContext } from "./price-flags.ts";
import { priceFlags } from "./price-flags.ts";
import type { PriceRow } from "./price.ts";
import { refusedMove } from "./refused-move.ts";

const codes = (prices: readonly PriceRow[], about?: FlagContext) =>
  priceFlags(prices, about).map(({ code }) => code);
const inOut = (input: number, output: number) => [aPrice("input", input), aPrice("output", output)];
const byFeed = (unit: "input" | "output", usdPerMtok: number) => ({
  ...aPrice(unit, usdPerMtok),
  by: "feed" as const,
});
const bySellers = (unit: "input" | "output", ...prices: readonly number[]) =>
  prices.map((usdPerMtok) => ({ ...aPrice(unit, usdPerMtok), by: "seller" as const }));

describe("price flags", () => {
  // LiteLLM had Azure's Llama 4 Maverick at 1.41 in and 0.35 out: swapped.
  it("see input and output swapped, and say by which numbers", () => {
    const [flag] = priceFlags(inOut(1.41, 0.35));
    expect(flag?.code).toBe("output-below-input");
    expect(flag?.numbers.map(({ value }) => value)).toEqual([1.41, 0.35]);
    expect(flag?.text).toBe(
      "output is cheaper than input, as if the two were swapped (input $1.41, output $0.35)",
    );
  });

  it("see zero, a far output and a dear cache", () => {
    expect(codes(inOut(0, 0))).toEqual(["zero-price"]);
    expect(codes(inOut(1, 21))).toEqual(["output-far-above-input"]);
    expect(codes([...inOut(1, 2), aPrice("cache-read", 1.1)])).toEqual(["cache-read-above-input"]);
  });

  // NVIDIA's and the Llama API's entries in models.dev are 0: trial endpoints.
  it("let a trial endpoint cost nothing", () => {
    expect(codes(inOut(0, 0), { seller: { id: "nvidia", kind: "trial" } })).toEqual([]);
    expect(codes(inOut(0.02, 0))).toEqual(["zero-price"]);
  });

  it("see batch work at another price than about half", () => {
    const batch = (usdPerMtok: number) => [
      ...inOut(3, 15),
      aPrice("input", usdPerMtok, { serviceTier: "batch" }),
    ];
    expect(codes(batch(1.5))).toEqual([]);
    // Fine-tuned babbage-002 in LiteLLM's list: an eighth.
    expect(codes(batch(3 / 8))).toEqual(["batch-ratio"]);
    expect(codes(batch(3))).toEqual(["batch-ratio"]);
    expect(codes([aPrice("input", 1, { serviceTier: "batch" })])).toEqual([]);
  });

  // Together's Qwen3-235B: 6.0 in one list, 0.6 in the other.
  it("see a digit misplaced, in the feed that has it and not in the other", () => {
    const together = (output: number, other: number) =>
      codes(inOut(0.2, output), {
        others: [byFeed("output", other), ...bySellers("output", 0.88, 0.88, 0.35)],
      });
    expect(together(6, 0.6)).toContain("ten-times");
    expect(together(0.6, 6)).toEqual([]);
  });

  it("take other sellers for a market only where there are two", () => {
    expect(codes(inOut(10, 20), { others: bySellers("input", 1) })).toEqual([]);
    expect(codes(inOut(10, 20), { others: bySellers("input", 1, 1.1) })).toEqual(["ten-times"]);
  });

  // text-embedding-3-small: 0.00002 in LLM DB, per thousand tokens, against 0.02 per million.
  it("see embeddings priced for a thousand tokens, or for one, given for a million", () => {
    const input = (usdPerMtok: number) => [aPrice("input", usdPerMtok)];
    expect(codes(input(0.00002), { others: [byFeed("input", 0.02)] })).toEqual(["unit-error"]);
    expect(codes(input(2e-8), { others: [byFeed("input", 0.02)] })).toEqual(["unit-error"]);
    expect(codes(input(0.01), { others: [byFeed("input", 0.02)] })).toEqual([]);
  });

  it("leave ordinary prices alone", () => {
    expect(codes([...inOut(5, 25), aPrice("cache-read", 0.5)])).toEqual([]);
    expect(priceFlags([])).toEqual([]);
  });

  it("do not depend on the order of the rows", () => {
    const usd = double({ min: 0, max: 100, noNaN: true });
    assert(
      property(usd, usd, usd, (input, output, cacheRead) => {
        const rows = [...inOut(input, output), aPrice("cache-read", cacheRead)];
        expect(codes(rows.toReversed())).toEqual(codes(rows));
      }),
    );
  });
});

describe("a move that is refused", () => {
  it("is further than a hundredfold, up or down, or to nothing", () => {
    expect(refusedMove(0.02, 2, "input")).toBeUndefined();
    expect(refusedMove(0.02, 2.0001, "input")?.code).toBe("moved-over-100-times");
    expect(refusedMove(0.02, 0.00002, "input")?.text).toContain("before $0.02, now $0.00002");
    expect(refusedMove(5, 0, "input")?.code).toBe("moved-over-100-times");
  });

  it("is none where nothing was charged before, or nothing moved", () => {
    expect(refusedMove(0, 5, "input")).toBeUndefined();
    expect(refusedMove(0, 0, "input")).toBeUndefined();
  });

  it("is the same up as down", () => {
    const usd = double({ min: 1e-9, max: 1e4, noNaN: true });
    assert(
      property(usd, usd, (a, b) => {
        expect(refusedMove(a, b, "x") === undefined).toBe(refusedMove(b, a, "x") === undefined);
      }),
    );
  });
});
