/** Names that are known to move and do not end in `latest`. */
const MOVING: Readonly<Record<string, readonly string[]>> = {
  openai: ["gpt-5.6"],
  deepseek: ["deepseek-chat", "deepseek-reasoner", "deepseek-flash"],
  openrouter: ["deepseek/deepseek-chat"],
};

/** Whether a seller's name goes from model to model over time, so that its price is nobody's. */
export const isMovingAlias = (sellerId: string, sellerModelId: string): boolean =>
  sellerModelId.startsWith("~") ||
  sellerModelId.endsWith("-latest") ||
  (MOVING[sellerId] ?? []).includes(sellerModelId);
