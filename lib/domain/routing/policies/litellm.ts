import type { Board, BoardOffering, BoardPolicy } from "../board.ts";
import { policyByClass, type FillRow } from "../policy.ts";
import { litellmScore } from "../routers/litellm.ts";

/** A deployment of a LiteLLM router; `weight` stands for its weight, rpm or tpm. */
export type WeightedOffering = { readonly offeringId: string; readonly weight: number };

type Setting = {
  readonly strategy: "simple-shuffle" | "cost-based";
  /** In the order of the router's configuration; empty for every offering, alike. */
  readonly weights: readonly WeightedOffering[];
};

const NAMES = {
  "simple-shuffle": "LiteLLM, simple shuffle",
  "cost-based": "LiteLLM, cost-based",
} as const;

const MEANS = {
  "simple-shuffle": "Every workload is drawn between the deployments that may serve it, by weight.",
  "cost-based":
    "Every workload goes to the deployment with the lowest input plus output list price, whatever its mix and cache; a price of zero or an unknown one counts as five US dollars a token, and the first listed wins a tie.",
} as const;

/**
 * Work as LiteLLM's router divides it, with what it overlooks.
 *
 * A simple shuffle gives each deployment that may serve its part of the
 * weights. Cost-based routing ranks by list price, see {@link litellmScore}.
 *
 * @throws RangeError if a deployment is listed twice or weighs less than nothing; when asked to
 * allocate by cost, if the board holds no list prices
 *
 * @example
 * litellm({ strategy: "simple-shuffle", weights: [{ offeringId: "a", weight: 900 }, { offeringId: "b", weight: 10 }] })
 */
export function litellm({ strategy, weights }: Setting): BoardPolicy {
  const listed = new Map(weights.map(({ offeringId, weight }) => [offeringId, weight]));
  if (listed.size < weights.length) throw new RangeError("a deployment is listed twice");
  for (const { offeringId, weight } of weights)
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`${offeringId} weighs ${weight}; expected zero or more`);
  const isDeployed = ({ id }: BoardOffering) => listed.size === 0 || listed.has(id);
  return policyByClass({
    id: `litellm-${strategy}`,
    name: NAMES[strategy],
    means: MEANS[strategy],
    nobody: "no deployment of the router may serve it",
    looksAt: isDeployed,
    prepare(offerings) {
      const order = inOrder(offerings, [...listed.keys()]);
      return strategy === "simple-shuffle"
        ? shuffled(
            order,
            Float64Array.from(offerings, ({ id }) => listed.get(id) ?? 1),
          )
        : byListPrice(order);
    },
  });
}

/** Columns as the configuration lists them; where it lists none, by id. */
function inOrder(offerings: readonly BoardOffering[], ids: readonly string[]): Int32Array {
  const columns = new Map(offerings.map(({ id }, o) => [id, o]));
  const listed = ids.length > 0 ? ids : [...columns.keys()].toSorted();
  return Int32Array.from(listed.flatMap((id) => columns.get(id) ?? []));
}

const shuffled =
  (order: Int32Array, weights: Float64Array): FillRow =>
  (board, w, into) => {
    const first = w * board.offerings.length;
    let total = 0;
    for (const o of order) if (board.eligible[first + o] === 1) total += weights[o] ?? 0;
    if (total === 0) return;
    for (const o of order)
      if (board.eligible[first + o] === 1) into[first + o] = (weights[o] ?? 0) / total;
  };

const byListPrice =
  (order: Int32Array): FillRow =>
  (board, w, into) => {
    const first = w * board.offerings.length;
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (const o of order) {
      if (board.eligible[first + o] !== 1) continue;
      const score = scoreOf(board, o);
      if (score >= lowest) continue;
      best = o;
      lowest = score;
    }
    if (best >= 0) into[first + best] = 1;
  };

function scoreOf({ list }: Board, column: number): number {
  if (list === undefined)
    throw new RangeError("LiteLLM's cost routing ranks by list price, and the board holds none");
  const perToken = (prices: Float64Array) => {
    const usdPerMtok = prices[column] ?? Number.NaN;
    return Number.isNaN(usdPerMtok) ? 0 : usdPerMtok / 1e6;
  };
  return litellmScore({
    own: { input: perToken(list.inputUsdPerMtok), output: perToken(list.outputUsdPerMtok) },
  });
}
