import { describe, expect, it } from "vitest";
import { aPrice, anOffering, DAY } from "@/tests/support/routing.ts";
import type { CountedPrice } from "../catalog/price.ts";
import { countedPricesTable } from "./counted-prices-table.ts";

const counted = (
  unit: CountedPrice["unit"],
  usdEach: number,
  but: Partial<CountedPrice> = {},
): CountedPrice => {
  const { usdPerMtok: _tokens, ...common } = aPrice("input", 1, { observedAt: "2026-07-01" });
  return { ...common, unit, usdEach, ...but };
};
const MODEL = { id: "opus", name: "Opus" };
const tableOf = (...countedPrices: CountedPrice[]) =>
  countedPricesTable(MODEL, [{ ...anOffering("aws"), countedPrices }], DAY).rows;

describe("what a model costs beside its tokens", () => {
  it("is quoted for as many as make a readable amount, without digits of its own", () => {
    // LiteLLM: Claude's web search at $10 a thousand, Whisper at $0.0001 a second, polly at $4 a million letters.
    const rows = tableOf(
      counted("search", 0.01),
      counted("audio-second", 0.0001),
      counted("character", 0.000004),
    );
    expect(rows.map(({ cells }) => [cells["unit"]?.value, cells["price"]?.value])).toEqual([
      ["A minute of audio", 0.006],
      ["A million characters", 4],
      ["1,000 searches", 10],
    ]);
  });

  it("is what each feed stated last, with who says so and when it was seen", () => {
    const rows = tableOf(
      counted("image", 0.04),
      counted("image", 0.03, { observedAt: "2026-10-01", effectiveFrom: "2026-10-01" }),
      counted("image", 0.05, { feedId: "contract", observedAt: "2026-09-01" }),
    );
    expect(
      rows.map(({ cells }) => [
        cells["price"]?.value,
        cells["by"]?.value,
        cells["seen"]?.value,
        cells["unit"]?.note,
      ]),
    ).toEqual([
      [0.03, "LiteLLM price map", "2026-10-01", undefined],
      [0.05, "Own contract prices", "2026-09-01", undefined],
    ]);
  });

  it("says what a price is for only, and leaves out one that does not hold on the day", () => {
    const rows = tableOf(
      counted("image", 0.02, { serviceTier: "batch", minPromptTokens: 200_001, derived: true }),
      counted("image", 0.04, { effectiveTo: "2026-08-01" }),
    );
    expect(rows.map(({ cells }) => [cells["unit"]?.note, cells["price"]?.note])).toEqual([
      ["batch tier, prompts from 200k tokens", "worked out"],
    ]);
  });
});
