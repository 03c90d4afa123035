import { describe, expect, it } from "vitest";
import { aFeedFile, aFeedPrice, aListing, EMPTY } from "@/tests/support/price-files.ts";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import { PRICE_FLAGS } from "../../catalog/price-flag.ts";
import { litellmFeed } from "../feeds/litellm.ts";
import { modelsDevFeed } from "../feeds/models-dev.ts";
import { planPrices } from "../plan-prices.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

const DAY = "2026-07-01";
const flagsOf = (file: FeedFile, stored: StoredCatalog = EMPTY) =>
  planPrices(file, stored, { observedOn: DAY }).rows.map(({ flags }) => flags.join("; "));

describe("a price of zero", () => {
  const row = { litellm_provider: "made_up", mode: "chat", output_cost_per_token: 8e-6 };

  it("is flagged at a seller that charges, whoever lists it", () => {
    expect(flagsOf(litellmFeed({ "made-up-1": { ...row, input_cost_per_token: 0 } }))).toEqual([
      `${PRICE_FLAGS["zero-price"]} (input $0)`,
    ]);
    const cost = { input: 0, output: 0 };
    expect(flagsOf(modelsDevFeed({ "made-up": { models: { "made-up-1": { cost } } } }))).toEqual([
      `${PRICE_FLAGS["zero-price"]} (input $0, output $0)`,
    ]);
  });

  it("is not where zero is for what is not charged for, or at a trial endpoint", () => {
    const cached = { ...row, input_cost_per_token: 2e-6, cache_read_input_token_cost: 0 };
    expect(flagsOf(litellmFeed({ "made-up-1": cached }))).toEqual([""]);
    const trial = aListing({
      seller: { id: "nvidia", name: "NVIDIA", kind: "trial" },
      prices: [aFeedPrice("output", 8)],
      zeros: ["input"],
    });
    expect(flagsOf(aFeedFile([trial]))).toEqual([""]);
  });
});
