import type { BoardOffering, BoardPolicy } from "../board.ts";
import { policyByClass } from "../policy.ts";
import type { LitellmDeployment } from "../scenario/policy-choice.ts";
import { LITELLM_NOTES } from "./litellm-notes.ts";
import { type Known, type LatencyOf, LITELLM_RULES, type Strategy } from "./litellm-rules.ts";

/** A deployment of a LiteLLM router and its weight. */
export type WeightedOffering = { readonly offeringId: string; readonly weight: number };

type Setting = {
  readonly strategy: Strategy;
  /** In the order of the router's configuration; empty for every offering, alike. */
  readonly weights: readonly WeightedOffering[];
  /** What the configuration says beside the weights; in its order behind them. */
  readonly deployments?: readonly LitellmDeployment[];
  readonly latencyBuffer?: number;
};

const NAMES = {
  "simple-shuffle": "LiteLLM, simple shuffle",
  "cost-based": "LiteLLM, cost-based",
  "latency-based": "LiteLLM, latency-based",
  "usage-based": "LiteLLM, usage-based",
  "least-busy": "LiteLLM, least busy",
} as const satisfies Record<Strategy, string>;

const MEANS = {
  "simple-shuffle":
    "Every workload is drawn between the deployments that may serve it, by weight, else by requests or tokens a minute: whichever the first of them states.",
  "cost-based":
    "Every workload goes to the deployment with the lowest input plus output list price, whatever its mix and cache; a price of zero or an unknown one counts as five US dollars a token, and the first listed wins a tie.",
  "latency-based":
    "Every workload is drawn evenly between the deployments that are as fast as the fastest, within the buffer, whatever they cost.",
  "usage-based":
    "Every workload is spread so that all deployments that may serve it carry as many tokens, whatever they cost.",
  "least-busy":
    "Every workload goes to whoever has fewest requests under way, so that a deployment gets work in inverse proportion to how long it takes.",
} as const satisfies Record<Strategy, string>;

const LEFT_OUT = {
  "simple-shuffle": [],
  "cost-based": [],
  "latency-based": [
    "Latencies as they move: the mean of each deployment stands for every minute, and time to the first token is not looked at",
  ],
  "usage-based": [
    "Limits of tokens and requests a minute, and use evened out across workloads: each workload is taken by itself and even over the month",
  ],
  "least-busy": [
    "Bursts and queues: requests under way are taken as the rate times the mean time they take",
  ],
} as const satisfies Record<Strategy, readonly string[]>;
const LEFT_OUT_BY_ALL = "LiteLLM’s retries, cooldowns of deployments that fail, and budgets";

/**
 * Work as LiteLLM's router divides it, with what it overlooks, as far as an expectation can say.
 *
 * A simple shuffle gives each deployment that may serve its part of the
 * weights. What the traps of a strategy do to a class is told in `notesOn`.
 *
 * @throws RangeError if a deployment is listed twice or weighs less than nothing; when asked to
 * allocate by cost, if the board holds no list prices
 *
 * @example
 * litellm({ strategy: "simple-shuffle", weights: [{ offeringId: "a", weight: 900 }, { offeringId: "b", weight: 10 }] })
 */
export function litellm(
  { strategy, weights, deployments = [], latencyBuffer = 0 }: Setting,
  latencyOf: LatencyOf = () => null,
): BoardPolicy {
  const listed = new Map(weights.map(({ offeringId, weight }) => [offeringId, weight]));
  const stated = new Map(deployments.map((one) => [one.offeringId, one]));
  if (listed.size < weights.length || stated.size < deployments.length)
    throw new RangeError("a deployment is listed twice");
  for (const { offeringId, weight } of weights)
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`${offeringId} weighs ${weight}; expected zero or more`);
  const ids = [...new Set([...listed.keys(), ...stated.keys()])];
  const isDeployed = ({ id }: BoardOffering) => ids.length === 0 || ids.includes(id);
  const known: Known = { listed, stated, latencyOf, latencyBuffer };
  return policyByClass({
    id: `litellm-${strategy}`,
    name: NAMES[strategy],
    means: MEANS[strategy],
    nobody: "no deployment of the router may serve it",
    leavesOut: [...LEFT_OUT[strategy], LEFT_OUT_BY_ALL],
    looksAt: isDeployed,
    notesOn: (board, w) => LITELLM_NOTES[strategy](board, w, inOrder(board.offerings, ids), known),
    prepare: (offerings) => LITELLM_RULES[strategy](inOrder(offerings, ids), offerings, known),
  });
}

/** Columns as the configuration lists them; where it lists none, by id. */
function inOrder(offerings: readonly BoardOffering[], ids: readonly string[]): Int32Array {
  const columns = new Map(offerings.map(({ id }, o) => [id, o]));
  const listed = ids.length > 0 ? ids : [...columns.keys()].toSorted();
  return Int32Array.from(listed.flatMap((id) => columns.get(id) ?? []));
}
