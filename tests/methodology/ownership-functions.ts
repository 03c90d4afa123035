import { z } from "zod";
import { blockPower } from "../../lib/domain/graph/block-power.ts";
import { controlClosure } from "../../lib/domain/graph/control-closure.ts";
import { integratedOwnership, outsideClaims } from "../../lib/domain/graph/integrated-ownership.ts";
import { votingPower } from "../../lib/domain/graph/voting-power.ts";
import {
  decomposeProfitWeight,
  profitWeightBounds,
  profitWeightByRetail,
  profitWeights,
} from "../../lib/domain/indices/conflict/common-ownership.ts";
import { controlScenariosOf } from "../../lib/domain/indices/conflict/control-scenarios.ts";
import { influenceTierOf } from "../../lib/domain/indices/conflict/influence-tier.ts";
import { modifiedHerfindahlOf } from "../../lib/domain/indices/conflict/modified-herfindahl.ts";
import { steeringLiftOf } from "../../lib/domain/indices/conflict/steering-lift.ts";
import { proportionalDiversion } from "../../lib/domain/indices/conflict/steering-pressure.ts";
import { given } from "../../lib/domain/indices/given.ts";
import { entry } from "../../lib/domain/stats/matrix.ts";
import { wilson } from "../../lib/domain/stats/wilson.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const matrix = z.array(numbers);
const triple = z.tuple([z.number(), z.number(), z.number()]);
const PER_CENT = 100;

/** Area B: common ownership, control and self-preference; with the influence tier of area C. */
export const ownershipFunctions: Readonly<Record<string, VectorFunction>> = {
  kappa: reading(z.object({ beta: matrix, gamma: matrix.optional() }), ({ beta, gamma }) => ({
    kappa: profitWeights(beta, gamma),
  })),
  kappa_retail: reading(z.object({ r1: z.number(), r2: z.number() }), ({ r1, r2 }) => ({
    k12: profitWeightByRetail(r1, r2),
    k21: profitWeightByRetail(r2, r1),
  })),
  kappa_decomp: reading(z.object({ bf: numbers, bg: numbers }), ({ bf, bg }) => {
    const { cosine, relativeConcentration, kappa } = decomposeProfitWeight(bf, bg);
    return { cosine, sqrt_rel_ihhi: relativeConcentration, kappa };
  }),
  kappa_rest: reading(z.object({ known: matrix }), ({ known }) => {
    const { low, high } = profitWeightBounds(known);
    return { lower_single_block: low, upper_atomistic: high };
  }),
  mhhi: reading(
    z.object({ shares: numbers, beta: matrix, gamma: matrix.optional() }),
    ({ shares, beta, gamma }) => {
      const { hhi, delta, mhhi } = modifiedHerfindahlOf(shares, profitWeights(beta, gamma));
      return { hhi, mhhi_delta: delta, mhhi };
    },
  ),
  os_scenarios: reading(
    z.object({ beta: z.number(), sA: z.number(), sB: z.number() }),
    ({ beta, sA, sB }) => {
      const { delta } = controlScenariosOf({ stake: beta, ownerShare: sA, targetShare: sB });
      return {
        silent: delta.silent,
        proportional: delta.proportional,
        coasian_joint: delta["coasian-joint"],
        full_merger: delta["full-merger"],
        total_control: delta["total-control"],
      };
    },
  ),
  egj: reading(z.object({ C: matrix }), ({ C }) => ({ A: outsideClaims(C) })),
  integrated: reading(z.object({ W: matrix }), ({ W }) => ({ Wt: integratedOwnership(W) })),
  concom: reading(
    z.object({ triples: z.array(triple), threshold: z.number() }),
    ({ triples, threshold }) => {
      const holdings = triples.map(([holder, company, votes]) => ({
        holder: `${holder}`,
        company: `${company}`,
        votes,
      }));
      const pairs = controlClosure(holdings, threshold).map(
        ({ controller, company }) => [Number(controller), Number(company)] as const,
      );
      return { pairs: pairs.toSorted(([a, b], [c, d]) => a - c || b - d) };
    },
  ),
  power: reading(z.object({ weights: numbers, quota: z.number() }), ({ weights, quota }) => ({
    ...votingPower(weights, quota),
  })),
  corp_power: reading(z.object({ W: z.number(), m: z.int(), q: z.number() }), ({ W, m, q }) => {
    const { large, small, oceanic } = blockPower({ largeVotes: W, smallHolders: m, quota: q });
    return { large, small, oceanic_limit: oceanic };
  }),
  logit_div: reading(z.object({ shares: z.tuple([z.number(), z.number()]) }), ({ shares }) => {
    const [a, b] = shares;
    const diversion = proportionalDiversion([a, b]);
    return { d_ab: entry(diversion, 0, 1), d_ba: entry(diversion, 1, 0) };
  }),
  wilson: reading(z.object({ k: z.number(), n: z.number(), z: z.number() }), (inputs) => {
    const { low, high } = wilson(inputs.k, inputs.n, inputs.z);
    return { lo: low, hi: high };
  }),
  sp_lift: reading(
    z.object({
      own_routed: z.number(),
      routed: z.number(),
      own_counterfactual_share: z.number(),
      z: z.number(),
    }),
    (inputs) => {
      const { score, flag } = steeringLiftOf({
        own: inputs.own_routed,
        routed: inputs.routed,
        expectedShare: given(inputs.own_counterfactual_share),
        facts: [],
        z: inputs.z,
      });
      const { low, point, high } = score.value;
      return { lift: point, lift_lo: low, lift_hi: high, flag };
    },
  ),
  mat_inf: reading(
    z.object({ voting_pct: z.number(), other_factors: z.boolean() }),
    ({ voting_pct, other_factors }) => ({
      tier: influenceTierOf({
        votingShare: given(voting_pct / PER_CENT),
        hasOtherFactors: other_factors,
      }).lowest,
    }),
  ),
};
