/** Sellers whose own terms put batch work at half price, for all tokens. Azure has it only where a Batch meter exists, so it is not here. */
export const BATCH_RULES = [
  {
    sellerId: "anthropic",
    multiplier: 0.5,
    source: "https://platform.claude.com/docs/en/about-claude/pricing",
  },
  {
    sellerId: "openai",
    multiplier: 0.5,
    source: "https://developers.openai.com/api/docs/pricing",
  },
  {
    sellerId: "google",
    multiplier: 0.5,
    source: "https://ai.google.dev/gemini-api/docs/optimization",
  },
  {
    sellerId: "amazon-bedrock",
    multiplier: 0.5,
    source:
      "https://docs.aws.amazon.com/bedrock/latest/userguide/capacity-limits-cost-optimization.html",
  },
] as const;
export type BatchRule = (typeof BATCH_RULES)[number];

export const batchRuleOf = (sellerId: string): BatchRule | undefined =>
  BATCH_RULES.find((rule) => rule.sellerId === sellerId);

/**
 * What a bill becomes when part of the work runs as batch.
 *
 * @param usd the bill at standard prices
 * @param batchShare part of it that can wait, 0 to 1
 * @param multiplier batch price over standard price
 * @throws RangeError if the share is outside 0 to 1
 *
 * @example
 * batchCostUsd(1000, 0.25, 0.5) // => 875
 */
export function batchCostUsd(usd: number, batchShare: number, multiplier: number): number {
  if (!(batchShare >= 0 && batchShare <= 1))
    throw new RangeError(`a batch share of ${batchShare}; expected 0 to 1`);
  return usd * (1 - batchShare + batchShare * multiplier);
}
