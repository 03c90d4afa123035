import type { Measured } from "../explain/measured.ts";
import type { ExitCost } from "../indices/lock-in/capture.ts";
import { egressCost } from "../portfolio/egress-cost.ts";
import type { Market } from "../portfolio/hosting.ts";
import { EXIT_COST_PARTS, type PortfolioContract } from "../portfolio/portfolio.ts";

/** One thing that leaving a vendor would cost; null where nobody has said how much. */
export type ExitPart = {
  readonly id: string;
  readonly label: string;
  readonly kind: ExitCost["kind"];
  readonly usd: Measured | null;
};

/**
 * What leaving a vendor would cost, part by part: technical cost first, which
 * makes the break-even premium, then what the contract still obliges.
 */
export function exitParts(contract: PortfolioContract, market: Market): ExitPart[] {
  const { exitCosts, earlyTerminationUsd, switchingChargeUsd } = contract;
  const effort: ExitPart[] = Object.entries(EXIT_COST_PARTS).map(([id, label]) => ({
    id,
    label,
    kind: "technical",
    usd: exitCosts?.find(({ part }) => part === id)?.usd ?? null,
  }));
  return [
    ...effort,
    {
      id: "egress",
      label: "Moving the data out",
      kind: "technical",
      usd: egressCost(contract, market),
    },
    {
      id: "commitment",
      label: "Commitment still owed",
      kind: "contractual",
      usd: earlyTerminationUsd,
    },
    {
      id: "switching-charge",
      label: "Switching charge",
      kind: "contractual",
      usd: switchingChargeUsd,
    },
  ];
}
