import { z } from "zod";
import { binomialOptionUsd, stepsOf } from "../../lib/domain/finance/binomial-option.ts";
import { jumpCallUsd } from "../../lib/domain/finance/jump-diffusion.ts";
import {
  halfLifeDays,
  priceDeclineOf,
  priceLeftAfter,
} from "../../lib/domain/finance/price-decline.ts";
import { pricePathOf } from "../../lib/domain/finance/price-path.ts";
import { exchangeOptionUsd } from "../../lib/domain/indices/lock-in/exchange-option.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const tree = z.object({
  S: z.number(),
  K: z.number(),
  r: z.number(),
  T: z.number(),
  n: z.int(),
  type: z.enum(["call", "put"]),
  american: z.boolean().default(false),
  sigma: z.number().optional(),
  u: z.number().optional(),
  d: z.number().optional(),
});

/** Its own steps where the vector gives them, else those of its volatility. */
function stepsIn({ u, d, sigma, T, n }: z.output<typeof tree>): { up: number; down: number } {
  if (u !== undefined && d !== undefined) return { up: u, down: d };
  if (sigma === undefined) throw new RangeError("neither steps nor a volatility");
  return stepsOf({ volatility: sigma, years: T, steps: n });
}

/** Areas D and F: falling and varying prices, and the worth of a choice about them. */
export const priceFunctions: Readonly<Record<string, VectorFunction>> = {
  deflate: reading(
    z.object({ p0: z.number(), p1: z.number(), years: z.number() }),
    ({ p0, p1, years }) => {
      const decline = priceDeclineOf({ startUsd: p0, endUsd: p1, years });
      return {
        factor: decline.factor,
        per_year: decline.factorPerYear,
        cont_rate: decline.ratePerYear,
        half_life_days: decline.halfLifeDays,
      };
    },
  ),
  half_life: reading(
    z.object({ factor_per_year: z.number(), t: z.number() }),
    ({ factor_per_year, t }) => ({
      after_t: priceLeftAfter(factor_per_year, t),
      half_life_days: halfLifeDays(factor_per_year),
    }),
  ),
  gbm: reading(
    z.object({
      s0: z.number(),
      mu: z.number(),
      sigma: z.number(),
      t: z.number(),
      q: z.number(),
    }),
    ({ s0, mu, sigma, t, q }) => {
      const path = pricePathOf({ priceUsd: s0, drift: mu, volatility: sigma, years: t, chance: q });
      return { mean: path.meanUsd, sd: path.sdUsd, quantile: path.quantileUsd };
    },
  ),
  merton: reading(
    z.object({
      S: z.number(),
      K: z.number(),
      r: z.number(),
      T: z.number(),
      vol: z.number(),
      lambda: z.number(),
      gamma: z.number(),
    }),
    ({ S, K, r, T, vol, lambda, gamma }) => ({
      value: jumpCallUsd({
        spotUsd: S,
        strikeUsd: K,
        rate: r,
        volatility: vol,
        years: T,
        jumpsPerYear: lambda,
        jumpVarianceShare: gamma,
      }),
    }),
  ),
  margrabe: reading(
    z.object({
      s1: z.number(),
      s2: z.number(),
      Q1: z.number().default(1),
      Q2: z.number().default(1),
      q1: z.number().default(0),
      q2: z.number().default(0),
      v1: z.number(),
      v2: z.number(),
      rho: z.number(),
      t: z.number(),
    }),
    ({ s1, s2, Q1, Q2, q1, q2, v1, v2, rho, t }) => ({
      value: exchangeOptionUsd({
        gain: { usd: s1 * Q1, yieldPerYear: q1, volatility: v1 },
        giveUp: { usd: s2 * Q2, yieldPerYear: q2, volatility: v2 },
        correlation: rho,
        years: t,
      }),
    }),
  ),
  crr: reading(tree, (inputs) => ({
    value: binomialOptionUsd({
      kind: inputs.type,
      spotUsd: inputs.S,
      strikeUsd: inputs.K,
      rate: inputs.r,
      years: inputs.T,
      steps: inputs.n,
      isAmerican: inputs.american,
      ...stepsIn(inputs),
    }),
  })),
};
