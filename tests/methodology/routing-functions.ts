import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenEgress } from "../../lib/domain/catalog/egress.ts";
import type { PriceRow, TokenUnit } from "../../lib/domain/catalog/price.ts";
import { promptTokensAbove } from "../../lib/domain/catalog/price.ts";
import type { Offering } from "../../lib/domain/catalog/offering.ts";
import { usageOf } from "../../lib/domain/catalog/usage.ts";
import { batchCostUsd } from "../../lib/domain/routing/batch-discount.ts";
import type { CacheMix, ListPrice } from "../../lib/domain/routing/caching.ts";
import {
  blendedInputUsdPerMtok,
  cacheAwareUsdPerMtok,
  cacheBreakEven,
  cheapestBy,
  inputPriceMultiplier,
  listUsdPerMtok,
} from "../../lib/domain/routing/caching.ts";
import { committedBill } from "../../lib/domain/routing/commitment.ts";
import { growthTotalUsd } from "../../lib/domain/routing/growth.ts";
import { prefixHits } from "../../lib/domain/routing/prefix-hits.ts";
import { quoteRequest } from "../../lib/domain/routing/quote.ts";
import { priceShock } from "../../lib/domain/routing/shocks/price-shock.ts";
import { spendBy, spendConcentration } from "../../lib/domain/routing/spend-concentration.ts";
import { z } from "zod";
import { tierCost } from "./tier-cost.ts";
import type { VectorFunction } from "./vector-function.ts";

const TieredPrice = z.union([
  z.number(),
  z.object({
    base: z.number(),
    tiers: z.array(z.object({ start: z.number(), price: z.number() })),
  }),
]);

const UNIT_OF: Readonly<Record<string, TokenUnit>> = {
  input_mtok: "input",
  output_mtok: "output",
  cache_read_mtok: "cache-read",
  cache_write_mtok: "cache-write-5m",
};

const DAY = "2026-11-22";

export function rowsOf(prices: Readonly<Record<string, z.infer<typeof TieredPrice>>>): PriceRow[] {
  return Object.entries(prices).flatMap(([key, price]) => {
    const unit = UNIT_OF[key];
    if (unit === undefined) throw new RangeError(`no unit is known for ${key}`);
    const row = (usdPerMtok: number, minPromptTokens: number): PriceRow => ({
      unit,
      serviceTier: "standard",
      usdPerMtok,
      minPromptTokens,
      tierRule: "whole-request",
      timeWindow: null,
      effectiveFrom: null,
      effectiveTo: null,
      observedAt: DAY,
      feedId: "litellm",
      sourceId: "vector",
      derived: false,
    });
    if (typeof price === "number") return [row(price, 0)];
    return [
      row(price.base, 0),
      ...price.tiers.map((tier) => row(tier.price, promptTokensAbove(tier.start))),
    ];
  });
}

export const offeringWith = (prices: readonly PriceRow[]): Offering => ({
  id: "vector",
  model: { id: "vector", name: "vector", labId: null, openWeights: null, released: null },
  seller: { id: "vector", name: "vector", operatorId: null },
  sellerModelId: "vector",
  scope: "unknown",
  scopeName: null,
  contextTokens: null,
  lifecycle: null,
  retiresOn: null,
  prices,
});

const RequestPrice = z.object({
  usage: z.object({
    input_tokens: z.number(),
    output_tokens: z.number(),
    cache_read_tokens: z.number().default(0),
    cache_write_tokens: z.number().default(0),
  }),
  prices: z.record(z.string(), TieredPrice),
});

const CacheInputs = z
  .object({ h: z.number(), w: z.number(), rho_r: z.number(), rho_w: z.number() })
  .transform(({ h, w, rho_r, rho_w }): CacheMix => ({
    readShare: h,
    writeShare: w,
    readMultiplier: rho_r,
    writeMultiplier: rho_w,
  }));

const Ranking = z.object({
  h: z.number(),
  out_ratio: z.number(),
  offers: z.array(
    z
      .object({ id: z.string(), inp: z.number(), cache: z.number().nullable(), out: z.number() })
      .transform(({ id, inp, cache, out }): ListPrice => ({
        id,
        inputUsdPerMtok: inp,
        cacheReadUsdPerMtok: cache,
        outputUsdPerMtok: out,
      })),
  ),
});

const Spend = z.object({
  spend: z.array(z.object({ cloud: z.string(), lab: z.string(), usd: z.number() })),
});

const TraceRow = z.object({
  timestamp: z.number(),
  input_length: z.number(),
  hash_ids: z.array(z.number()),
});

function readTrace(path: string) {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const row = TraceRow.parse(JSON.parse(line));
    return { atMs: row.timestamp, inputTokens: row.input_length, blockHashes: row.hash_ids };
  });
}

/** Adapters for the catalog and routing vectors, by the name the vectors use. */
export const routingFunctions: Readonly<Record<string, VectorFunction>> = {
  request_price(inputs) {
    const { usage, prices } = RequestPrice.parse(inputs);
    const quote = quoteRequest(
      offeringWith(rowsOf(prices)),
      usageOf({
        inputTokens: usage.input_tokens,
        cacheReadTokens: usage.cache_read_tokens,
        cacheWriteTokens: usage.cache_write_tokens,
        outputTokens: usage.output_tokens,
      }),
      { day: DAY },
    );
    return { total: quote.kind === "quoted" ? quote.usd : null };
  },
  batch_cost(inputs) {
    const { cost, batch_share, mult } = z
      .object({ cost: z.number(), batch_share: z.number(), mult: z.number() })
      .parse(inputs);
    return { cost: batchCostUsd(cost, batch_share, mult) };
  },
  blended_input_price(inputs) {
    const { p } = z.object({ p: z.number() }).parse(inputs);
    return { eff: blendedInputUsdPerMtok(p, CacheInputs.parse(inputs)) };
  },
  input_price_multiplier: (inputs) => ({
    multiplier: inputPriceMultiplier(CacheInputs.parse(inputs)),
  }),
  cache_break_even_uses(inputs) {
    const { write_mult, read_mult } = z
      .object({ write_mult: z.number(), read_mult: z.number() })
      .parse(inputs);
    const { uses, threshold } = cacheBreakEven({
      writeMultiplier: write_mult,
      readMultiplier: read_mult,
    });
    return { n: uses, threshold };
  },
  cache_aware_ranking_price(inputs) {
    const { h, out_ratio, offers } = Ranking.parse(inputs);
    const mix = { readShare: h, outputRatio: out_ratio };
    return {
      blend: Object.fromEntries(
        offers.map((offer) => [offer.id, cacheAwareUsdPerMtok(offer, mix)]),
      ),
      pick: cheapestBy(offers, (offer) => cacheAwareUsdPerMtok(offer, mix)),
      list_price_pick: cheapestBy(offers, listUsdPerMtok),
    };
  },
  prefix_cache_hits(inputs, { dataDir }) {
    const { file, ttl_s } = z
      .object({ file: z.string(), ttl_s: z.number().nullable() })
      .parse(inputs);
    const hits = prefixHits(readTrace(join(dataDir, file)), {
      blockTokens: 512,
      lifetimeSeconds: ttl_s,
    });
    return {
      blocks: hits.blocks,
      hit_blocks: hits.hitBlocks,
      hit_tokens: hits.hitTokens,
      token_hit_ratio: hits.tokenHitShare,
    };
  },
  spend_concentration(inputs) {
    const { spend } = Spend.parse(inputs);
    const cloud = spendConcentration(spendBy(spend, (line) => line.cloud));
    const lab = spendConcentration(spendBy(spend, (line) => line.lab));
    return {
      hhi_cloud: cloud?.hhi,
      eff_cloud: cloud?.effectiveNumber,
      hhi_lab: lab?.hhi,
      eff_lab: lab?.effectiveNumber,
    };
  },
  growth_total(inputs) {
    const { v, g, months } = z
      .object({ v: z.number(), g: z.number(), months: z.number() })
      .parse(inputs);
    return { total: growthTotalUsd(v, g, months) };
  },
  egress_cost: tierCost,
  token_egress(inputs) {
    const { requests, in_tok, bytes_per_token, price_gb } = z
      .object({
        requests: z.number(),
        in_tok: z.number(),
        bytes_per_token: z.number(),
        price_gb: z.number(),
      })
      .parse(inputs);
    const { gb, usd } = tokenEgress({
      requests,
      tokens: in_tok,
      bytesPerToken: bytes_per_token,
      usdPerGb: price_gb,
    });
    return { gb, cost_flat: usd };
  },
  minimum_commitment_bill(inputs) {
    const { M, discount, usage } = z
      .object({ M: z.number(), discount: z.number(), usage: z.array(z.number()) })
      .parse(inputs);
    const bills = usage.map((usd) => committedBill(usd, { minimumUsd: M, discount }));
    return {
      bill: bills.map(({ billUsd }) => billUsd),
      payg: bills.map(({ payAsYouGoUsd }) => payAsYouGoUsd),
      saving: bills.map(({ savingUsd }) => savingUsd),
    };
  },
  price_shock(inputs) {
    const { classes, shock } = z
      .object({
        classes: z.array(z.object({ v: z.number(), cost: z.record(z.string(), z.number()) })),
        shock: z.record(z.string(), z.number()),
      })
      .parse(inputs);
    const outcome = priceShock(
      classes.map(({ v, cost }) => ({ volume: v, usdBySeller: cost })),
      shock,
    );
    return {
      before: outcome.beforeUsd,
      static: outcome.staticUsd,
      rerouted: outcome.reroutedUsd,
    };
  },
};
