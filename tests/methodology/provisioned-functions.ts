import { z } from "zod";
import { provisionedBreakEven } from "../../lib/domain/routing/provisioned/provisioned-break-even.ts";
import { provisionedUnits } from "../../lib/domain/routing/provisioned/provisioned-units.ts";
import { reservationOverage } from "../../lib/domain/routing/provisioned/reservation-overage.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

/** Adapters for provisioned throughput. */
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
};
