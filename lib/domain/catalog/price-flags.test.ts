import { describe, expect, it } from "vitest";
import { aPrice } from "@/tests/support/routing.ts";
import { priceFlags } from "./price-flags.ts";
import { pricesOn } from "./price-sheet.ts";

const flagsOf = (input: number, output: number, cacheRead?: number) => {
  const cache = cacheRead === undefined ? [] : [aPrice("cache-read", cacheRead)];
  return priceFlags(
    pricesOn("2026-11-22", [aPrice("input", input), aPrice("output", output), ...cache]),
  );
};

describe("price flags", () => {
  // litellm had Azure's Llama 4 Maverick at 1.41 in and 0.35 out: swapped.
  it("sees input and output swapped", () => {
    expect(flagsOf(1.41, 0.35)).toEqual(["output-below-input"]);
  });

  it("sees zero, a far output and a dear cache", () => {
    expect(flagsOf(0, 0)).toContain("zero-price");
    expect(flagsOf(1, 21)).toEqual(["output-far-above-input"]);
    expect(flagsOf(1, 2, 1.1)).toEqual(["cache-read-above-input"]);
  });

  it("leaves ordinary prices alone", () => {
    expect(flagsOf(5, 25, 0.5)).toEqual([]);
    expect(priceFlags(pricesOn("2026-11-22", []))).toEqual([]);
  });
});
