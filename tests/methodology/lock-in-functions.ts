import { z } from "zod";
import { scoreGiven, given } from "../../lib/domain/indices/given.ts";
import { availabilityOf } from "../../lib/domain/indices/lock-in/availability.ts";
import {
  annuityFactor,
  captureIndex,
  captureOf,
  type ExitCost,
} from "../../lib/domain/indices/lock-in/capture.ts";
import { commitmentOf } from "../../lib/domain/indices/lock-in/commitment.ts";
import { exitTimeOf } from "../../lib/domain/indices/lock-in/exit-time.ts";
import { lockInOverAllWeights } from "../../lib/domain/indices/lock-in/freedom.ts";
import { gatesOf } from "../../lib/domain/indices/lock-in/gates.ts";
import { LOCK_IN_PARTS, lockInOf } from "../../lib/domain/indices/lock-in/lock-in.ts";
import { PORTABILITY_FACETS, portabilityOf } from "../../lib/domain/indices/lock-in/portability.ts";
import { transferTime } from "../../lib/domain/indices/lock-in/transfer-time.ts";
import { exact } from "../../lib/domain/quantity/estimate.ts";
import { MATERIAL_SHARE } from "../../lib/domain/regulation/digital-operational-resilience.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { rankOrderCentroid } from "../../lib/domain/stats/rank-order-centroid.ts";
import { simplexMoments } from "../../lib/domain/stats/simplex-moments.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const amounts = z.record(z.string(), z.number());
const fiveOf = <T extends z.ZodType>(item: T) => z.tuple([item, item, item, item, item]);

const costs = (items: Readonly<Record<string, number>>, kind: ExitCost["kind"]): ExitCost[] =>
  Object.entries(items).map(([label, usd]) => ({ label, usd: given(usd), kind }));

type Five<T> = readonly [T, T, T, T, T];
const byPart = <T, U>(values: Five<T>, of: (value: T, name: string) => U) => ({
  capture: of(values[0], LOCK_IN_PARTS[0]),
  "exit-time": of(values[1], LOCK_IN_PARTS[1]),
  commitment: of(values[2], LOCK_IN_PARTS[2]),
  availability: of(values[3], LOCK_IN_PARTS[3]),
  portability: of(values[4], LOCK_IN_PARTS[4]),
});

const subIndex = (value: number | null, name: string) =>
  value === null ? null : scoreGiven(name, "index-0-1", value);

const gatedWorkload = z.object({
  spend: z.number(),
  alt_hosts: z.number(),
  substitutability: z.number(),
  critical: z.boolean(),
  exit_plan: z.boolean(),
  exit_days: z.number(),
});

/** Areas M and D, lock-in: exit economics, the five sub-indices, their composite and the gates. */
export const lockInFunctions: Readonly<Record<string, VectorFunction>> = {
  exit_econ: reading(
    z.object({ cost_items: amounts, annual_spend: z.number(), T: z.number(), r: z.number() }),
    ({ cost_items, annual_spend, T, r }) => {
      const terms = { years: T, discountRate: r };
      const { technicalCost, yearsOfSpend, breakEvenPremium } = captureOf({
        exitCosts: costs(cost_items, "technical"),
        yearlySpend: given(annual_spend),
        terms,
      });
      return {
        exit_cost: technicalCost.point,
        ratio: yearsOfSpend.point,
        annuity: annuityFactor(terms),
        breakeven_premium: breakEvenPremium.point,
      };
    },
  ),
  m_exit: reading(
    z.object({
      technical: amounts,
      contractual: amounts,
      annual_spend: z.number(),
      T: z.number(),
      r: z.number(),
    }),
    ({ technical, contractual, annual_spend, T, r }) => {
      const capture = captureOf({
        exitCosts: [...costs(technical, "technical"), ...costs(contractual, "contractual")],
        yearlySpend: given(annual_spend),
        terms: { years: T, discountRate: r },
      });
      return {
        exit_cost_total: capture.totalCost.point,
        exit_cost_L1: capture.technicalCost.point,
        breakeven_premium: capture.breakEvenPremium.point,
        L1: capture.score.value.point,
        L1_linear: capture.straightLine.point,
      };
    },
  ),
  m_L1: reading(z.object({ breakeven_premium: z.number() }), ({ breakeven_premium }) => ({
    L1: captureIndex(breakeven_premium),
  })),
  m_L2: reading(
    z.object({
      notice_days: z.number(),
      transfer_days: z.number(),
      reengineering_days: z.number(),
    }),
    (inputs) => {
      const { score, days } = exitTimeOf({
        noticeDays: given(inputs.notice_days),
        transferDays: given(inputs.transfer_days),
        reengineeringDays: given(inputs.reengineering_days),
      });
      return { days: days.point, L2: score.value.point };
    },
  ),
  m_L3: reading(
    z.object({ committed_next12m: z.number(), expected_next12m: z.number() }),
    ({ committed_next12m, expected_next12m }) => ({
      L3: commitmentOf({
        committedUsd: given(committed_next12m),
        expectedUsd: given(expected_next12m),
      }).value.point,
    }),
  ),
  avail: reading(z.object({ spend: numbers, hosts: numbers }), ({ spend, hosts }) => {
    const { score, exclusiveShare } = availabilityOf(
      spend.map((usd, i) => ({ id: `${i}`, usd: given(usd), hosts: given(at(hosts, i)) })),
    );
    return {
      avail_hhi: score.value.point,
      single_host_share: exclusiveShare.point,
      dora41_flag: exclusiveShare.low >= MATERIAL_SHARE,
    };
  }),
  m_L5: reading(
    z.object({ spend: numbers, facets: z.array(fiveOf(z.number())) }),
    ({ spend, facets }) => {
      const { score, kept } = portabilityOf(
        facets.map((values, i) => ({
          id: `${i}`,
          usd: given(at(spend, i)),
          facets: Object.fromEntries(
            PORTABILITY_FACETS.map((facet, j) => [facet, given(at(values, j))]),
          ),
        })),
      );
      return { L5: score.value.point, portability: kept.map((workload) => workload.kept.point) };
    },
  ),
  m_lockin: reading(
    z.object({ L: fiveOf(z.number()), w: fiveOf(z.number()).optional() }),
    ({ L, w }) => {
      const { score, arithmetic, contributions } = lockInOf(
        byPart(L, subIndex),
        w === undefined ? {} : { weights: byPart(w, (weight) => weight) },
      );
      return {
        lockin: score.value.point,
        lockin_arith: arithmetic.point,
        contrib: contributions.map(({ share }) => share.point),
      };
    },
  ),
  m_lockin_bounds: reading(
    z.object({ L: fiveOf(z.number().nullable()), threshold: z.number().optional() }),
    ({ L, threshold }) => {
      const { score, coverage, headline } = lockInOf(
        byPart(L, subIndex),
        threshold === undefined ? {} : { coverageThreshold: threshold },
      );
      return { coverage, headline, low: score.value.low, high: score.value.high };
    },
  ),
  m_weight_unc: reading(z.object({ L: numbers }), ({ L }) => {
    const { arithmetic, logFreedom, low, high } = lockInOverAllWeights(L);
    return {
      arith_mean: arithmetic.mean,
      arith_sd: arithmetic.sd,
      lnF_mean: logFreedom.mean,
      lnF_sd: logFreedom.sd,
      lockin_min: low,
      lockin_max: high,
    };
  }),
  m_gates: reading(
    z.object({
      date: z.iso.date(),
      switching_charge: z.number(),
      workloads: z.array(gatedWorkload),
    }),
    ({ date, switching_charge, workloads }) => {
      const { gates } = gatesOf(
        workloads.map((workload, i) => ({
          id: `${i}`,
          usd: given(workload.spend),
          hosting: [{ share: 1, otherHosts: workload.alt_hosts }],
          substitutability: workload.substitutability,
          isCritical: workload.critical,
          hasExitPlan: workload.exit_plan,
          exitDays: exact(workload.exit_days),
        })),
        { day: date, switchingCharge: given(switching_charge), isCovered: true },
      );
      return { fired: gates.filter(({ state }) => state === "fires").map(({ id }) => id) };
    },
  ),
  xfer: reading(
    z.object({ bytes: z.number(), bps: z.number(), efficiency: z.number() }),
    ({ bytes, bps, efficiency }) => ({
      ...transferTime({ bytes, bitsPerSecond: bps, efficiency }),
    }),
  ),
  roc: reading(z.object({ n: z.int() }), ({ n }) => ({ w: rankOrderCentroid(n) })),
  dirichlet: reading(z.object({ k: z.int() }), ({ k }) => {
    const { mean, variance, covariance } = simplexMoments(k);
    return { mean, var: variance, cov: covariance };
  }),
};
