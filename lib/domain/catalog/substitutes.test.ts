import { describe, expect, it } from "vitest";
import type { Offering } from "./offering.ts";
import { independentOperators, substitutesFor } from "./substitutes.ts";

const opusAt = (
  sellerId: string,
  operatorId: string | null,
  part: Partial<Offering> = {},
): Offering => ({
  id: `${sellerId}--opus`,
  model: {
    id: "claude-opus-5",
    name: "Claude Opus 5",
    labId: "anthropic",
    openWeights: false,
    released: null,
  },
  seller: { id: sellerId, name: sellerId, operatorId },
  sellerModelId: "opus",
  scope: "unknown",
  scopeName: null,
  contextTokens: 1_000_000,
  lifecycle: "active",
  retiresOn: null,
  prices: [],
  ...part,
});

const anthropic = opusAt("anthropic", "anthropic");
const offerings = [
  anthropic,
  opusAt("amazon-bedrock", "amazon"),
  opusAt("openrouter", "openrouter"),
  opusAt("azure", "microsoft", { retiresOn: "2026-10-01" }),
];
const terms = { day: "2026-11-22", resellerIds: ["openrouter"] };

describe("substitutes", () => {
  it("are run by another company and still on sale", () => {
    const found = substitutesFor(anthropic, offerings, terms);
    expect(found.map(({ offering }) => offering.seller.id)).toEqual([
      "amazon-bedrock",
      "openrouter",
    ]);
  });

  it("do not count a reseller as independent: it may share the upstream", () => {
    const found = substitutesFor(anthropic, offerings, terms);
    expect(found.map(({ independent }) => independent)).toEqual([true, false]);
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
