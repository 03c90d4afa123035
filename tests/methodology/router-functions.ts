import { usageOf } from "../../lib/domain/catalog/usage.ts";
import {
  breakEvenAcceptRate,
  cascadeOutcome,
  type CascadeStep,
} from "../../lib/domain/routing/cascade.ts";
import { inverseSquareRatio } from "../../lib/domain/routing/price-weights.ts";
import { type Quoted, quoteDemand } from "../../lib/domain/routing/quote.ts";
import {
  chainOutcome,
  chainUsd,
  downtimeHours,
} from "../../lib/domain/routing/resilience/fallback-chain.ts";
import {
  type Deployment,
  latencyCandidates,
  litellmPick,
  litellmScore,
} from "../../lib/domain/routing/routers/litellm.ts";
import {
  expectedUnder,
  fallbackOrder,
  firstChoiceShares,
  sortedSellers,
} from "../../lib/domain/routing/routers/openrouter-order.ts";
import { keptOnCheaper } from "../../lib/domain/routing/routers/quality-gap.ts";
import { surchargedBill } from "../../lib/domain/routing/routers/surcharge-share.ts";
import { shares } from "../../lib/domain/stats/shares.ts";
import { z } from "zod";
import { elementOf } from "./element-of.ts";
import { reading } from "./reading.ts";
import { offeringWith, rowsOf } from "./routing-functions.ts";
import type { VectorFunction } from "./vector-function.ts";

const DAY = "2026-11-22";
const PER_MILLION = 1e6;
const NAMES = ["A", "B", "C"] as const;

const PerToken = z.object({ id: z.string(), inp: z.number(), out: z.number() });
type PerToken = z.infer<typeof PerToken>;

/** What so many tokens cost at prices in US dollars per million. */
function quoted(
  prices: { readonly input: number; readonly output: number; readonly cacheRead?: number },
  usage: Parameters<typeof usageOf>[0],
  more: { readonly requests?: number; readonly surcharge?: number } = {},
): Quoted {
  const { input, output, cacheRead } = prices;
  const rows = rowsOf({
    input_mtok: input,
    output_mtok: output,
    ...(cacheRead === undefined ? {} : { cache_read_mtok: cacheRead }),
  });
  const quote = quoteDemand(
    offeringWith(rows),
    { requests: more.requests ?? 1, usage: usageOf(usage), batchShare: 0 },
    { day: DAY, routerSurchargeUsdPerMtok: more.surcharge ?? 0 },
  );
  if (quote.kind === "unpriced") throw new RangeError(quote.why);
  return quote;
}

const idOfLeast = (byId: ReadonlyMap<string, number>): string =>
  elementOf(
    [...byId.keys()].toSorted((a, b) => (byId.get(a) ?? 0) - (byId.get(b) ?? 0)),
    0,
  );

const listed = ({ inp, out }: PerToken): Deployment => ({ listed: { input: inp, output: out } });
const idAt = (deployments: readonly { readonly id: string }[], place: number): string =>
  elementOf(deployments, place).id;

/** Adapters for the vectors of routers, cascades and chains, by the name the vectors use. */
export const routerFunctions: Readonly<Record<string, VectorFunction>> = {
  openrouter_weights: reading(
    z.object({ prices: z.array(z.number()), unstable: z.array(z.number()) }),
    ({ prices, unstable }) => ({
      shares: firstChoiceShares(prices, unstable),
      ratio_A_to_C: inverseSquareRatio(elementOf(prices, 0), elementOf(prices, 2)),
    }),
  ),
  openrouter_weights_unstable: reading(
    z.object({ prices: z.array(z.number()), unstable: z.array(z.number()) }),
    ({ prices, unstable }) => ({
      first_choice_shares: firstChoiceShares(prices, unstable),
      fallback_order_if_A_first: fallbackOrder(prices, { first: 0, unstable }).map((place) =>
        elementOf(NAMES, place),
      ),
    }),
  ),
  openrouter_expected_price: reading(z.object({ prices: z.array(z.number()) }), ({ prices }) => {
    const drawn = firstChoiceShares(prices);
    const { price, hhi } = expectedUnder(drawn, prices);
    return { shares: drawn, expected_price: price, hhi };
  }),
  openrouter_sort: reading(
    z.object({
      offers: z.array(z.object({ id: z.string(), price: z.number(), tps: z.number() })),
    }),
    ({ offers }) => {
      const sellers = offers.map(({ id, price, tps }) => ({ id, price, tokensPerSecond: tps }));
      return { floor: sortedSellers(sellers, "floor"), nitro: sortedSellers(sellers, "nitro") };
    },
  ),
  litellm_simple_shuffle: reading(z.object({ rpm: z.array(z.number()) }), ({ rpm }) => ({
    shares: shares(rpm),
  })),
  litellm_cost_list_price: reading(
    z.object({
      deployments: z.array(PerToken),
      workload: z.object({ in_tok: z.number(), out_tok: z.number() }),
    }),
    ({ deployments, workload }) => {
      const cost = new Map(
        deployments.map(({ id, inp, out }) => [
          id,
          quoted(
            { input: inp * PER_MILLION, output: out * PER_MILLION },
            { inputTokens: workload.in_tok, outputTokens: workload.out_tok },
          ).usd,
        ]),
      );
      return {
        litellm_pick: idAt(deployments, litellmPick(deployments.map(listed))),
        true_cheapest: idOfLeast(cost),
        cost_X: cost.get("X"),
        cost_Y: cost.get("Y"),
      };
    },
  ),
  litellm_cost_cache_tie: reading(
    z.object({
      deployments: z.array(PerToken.extend({ cache: z.number() })),
      in_mtok: z.number(),
      out_mtok: z.number(),
      hit: z.number(),
    }),
    ({ deployments, in_mtok, out_mtok, hit }) => {
      const inputTokens = in_mtok * PER_MILLION;
      const cost = new Map(
        deployments.map(({ id, inp, out, cache }) => [
          id,
          quoted(
            { input: inp, output: out, cacheRead: cache },
            {
              inputTokens,
              cacheReadTokens: inputTokens * hit,
              outputTokens: out_mtok * PER_MILLION,
            },
          ).usd,
        ]),
      );
      return {
        litellm_pick: idAt(deployments, litellmPick(deployments.map(listed))),
        true_cheapest: idOfLeast(cost),
        cost_first: cost.get("first"),
        cost_second: cost.get("second"),
      };
    },
  ),
  litellm_cost_unknown: reading(
    z.object({ deployments: z.array(PerToken.extend({ in_cost_map: z.boolean() })) }),
    ({ deployments }) => {
      const known = deployments.map(({ in_cost_map, ...prices }) =>
        in_cost_map ? listed(prices) : { own: { input: prices.inp, output: prices.out } },
      );
      const cost = new Map(
        deployments.map(({ id, inp, out }) => [
          id,
          quoted({ input: inp, output: out }, { inputTokens: 1, outputTokens: 1 }).usd,
        ]),
      );
      return {
        litellm_score_selfhost: litellmScore(elementOf(known, 0)),
        litellm_pick: idAt(deployments, litellmPick(known)),
        true_cheapest: idOfLeast(cost),
      };
    },
  ),
  litellm_latency_candidates: reading(
    z.object({ latency_s: z.array(z.number()), buffer: z.number() }),
    ({ latency_s, buffer }) => ({ candidates: latencyCandidates(latency_s, buffer) }),
  ),
  quality_gap_router: reading(
    z.object({ pred: z.array(z.tuple([z.number(), z.number()])), threshold: z.number() }),
    ({ pred, threshold }) => {
      const { kept, share } = keptOnCheaper(pred, threshold);
      return { use_cheap: kept, cheap_share: share };
    },
  ),
  router_surcharge_cost: reading(
    z.object({
      counts: z.record(z.string(), z.number()),
      prices: z.record(z.string(), z.tuple([z.number(), z.number()])),
      in_tok: z.number(),
      out_tok: z.number(),
      router_per_mtok_in: z.number(),
    }),
    ({ counts, prices, in_tok, out_tok, router_per_mtok_in }) => {
      const quotes = Object.entries(prices).map(([model, [input, output]]) =>
        quoted(
          { input, output },
          { inputTokens: in_tok, outputTokens: out_tok },
          { requests: counts[model] ?? 0, surcharge: router_per_mtok_in },
        ),
      );
      const bill = surchargedBill(quotes);
      return {
        model_cost: bill.modelUsd,
        router_cost: bill.routerUsd,
        total: bill.totalUsd,
        router_share: bill.routerShare,
      };
    },
  ),
  cascade_two_step: reading(
    z.object({
      c1: z.number(),
      c2: z.number(),
      cj: z.number(),
      a: z.number(),
      q1_given_accept: z.number(),
      q2_given_reject: z.number(),
    }),
    ({ c1, c2, cj, a, q1_given_accept, q2_given_reject }) => {
      const steps: CascadeStep[] = [
        { acceptRate: a, usdPerRequest: c1, quality: q1_given_accept },
        { acceptRate: 1, usdPerRequest: c2, quality: q2_given_reject },
      ];
      const { usdPerRequest, quality } = cascadeOutcome(steps, cj);
      return {
        cost: usdPerRequest,
        quality,
        break_even_accept: breakEvenAcceptRate(c1, c2, cj),
        latency_note: "escalated requests pay both latencies",
      };
    },
  ),
  common_cause: reading(z.object({ q: z.number(), beta: z.number() }), ({ q, beta }) => {
    const twice = (upstreams: readonly string[]) =>
      chainOutcome(
        upstreams.map((upstream) => ({ unavailable: q, upstream })),
        beta,
      ).unserved;
    return { unserved: twice(["a", "a"]), independent: twice(["a", "b"]) };
  }),
  downtime_hours: reading(
    z.object({ availability: z.number(), days: z.number() }),
    ({ availability, days }) => ({ hours: downtimeHours(availability, days) }),
  ),
  fallback_chain: reading(
    z.object({ avail: z.array(z.number()), cost: z.array(z.number()) }),
    ({ avail, cost }) => {
      const links = avail.map((part, i) => ({ unavailable: 1 - part, upstream: String(i) }));
      const outcome = chainOutcome(links, 0);
      return {
        p: outcome.servedBy,
        unserved: outcome.unserved,
        exp_cost: chainUsd(outcome, cost),
      };
    },
  ),
};
