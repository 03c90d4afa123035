import type { Offering } from "../../lib/domain/catalog/offering.ts";
import type { PriceRow, TokenUnit } from "../../lib/domain/catalog/price.ts";
import type { Workload } from "../../lib/domain/routing/workload.ts";

export const DAY = "2026-11-22";

/** A price row for a test; what is not said is the ordinary case. */
export const aPrice = (
  unit: TokenUnit,
  usdPerMtok: number,
  part: Partial<PriceRow> = {},
): PriceRow => ({
  unit,
  serviceTier: "standard",
  usdPerMtok,
  minPromptTokens: 0,
  tierRule: "whole-request",
  timeWindow: null,
  effectiveFrom: null,
  effectiveTo: null,
  observedAt: "2026-09-22",
  feedId: "litellm",
  sourceId: "a",
  derived: false,
  ...part,
});

/** An offering for a test: one US dollar per million tokens in, two out. */
export const anOffering = (sellerId: string, part: Partial<Offering> = {}): Offering => ({
  id: `${sellerId}--opus`,
  model: {
    id: "claude-opus-5",
    name: "Claude Opus 5",
    labId: "anthropic",
    openWeights: false,
    released: null,
  },
  seller: { id: sellerId, name: sellerId, operatorId: sellerId },
  sellerModelId: "claude-opus-5",
  scope: "global",
  scopeName: null,
  contextTokens: 1_000_000,
  lifecycle: "active",
  retiresOn: null,
  prices: [aPrice("input", 1), aPrice("output", 2)],
  ...part,
});

/** A workload for a test: a thousand requests of a thousand tokens in and a hundred out. */
export const aWorkload = (part: Partial<Workload> = {}): Workload => ({
  id: "w",
  name: "W",
  requestsPerMonth: 1000,
  inputTokens: 1000,
  cacheReadShare: 0,
  cacheWriteShare: 0,
  outputTokens: 100,
  batchShare: 0,
  contextTokens: 10_000,
  acceptableModelIds: ["claude-opus-5"],
  allowedLabIds: null,
  excludedLabIds: [],
  excludedSellerIds: [],
  allowedScopes: null,
  currentSplit: [],
  critical: false,
  ...part,
});
