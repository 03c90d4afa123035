import { z } from "zod";
import { mersenneTwister } from "../../lib/domain/stats/mersenne-twister.ts";
import { normalQuantile } from "../../lib/domain/stats/normal-quantile.ts";
import { pcg32 } from "../../lib/domain/stats/pcg32.ts";
import { pertMoments } from "../../lib/domain/stats/pert.ts";
import { quantile } from "../../lib/domain/stats/quantile.ts";
import { rankAcceptability } from "../../lib/domain/stats/rank-acceptability.ts";
import { sobolIndices } from "../../lib/domain/stats/sobol.ts";
import {
  ishigami,
  ishigamiIndices,
  linearIndices,
  sobolGIndices,
} from "../../lib/domain/stats/sobol-examples.ts";
import { splitmix64 } from "../../lib/domain/stats/splitmix64.ts";
import { pedigreeSpread } from "../../lib/domain/uncertainty/pedigree.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const ISHIGAMI = { a: 7, b: 0.1 };

/** Area E, uncertainty: chance, quantiles, spreads, sensitivity and ranks. */
export const uncertaintyFunctions: Readonly<Record<string, VectorFunction>> = {
  pcg32: reading(
    z.object({ seed: z.number(), stream: z.number(), n: z.number() }),
    ({ seed, stream, n }) => {
      const { next } = pcg32(seed, stream);
      return { out: Array.from({ length: n }, next) };
    },
  ),
  splitmix64: reading(z.object({ seed: z.number(), n: z.number() }), ({ seed, n }) => {
    const next = splitmix64(BigInt(seed));
    return { out: Array.from({ length: n }, () => next().toString()) };
  }),
  mt19937_nth: reading(z.object({ seed: z.number(), n: z.number() }), ({ seed, n }) => ({
    out: Array.from({ length: n }, mersenneTwister(seed)).at(-1),
  })),
  ppnd: reading(z.object({ p: numbers }), ({ p }) => ({ z: p.map(normalQuantile) })),
  quantile7: reading(z.object({ x: numbers, q: numbers }), ({ x, q }) => ({
    q: q.map((one) => quantile(x, one)),
  })),
  pert: reading(z.object({ a: z.number(), m: z.number(), b: z.number() }), ({ a, m, b }) => {
    const { alpha, beta, mean, sdClassic, sdBeta } = pertMoments({ low: a, mode: m, high: b });
    return { alpha, beta, mean, sd_classic: sdClassic, sd_beta: sdBeta };
  }),
  pedigree: reading(
    z.object({
      value: z.number(),
      basic_var: z.number(),
      scores: z.object({
        reliability: z.number(),
        completeness: z.number(),
        temporal: z.number(),
        geographical: z.number(),
        technological: z.number(),
      }),
      table: z.literal("original"),
    }),
    ({ value, basic_var, scores }) => {
      const { variance, gsd, low95, high95 } = pedigreeSpread(value, scores, basic_var);
      return { variance, gsd, lo95: low95, hi95: high95 };
    },
  ),
  ishigami: reading(z.object({ a: z.number(), b: z.number() }), (terms) => {
    const { variance, first, total } = ishigamiIndices(terms);
    return { V: variance, S1: first, ST: total };
  }),
  sobol_g: reading(z.object({ a: numbers }), ({ a }) => {
    const { first, total } = sobolGIndices(a);
    return { S1: first, ST: total };
  }),
  sobol_linear: reading(z.object({ a: numbers }), ({ a }) => ({ S1: linearIndices(a).first })),
  sobol_mc: reading(z.object({ n: z.number(), seed: z.number() }), ({ n, seed }) => {
    const { first, total } = sobolIndices((u) => ishigami(u, ISHIGAMI), { inputs: 3, n, seed });
    return { S1: first, ST: total };
  }),
  smaa2: reading(z.object({ alts: z.array(z.tuple([z.number(), z.number()])) }), ({ alts }) => ({
    rank_acceptability: rankAcceptability(alts),
  })),
};
