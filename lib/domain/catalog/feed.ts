import { keysOf } from "../quantity/closed-set.ts";

/**
 * Who states prices, and how far each is believed. `lineage` names whose data a
 * feed repeats: two feeds of one lineage are one witness, never a confirmation.
 *
 * `authority`: contract, what the company itself agreed; official, a cloud's own
 * price feed; list, everybody else.
 */
export const FEEDS = {
  contract: { name: "Own contract prices", authority: "contract", lineage: "contract" },
  "azure-retail": { name: "Azure Retail Prices", authority: "official", lineage: "azure-retail" },
  litellm: { name: "LiteLLM price map", authority: "list", lineage: "litellm" },
  "models-dev": { name: "models.dev", authority: "list", lineage: "models-dev" },
  // Its prices are models.dev's: of 7,565 rows both had on 2026-09-22, 7,526 were equal.
  llmdb: { name: "LLM DB", authority: "list", lineage: "models-dev" },
  "genai-prices": { name: "genai-prices", authority: "list", lineage: "genai-prices" },
  openrouter: { name: "OpenRouter", authority: "official", lineage: "openrouter" },
} as const satisfies Record<
  string,
  { name: string; authority: "contract" | "official" | "list"; lineage: string }
>;

export const FEED_IDS = keysOf(FEEDS);
export type FeedId = keyof typeof FEEDS;
