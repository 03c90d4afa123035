import type { Board, BoardOffering } from "../board.ts";
import type { FillRow } from "../policy.ts";
import { type Deployment, latencyCandidates, litellmScore } from "../routers/litellm.ts";
import type { LITELLM_STRATEGIES, LitellmDeployment } from "../scenario/policy-choice.ts";

export type Strategy = (typeof LITELLM_STRATEGIES)[number];
/** Mean seconds to an answer where the router's configuration says nothing; null where nobody does. */
export type LatencyOf = (offeringId: string) => number | null;

/** What a router’s configuration says, by the id of an offering. */
export type Known = {
  readonly listed: ReadonlyMap<string, number>;
  readonly stated: ReadonlyMap<string, LitellmDeployment>;
  readonly latencyOf: LatencyOf;
  readonly latencyBuffer: number;
};
/** Looks once at the columns, in the order of the configuration. */
type Rule = (order: Int32Array, offerings: readonly BoardOffering[], known: Known) => FillRow;
/** The deployments that may serve a class, in order. */
export const openOf = ({ eligible, offerings }: Board, w: number, order: Int32Array): number[] =>
  [...order].filter((o) => eligible[w * offerings.length + o] === 1);

/** Fills a row by weights, in the order of the columns that are open. */
function spread(
  row: number,
  columns: readonly number[],
  weights: readonly number[],
  into: Float64Array,
) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return;
  for (const [k, o] of columns.entries()) into[row + o] = (weights[k] ?? 0) / total;
}

/** What a shuffle goes by: whichever of the three the first deployment states. */
const MEASURES = ["weight", "rpm", "tpm"] as const;
type Measure = (typeof MEASURES)[number];
export const measureOf = (
  { listed, stated }: Known,
  id: string,
  measure: Measure,
): number | undefined => (measure === "weight" ? listed.get(id) : stated.get(id)?.[measure]);

export function shuffleBy(
  known: Known,
  offerings: readonly BoardOffering[],
  [first]: readonly number[],
): Measure | undefined {
  const id = offerings[first ?? -1]?.id ?? "";
  return MEASURES.find((measure) => measureOf(known, id, measure) !== undefined);
}

const shuffled: Rule = (order, offerings, known) => {
  // By measure, then by column; not a number where nothing is stated.
  const stated = MEASURES.map((measure) =>
    Float64Array.from(offerings, ({ id }) => measureOf(known, id, measure) ?? Number.NaN),
  );
  const alike = new Float64Array(offerings.length).fill(1);
  return (board, w, into) => {
    const row = w * offerings.length;
    const first = order.find((o) => board.eligible[row + o] === 1) ?? -1;
    const weights = stated.find((of) => !Number.isNaN(of[first] ?? Number.NaN)) ?? alike;
    const weightOf = (o: number) =>
      board.eligible[row + o] === 1 && (weights[o] ?? 0) > 0 ? (weights[o] ?? 0) : 0;
    let total = 0;
    for (const o of order) total += weightOf(o);
    if (total > 0) for (const o of order) into[row + o] = weightOf(o) / total;
  };
};

const byListPrice: Rule = (order, offerings, known) => {
  const set = offerings.map(({ id }) => known.stated.get(id));
  return (board, w, into) => {
    const row = w * offerings.length;
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (const o of order) {
      if (board.eligible[row + o] !== 1) continue;
      const score = litellmScore(deploymentOf(board, o, set[o]));
      if (score >= lowest) continue;
      best = o;
      lowest = score;
    }
    if (best >= 0) into[row + best] = 1;
  };
};

/**
 * A deployment's prices as the router has them: set by hand, or of the list; 0 where neither says.
 *
 * @throws RangeError if the board holds no list prices
 */
export function deploymentOf(
  { list }: Board,
  column: number,
  set: LitellmDeployment | undefined,
): Deployment {
  if (list === undefined)
    throw new RangeError("LiteLLM's cost routing ranks by list price, and the board holds none");
  const input = perToken(list.inputUsdPerMtok[column]);
  const output = perToken(list.outputUsdPerMtok[column]);
  if (set?.inputUsdPerMtok === undefined && set?.outputUsdPerMtok === undefined)
    return { own: { input, output } };
  const own = { input: perToken(set.inputUsdPerMtok), output: perToken(set.outputUsdPerMtok) };
  return input === 0 || output === 0 ? { own } : { own, listed: { input, output } };
}

const perToken = (usdPerMtok: number | undefined): number =>
  usdPerMtok === undefined || Number.isNaN(usdPerMtok) ? 0 : usdPerMtok / 1e6;

export const secondsOf = ({ stated, latencyOf }: Known, id: string): number | null =>
  stated.get(id)?.latencySeconds ?? latencyOf(id);

/** Those whose time to an answer is stated; all, as if alike, where none is. */
function timed(board: Board, w: number, order: Int32Array, known: Known) {
  const open = openOf(board, w, order);
  const seconds = open.map((o) => secondsOf(known, board.offerings[o]?.id ?? ""));
  if (seconds.every((one) => one === null)) return open.map((o) => ({ o, seconds: 1 }));
  return open.flatMap((o, k) => {
    const one = seconds[k] ?? null;
    return one === null ? [] : [{ o, seconds: one }];
  });
}

const byLatency: Rule = (order, offerings, known) => (board, w, into) => {
  const asked = timed(board, w, order, known);
  const fast = latencyCandidates(
    asked.map(({ seconds }) => seconds),
    known.latencyBuffer,
  );
  const columns = fast.flatMap((k) => asked[k]?.o ?? []);
  spread(
    w * offerings.length,
    columns,
    columns.map(() => 1),
    into,
  );
};

const byUse: Rule = (order, offerings) => (board, w, into) => {
  const open = openOf(board, w, order);
  spread(
    w * offerings.length,
    open,
    open.map(() => 1),
    into,
  );
};

const byLoad: Rule = (order, offerings, known) => (board, w, into) => {
  const asked = timed(board, w, order, known);
  spread(
    w * offerings.length,
    asked.map(({ o }) => o),
    asked.map(({ seconds }) => 1 / seconds),
    into,
  );
};

/** Of each strategy, how it fills a class’s row. */
export const LITELLM_RULES: Readonly<Record<Strategy, Rule>> = {
  "simple-shuffle": shuffled,
  "cost-based": byListPrice,
  "latency-based": byLatency,
  "usage-based": byUse,
  "least-busy": byLoad,
};
