import { byKey } from "./grouped-by.ts";
import type { Offering } from "./offering.ts";

/**
 * Offerings of the models that most sellers have first, those of one model side
 * by side; otherwise they stay in the order they were in. What a reader looks for
 * is rarely what stands first in the alphabet.
 *
 * @example
 * bestKnownFirst(offerings)[0]?.model.name // => "GPT-OSS 120B"
 */
export const bestKnownFirst = <T extends Pick<Offering, "model" | "seller">>(
  offerings: readonly T[],
): T[] =>
  [...byKey(offerings, ({ model }) => model.id).values()]
    .map((ofModel) => ({ ofModel, sellers: new Set(ofModel.map(({ seller }) => seller.id)).size }))
    .toSorted((a, b) => b.sellers - a.sellers)
    .flatMap(({ ofModel }) => ofModel);
