import { z } from "zod";
import { provisionedBreakEven } from "../../lib/domain/routing/provisioned/provisioned-break-even.ts";
import { provisionedUnits } from "../../lib/domain/routing/provisioned/provisioned-units.ts";
import { reservationOverage } from "../../lib/domain/routing/provisioned/reservation-overage.ts";
import { routedCost } from "../../lib/domain/routing/router-surcharge.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

/** Adapters for provisioned throughput and a router's own price. */
export const provisionedFunctions: Readonly<Record<string, VectorFunction>> = {
  provisioned_units: reading(
    z.object({
      rpm: z.number(),
      prompt: z.number(),
      response: z.number(),
      cache_rate: z.number(),
      tpm_per_ptu: z.number(),
      ratio: z.number(),
      increment: z.number(),
      minimum: z.number(),
    }),
    (inputs) => {
      const { exact, units } = provisionedUnits({
        requestsPerMinute: inputs.rpm,
        promptTokens: inputs.prompt,
        responseTokens: inputs.response,
        cacheShare: inputs.cache_rate,
        tokensPerMinutePerUnit: inputs.tpm_per_ptu,
        outputRatio: inputs.ratio,
        minimumUnits: inputs.minimum,
        incrementUnits: inputs.increment,
      });
      return { ptus: exact, rounded: units };
    },
  ),
  provisioned_break_even: reading(
    z.object({
      ptu_hour: z.number(),
      tpm_per_ptu: z.number(),
      p_in: z.number(),
      cache_rate: z.number(),
      p_cache: z.number().default(0),
    }),
    (inputs) => ({
      u_star: provisionedBreakEven({
        usdPerUnitHour: inputs.ptu_hour,
        tokensPerMinutePerUnit: inputs.tpm_per_ptu,
        inputUsdPerMtok: inputs.p_in,
        cacheReadUsdPerMtok: inputs.p_cache,
        cacheShare: inputs.cache_rate,
      }),
    }),
  ),
  reservation_overage: reading(
    z.object({ reserved: z.number(), deployed: z.array(z.number()) }),
    ({ reserved, deployed }) => ({ overage: reservationOverage(reserved, deployed) }),
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
      const models = Object.entries(counts).map(([model, requests]) => {
        const price = prices[model];
        if (price === undefined) throw new RangeError(`${model} has no price`);
        return { requests, inputUsdPerMtok: price[0], outputUsdPerMtok: price[1] };
      });
      const cost = routedCost(models, {
        inputTokens: in_tok,
        outputTokens: out_tok,
        surchargeUsdPerMtok: router_per_mtok_in,
      });
      return {
        model_cost: cost.modelUsd,
        router_cost: cost.routerUsd,
        total: cost.usd,
        router_share: cost.routerShare,
      };
    },
  ),
};
