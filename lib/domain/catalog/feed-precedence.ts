import type { FeedId } from "./feed.ts";
import { FEEDS } from "./feed.ts";
import type { Seller } from "./offering.ts";

/** Of whom a price is asked: enough to say whose word on it comes first. */
export type PricedSeller = Pick<Seller, "id" | "kind">;

/** Lineages of lists, the most believed first, by whether the seller made the model itself. */
const LISTS_ON_MAKERS: readonly string[] = ["genai-prices", "models-dev", "litellm"];
const LISTS_ON_RESELLERS: readonly string[] = ["litellm", "models-dev", "genai-prices"];

const AWS = "amazon-bedrock";

/**
 * Whether a feed is a witness to a seller's prices at all.
 *
 * Where genai-prices knows no price of a cloud it answers with somebody else's
 * under the cloud's name (gpt-oss-120b on Azure: 0.039, OpenRouter's price); only
 * its Amazon Bedrock entries are Amazon's own.
 */
export const isWitness = (feedId: FeedId, seller: PricedSeller | undefined): boolean =>
  feedId !== "genai-prices" ||
  seller?.id === AWS ||
  (seller?.kind !== "cloud" && seller?.kind !== "platform");

/**
 * Whose price is shown first: 0 for the own contract, 1 for a seller's official
 * feed, then lists. Makers' own prices are dated best by genai-prices, clouds'
 * listed best by LiteLLM.
 */
export function precedenceOf(feedId: FeedId, seller: PricedSeller | undefined): number {
  const { authority, lineage } = FEEDS[feedId];
  if (authority === "contract") return 0;
  if (authority === "official") return 1;
  const lists = seller?.kind === "first-party" ? LISTS_ON_MAKERS : LISTS_ON_RESELLERS;
  return 2 + lists.indexOf(lineage);
}
