import type { PlainDate } from "../quantity/plain-date.ts";
import { type FeedId, FEEDS } from "./feed.ts";
import { isWitness } from "./feed-precedence.ts";
import type { Model, Offering, Seller } from "./offering.ts";
import { holdsOn, type PriceRow } from "./price.ts";
import { pricesOn } from "./price-sheet.ts";

/** An offering, as far as its seller's prices are held against one another. */
export type SoldOffering = Pick<Offering, "id" | "scope" | "scopeName" | "prices"> & {
  readonly model: Pick<Model, "id" | "labId">;
  readonly seller: Pick<Seller, "id" | "kind">;
};

/** What one feed says the base prices of an offering's standard tier are; undefined what it does not say. */
export type StatedPrices = {
  readonly feedId: FeedId;
  readonly input: number | undefined;
  readonly output: number | undefined;
};

/** What each feed says an offering's input and output cost on a day, as `pricesOn` has it, repeated statements apart. */
export const statedPrices = (offering: SoldOffering, day: PlainDate): readonly StatedPrices[] =>
  plainlyStated(offering, day) ?? statedOnSheet(offering, day);

type Filling = { -readonly [K in keyof StatedPrices]: StatedPrices[K] };

/**
 * Nearly always each lineage says one thing that holds all day: then there is
 * nothing to weigh. Undefined where there is.
 */
export function plainlyStated(
  { prices, seller }: SoldOffering,
  day: PlainDate,
): readonly StatedPrices[] | undefined {
  const stated: Filling[] = [];
  let isInputPast = false;
  let isOutputPast = false;
  for (const row of prices) {
    const { unit, feedId } = row;
    if (!isBasePrice(row) || (unit !== "input" && unit !== "output")) continue;
    if (!isWitness(feedId, seller)) continue;
    if (row.timeWindow !== null || row.derived) return undefined;
    if (!holdsOn(row, day)) {
      if (unit === "input") isInputPast = true;
      else isOutputPast = true;
      continue;
    }
    const { lineage } = FEEDS[feedId];
    let own: Filling | undefined;
    for (const one of stated) {
      if (one.feedId === feedId) own = one;
      if (one[unit] !== undefined && FEEDS[one.feedId].lineage === lineage) return undefined;
    }
    if (own === undefined) {
      own = { feedId, input: undefined, output: undefined };
      stated.push(own);
    }
    own[unit] = row.usdPerMtok;
  }
  // Where nothing holds, what is nearest in time stands in.
  const isOutside =
    (isInputPast && stated.every(({ input }) => input === undefined)) ||
    (isOutputPast && stated.every(({ output }) => output === undefined));
  return isOutside ? undefined : stated;
}

/** The same, of prices that take weighing. */
export function statedOnSheet(
  { prices, seller }: SoldOffering,
  day: PlainDate,
): readonly StatedPrices[] {
  const stated = new Map<FeedId, Filling>();
  for (const price of pricesOn(day, prices, "standard", undefined, seller).prices) {
    const { unit, minPromptTokens, said } = price;
    if (minPromptTokens > 0 || (unit !== "input" && unit !== "output")) continue;
    for (const { feedId, standing, usdPerMtok } of said) {
      if (standing === "repeated") continue;
      const own = stated.get(feedId) ?? { feedId, input: undefined, output: undefined };
      own[unit] ??= usdPerMtok;
      stated.set(feedId, own);
    }
  }
  return [...stated.values()];
}

const isBasePrice = ({ serviceTier, minPromptTokens }: PriceRow): boolean =>
  serviceTier === "standard" && minPromptTokens === 0;
