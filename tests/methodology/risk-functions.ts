import { z } from "zod";
import { downtimeAt, errorBudgetOf } from "../../lib/domain/risk/allowed-downtime.ts";
import { combinedAvailabilityOf } from "../../lib/domain/risk/combined-availability.ts";
import { creditCoverOf } from "../../lib/domain/risk/credit-cover.ts";
import { exactCountInterval, outageRateOf } from "../../lib/domain/risk/outage-rate.ts";
import { yearlyLossOf } from "../../lib/domain/risk/yearly-loss.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { lognormalTail, normalTail } from "../../lib/domain/uncertainty/parametric-tail.ts";
import {
  type LossCase,
  tailLossByMinimum,
  tailLossOfDraws,
  tailLossUsd,
} from "../../lib/domain/uncertainty/tail-loss.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());

const cases = (losses: readonly number[], chances: readonly number[]): LossCase[] =>
  losses.map((lossUsd, i) => ({ lossUsd, chance: at(chances, i) }));

/** Area F: outages, yearly losses and the worst cases. */
export const riskFunctions: Readonly<Record<string, VectorFunction>> = {
  es_discrete: reading(
    z.object({ profit: numbers, prob: numbers, q: z.number() }),
    ({ profit, prob, q }) => ({
      es: tailLossUsd(
        cases(
          profit.map((gain) => -gain),
          prob,
        ),
        q,
      ),
    }),
  ),
  cvar_ru: reading(
    z.object({ loss: numbers, prob: numbers, alpha: z.number() }),
    ({ loss, prob, alpha }) => ({ cvar: tailLossByMinimum(cases(loss, prob), 1 - alpha) }),
  ),
  cvar_sample: reading(z.object({ loss: numbers, alpha: z.number() }), ({ loss, alpha }) => ({
    cvar: tailLossOfDraws(loss, 1 - alpha),
  })),
  es_normal: reading(
    z.object({ mu: z.number(), sigma: z.number(), alpha: z.number() }),
    ({ mu, sigma, alpha }) => {
      const tail = normalTail({ meanUsd: mu, sdUsd: sigma, level: alpha });
      return { var: tail.valueAtRiskUsd, es: tail.shortfallUsd };
    },
  ),
  ln_es: reading(
    z.object({ mu: z.number(), sigma: z.number(), alpha: z.number() }),
    ({ mu, sigma, alpha }) => {
      const tail = lognormalTail({ logMean: mu, logSd: sigma, level: alpha });
      return { var: tail.valueAtRiskUsd, es: tail.shortfallUsd };
    },
  ),
  downtime: reading(z.object({ availability: z.number() }), ({ availability }) => {
    const down = downtimeAt(availability);
    return {
      hours_year: down.hoursPerYear,
      minutes_30d: down.minutesPer30Days,
      minutes_week: down.minutesPerWeek,
      minutes_day: down.minutesPerDay,
    };
  }),
  slo: reading(
    z.object({ slo: z.number(), days: z.number(), down_min: z.number() }),
    ({ slo, days, down_min }) => {
      const budget = errorBudgetOf({ availability: slo, days, downMinutes: down_min });
      return {
        budget_min: budget.budgetMinutes,
        over_min: budget.overMinutes,
        met: budget.isMet,
      };
    },
  ),
  combine: reading(z.object({ a: numbers, beta_cc: z.number().default(0) }), ({ a, beta_cc }) => {
    const { series, parallel, parallelWithCommonCause } = combinedAvailabilityOf(a, beta_cc);
    return { series, parallel, parallel_common_cause: parallelWithCommonCause };
  }),
  agg_loss: reading(
    z.object({ lam: z.number(), m1: z.number(), m2: z.number() }),
    ({ lam, m1, m2 }) => {
      const { meanUsd, sdUsd, chanceOfNone } = yearlyLossOf({
        incidentsPerYear: lam,
        meanLossUsd: m1,
        meanSquaredLoss: m2,
      });
      return { mean: meanUsd, sd: sdUsd, p_zero: chanceOfNone };
    },
  ),
  gp_post: reading(z.object({ n: z.int(), years: z.number() }), ({ n, years }) => {
    const { low, point, high } = outageRateOf({ outages: n, years });
    return { mean: point, lo90: low, hi90: high };
  }),
  poisson_ci: reading(z.object({ n: z.int(), level: z.number() }), ({ n, level }) => {
    const { low, high } = exactCountInterval(n, level);
    return { lo: low, hi: high };
  }),
  credit_cover: reading(z.object({ credit: z.number(), loss: z.number() }), ({ credit, loss }) => ({
    cover: creditCoverOf({ creditUsd: credit, lossUsd: loss }),
  })),
};
