import { byText } from "../quantity/text-order.ts";
import type { Offering } from "./offering.ts";

/**
 * Offerings of the models that most sellers have first, those of one model side
 * by side and in the order they were in: what a reader looks for is rarely what
 * stands first in the alphabet.
 *
 * @example
 * bestKnownFirst(offerings)[0]?.model.name // => "GPT-OSS 120B"
 */
export function bestKnownFirst<T extends Pick<Offering, "model" | "seller">>(
  offerings: readonly T[],
): T[] {
  const sellers = new Map<string, Set<string>>();
  for (const { model, seller } of offerings) {
    const known = sellers.get(model.id);
    if (known === undefined) sellers.set(model.id, new Set([seller.id]));
    else known.add(seller.id);
  }
  const sellersOf = ({ model }: T): number => sellers.get(model.id)?.size ?? 0;
  return offerings.toSorted(
    (a, b) =>
      sellersOf(b) - sellersOf(a) ||
      byText(a.model.name, b.model.name) ||
      byText(a.model.id, b.model.id),
  );
}
