import { EXIT_COST_PARTS, type Portfolio } from "../../portfolio/portfolio.ts";
import { egressCost } from "../../portfolio/egress-cost.ts";
import type { Market } from "../../portfolio/hosting.ts";
import { estimateSum } from "../../indices/measured-sum.ts";
import type { CloudExit } from "./scenario-file.ts";

/**
 * What leaving each vendor would cost, as the lock-in index has it, in the parts
 * that a law or a shock may change. A vendor whose technical cost of leaving
 * nobody has stated is left out.
 */
export const cloudExits = ({ contracts }: Portfolio, market: Market): CloudExit[] =>
  contracts.flatMap((contract) => {
    const { exitCosts, vendorId, switchingChargeUsd, earlyTerminationUsd } = contract;
    if (exitCosts === null) return [];
    return [
      {
        operatorId: vendorId,
        technicalUsd: estimateSum(exitCosts.map(({ usd }) => usd.value)),
        egressUsd: egressCost(contract, market).value,
        switchingChargeUsd: switchingChargeUsd.value,
        earlyTerminationUsd: earlyTerminationUsd.value,
        isEuCustomer: contract.isEuCustomer,
        source: `${contract.name}: ${Object.values(EXIT_COST_PARTS).join(", ").toLowerCase()}, as in the lock-in index`,
      },
    ];
  });
