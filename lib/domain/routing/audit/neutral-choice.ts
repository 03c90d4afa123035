import type { Decision, Evaluated, Relation } from "./router-log.ts";

/** What a router without interests would have taken, and what was given up by taking something else. */
export type NeutralChoice = {
  /** Parts that add up to 1, by whose model it would have been. */
  readonly parts: ReadonlyMap<Relation, number>;
  /** US dollars of the chosen above the neutral one; never below zero. */
  readonly paidMoreUsd: number;
  /** US dollars of the chosen above the cheapest candidate of all, however good that is. */
  readonly aboveCheapestUsd: number;
  /** Quality of the best candidate of all above the chosen one, whatever it costs. */
  readonly belowBest: number;
};

/**
 * What a router without interests would have taken: the cheapest of the candidates
 * that are at least as good as the one chosen.
 *
 * Of equals in cost the best; what is equal in both is divided evenly. So a
 * dearer model of the owner's that is no better shows, and so does a worse one at
 * the same cost. What is dearer and a little better, or cheaper and a little
 * worse, is a trade nobody can call wrong from one decision: it shows as money
 * above the cheapest and as quality below the best, to be held against what the same
 * router pays for models of others.
 *
 * @param tolerance quality that makes no difference, in the unit of the log
 * @returns null where cost or quality of a candidate is not known
 *
 * @example
 * neutralChoice(decision, relations)?.parts.get("independent") // => 1
 */
export function neutralChoice(
  decision: Decision & { readonly candidates: readonly string[] },
  relations: ReadonlyMap<string, Relation>,
  {
    evaluated,
    tolerance = 0,
  }: {
    readonly evaluated?: ReadonlyMap<string, Evaluated> | undefined;
    readonly tolerance?: number;
  } = {},
): NeutralChoice | null {
  const offers = decision.candidates.map((model, i) => ({
    model,
    usd: decision.usd?.[i] ?? evaluated?.get(model)?.usd ?? Number.NaN,
    quality: decision.quality?.[i] ?? evaluated?.get(model)?.quality ?? Number.NaN,
  }));
  const chosen = offers.find(({ model }) => model === decision.chosen);
  if (
    chosen === undefined ||
    !offers.every(({ usd, quality }) => Number.isFinite(usd) && Number.isFinite(quality))
  )
    return null;
  const asGood = offers.filter(({ quality }) => quality >= chosen.quality - tolerance);
  const least = Math.min(...asGood.map(({ usd }) => usd));
  const cheapest = asGood.filter(({ usd }) => usd === least);
  const best = Math.max(...cheapest.map(({ quality }) => quality));
  const taken = cheapest.filter(({ quality }) => quality === best);
  const parts = new Map<Relation, number>();
  for (const { model } of taken) {
    const relation = relations.get(model);
    if (relation !== undefined) parts.set(relation, (parts.get(relation) ?? 0) + 1 / taken.length);
  }
  return {
    parts,
    paidMoreUsd: chosen.usd - least,
    aboveCheapestUsd: chosen.usd - Math.min(...offers.map(({ usd }) => usd)),
    belowBest: Math.max(...offers.map(({ quality }) => quality)) - chosen.quality,
  };
}
