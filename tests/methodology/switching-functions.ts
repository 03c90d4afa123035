import { z } from "zod";
import { dataMassMegabytes } from "../../lib/domain/indices/lock-in/data-mass.ts";
import { supplierSwitchOf } from "../../lib/domain/indices/lock-in/supplier-switch.ts";
import {
  switchingCostsUsd,
  undercutProofPrices,
} from "../../lib/domain/indices/lock-in/switching-cost.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { reading } from "./reading.ts";
import { tierCost } from "./tier-cost.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());

/** Area D: what switching costs a market, two sides of a deal, and a volume of data. */
export const switchingFunctions: Readonly<Record<string, VectorFunction>> = {
  shy: reading(z.object({ p: numbers, n: numbers }), ({ p, n }) => ({
    S: switchingCostsUsd(p.map((priceUsd, i) => ({ priceUsd, customers: at(n, i) }))),
  })),
  shy_eq: reading(z.object({ nA: z.number(), nB: z.number(), S: z.number() }), ({ nA, nB, S }) => {
    const prices = undercutProofPrices({ customersA: nA, customersB: nB, switchingCostUsd: S });
    return { pA: prices.priceAUsd, pB: prices.priceBUsd };
  }),
  sv_switch: reading(
    z.object({
      customer_cost: z.number(),
      new_supplier_cost: z.number(),
      new_supplier_profit: z.number(),
    }),
    (inputs) => {
      const { totalUsd, pays } = supplierSwitchOf({
        customerCostUsd: inputs.customer_cost,
        supplierCostUsd: inputs.new_supplier_cost,
        supplierProfitUsd: inputs.new_supplier_profit,
      });
      return { total: totalUsd, switch: pays };
    },
  ),
  data_mass: reading(
    z.object({ volume_mb: z.number(), density: z.number() }),
    ({ volume_mb, density }) => ({
      mass_mb: dataMassMegabytes({ megabytes: volume_mb, density }),
    }),
  ),
  tier_cost: tierCost,
};
