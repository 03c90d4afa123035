import type { FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import { amountOf, inThousands, priceInWords, unitInWords } from "./price-line.ts";

/** What a reader calls a listing: "Claude Opus 5 at Amazon Bedrock, geo eu". */
export function listingLabel({ model, seller, scope, scopeName }: FeedListing): string {
  const where = scope === "unknown" ? null : scope === "bare" ? "region not stated" : scope;
  const label = `${model.name} at ${seller.name}`;
  if (where === null) return label;
  return scopeName === null ? `${label}, ${where}` : `${label}, ${where} ${scopeName}`;
}

/** What a listing says its tokens cost: "input 5, output 25, cache read 0.5 USD per million tokens; and 6 prices more". */
export function listingValue({ prices }: FeedListing): string | null {
  const [one] = prices;
  if (one === undefined) return null;
  let words = "";
  let rest = prices.length;
  for (const price of prices) {
    if (!isPlain(price)) continue;
    words += `${words === "" ? "" : ", "}${unitInWords(price)} ${amountOf(price)}`;
    rest -= 1;
  }
  return words === ""
    ? `${unitInWords(one)} ${priceInWords(one)}${andMore(prices.length - 1)}`
    : `${words} USD per million tokens${andMore(rest)}`;
}

const isPlain = (price: FeedPrice): boolean =>
  "usdPerMtok" in price &&
  price.serviceTier === "standard" &&
  price.minPromptTokens === 0 &&
  price.timeWindow === null &&
  price.effectiveTo === null;

const andMore = (count: number): string =>
  count === 0 ? "" : `; and ${inThousands(count)} ${count === 1 ? "price" : "prices"} more`;
