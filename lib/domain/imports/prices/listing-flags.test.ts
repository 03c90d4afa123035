import { describe, expect, it } from "vitest";
import {
  aFeedFile,
  aFeedPrice,
  afterPublishing,
  aListing,
  EMPTY,
} from "@/tests/support/price-files.ts";
import type { FeedFile, FeedListing } from "../../catalog/feed-listing.ts";
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

describe("prices of one seller seen together", () => {
  const at = (sellerModelId: string, input: number, part: Partial<FeedListing> = {}) =>
    aListing({
      sellerModelId,
      model: { ...aListing().model, id: sellerModelId },
      prices: [aFeedPrice("input", input), aFeedPrice("output", 4 * input)],
      ...part,
    });
  const codeOf = (flags: string) =>
    (["constant-ratio", "regional-equals-global"] as const).filter((code) =>
      flags.includes(PRICE_FLAGS[code]),
    );

  it("show one ratio to another list through all of them", () => {
    const names = ["a", "b", "c"];
    const stored = afterPublishing(EMPTY, aFeedFile(names.map((id, i) => at(id, i + 1))), DAY);
    const taxed = aFeedFile(
      names.map((id, i) => at(id, 1.06 * (i + 1))),
      { feedId: "models-dev" },
    );
    expect(flagsOf(taxed, stored.stored).map(codeOf)).toEqual(names.map(() => ["constant-ratio"]));
    const repeated = { ...taxed, feedId: "litellm" as const };
    expect(flagsOf(repeated, stored.stored).map(codeOf)).toEqual(names.map(() => []));
  });

  // models.dev's us., jp. and au. rows of July 2026 were copied without the tenth that Bedrock adds.
  it("show a regional price that was copied from the global one", () => {
    const seller = { id: "amazon-bedrock", name: "Amazon Bedrock", kind: "cloud" } as const;
    const model = { ...aListing().model, id: "claude-opus-5", labId: "anthropic" };
    const rowsAt = (us: number) =>
      aFeedFile([
        at("opus", 5, { seller, model, scope: "global" }),
        at("us.opus", us, { seller, model, scope: "geo", scopeName: "us" }),
      ]);
    expect(flagsOf(rowsAt(5)).map(codeOf)).toEqual([[], ["regional-equals-global"]]);
    expect(flagsOf(rowsAt(5.5)).map(codeOf)).toEqual([[], []]);
    // The global one may stand in the catalog already.
    const [global, us] = rowsAt(5).listings.map((listing) => aFeedFile([listing]));
    const { stored } = afterPublishing(EMPTY, global ?? aFeedFile([]), DAY);
    expect(flagsOf(us ?? aFeedFile([]), stored).map(codeOf)).toEqual([["regional-equals-global"]]);
  });
});

// text-embedding-3-small: 0.00002 in LLM DB, per thousand tokens, against 0.02 per million.
describe("embeddings priced per 1k tokens", () => {
  const embedding = (input: number, feedId: FeedFile["feedId"]) =>
    aFeedFile(
      [
        aListing({
          sellerModelId: "text-embedding-3-small",
          prices: [aFeedPrice("input", input)],
        }),
      ],
      { feedId },
    );
  const { stored } = afterPublishing(EMPTY, embedding(0.02, "litellm"), DAY);

  it("are flagged where another list has them per million", () => {
    expect(flagsOf(embedding(0.00002, "models-dev"), stored)).toEqual([
      expect.stringContaining(PRICE_FLAGS["unit-error"]),
    ]);
    expect(flagsOf(embedding(0.02, "models-dev"), stored)).toEqual([""]);
  });

  it("are refused where the same list had them per million before", () => {
    const { rows } = planPrices(embedding(0.00002, "litellm"), stored, {
      observedOn: "2026-08-15",
    });
    expect(rows).toMatchObject([{ outcome: "error", writes: null }]);
    expect(rows[0]?.reasons.join(" ")).toContain("check the unit");
  });
});
