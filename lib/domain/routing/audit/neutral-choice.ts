import type { Decision, Evaluated, Relation } from "./router-log.ts";

/**
 * Whose model a router without interests would have taken: the best that costs no more than the one chosen.
 *
 * Of equals in quality the cheapest; what is equal in both is divided evenly.
 *
 * @returns parts that add up to 1, by relation; null where cost or quality of a candidate is not known
 *
 * @example
 * neutralChoice(decision, relations)?.get("independent") // => 1
 */
export function neutralChoice(
  decision: Decision & { readonly candidates: readonly string[] },
  relations: ReadonlyMap<string, Relation>,
  evaluated?: ReadonlyMap<string, Evaluated>,
): ReadonlyMap<Relation, number> | null {
  const { candidates, chosen } = decision;
  const offers = candidates.map((model, i) => ({
    model,
    usd: decision.usd?.[i] ?? evaluated?.get(model)?.usd ?? Number.NaN,
    quality: decision.quality?.[i] ?? evaluated?.get(model)?.quality ?? Number.NaN,
  }));
  if (!offers.every(({ usd, quality }) => Number.isFinite(usd) && Number.isFinite(quality)))
    return null;
  const budget = offers.find(({ model }) => model === chosen)?.usd ?? Number.NaN;
  const affordable = offers.filter(({ usd }) => usd <= budget);
  const best = Math.max(...affordable.map(({ quality }) => quality));
  const winners = affordable.filter(({ quality }) => quality === best);
  const least = Math.min(...winners.map(({ usd }) => usd));
  const taken = winners.filter(({ usd }) => usd === least);
  const parts = new Map<Relation, number>();
  for (const { model } of taken) {
    const relation = relations.get(model);
    if (relation !== undefined) parts.set(relation, (parts.get(relation) ?? 0) + 1 / taken.length);
  }
  return parts;
}
