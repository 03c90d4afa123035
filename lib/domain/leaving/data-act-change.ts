import type { Measured } from "../explain/measured.ts";
import type { Gate } from "../indices/lock-in/gate.ts";
import { egressCost } from "../portfolio/egress-cost.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import { vendorLockIn } from "../portfolio/vendor-lock-in.ts";
import { bounds, type Estimate } from "../quantity/estimate.ts";
import { addDays, type PlainDate } from "../quantity/plain-date.ts";
import {
  type DataActMode,
  FREE_SWITCHING_FROM,
  highestSwitchingCharge,
} from "../regulation/data-act.ts";

/** What leaving a vendor means on one day, as far as the EU Data Act has a say in it. */
export type DataActSide = {
  readonly day: PlainDate;
  readonly egress: Measured;
  /** The most that may lawfully be charged for switching; null where no law here sets a limit. */
  readonly lawfulCharge: Estimate | null;
  /** The same for data moved to use two clouds side by side. */
  readonly parallelUse: Estimate | null;
  readonly premium: Estimate | null;
  readonly totalCost: Estimate | null;
  readonly gate: Gate;
  readonly score: Estimate;
};

/** The day before switching becomes free of charge, and the day itself, on the same facts. */
export type DataActChange = {
  readonly contractId: string;
  readonly vendorName: string;
  /** Whether the act covers the contract; null where nobody has said. */
  readonly isCovered: boolean | null;
  readonly contractCharge: Measured;
  readonly before: DataActSide;
  readonly after: DataActSide;
  readonly sentence: string;
};

/** What changes for a contract on 12 January 2027, everything else that is known staying as it is. */
export function dataActChange(contract: PortfolioContract, market: Market): DataActChange {
  const before = sideOn(addDays(FREE_SWITCHING_FROM, -1), contract, market);
  const after = sideOn(FREE_SWITCHING_FROM, contract, market);
  return {
    contractId: contract.id,
    vendorName: contract.vendorName,
    isCovered: contract.isEuCustomer,
    contractCharge: contract.switchingChargeUsd,
    before,
    after,
    sentence: sentenceOf(contract.isEuCustomer, after.gate),
  };
}

function sideOn(day: PlainDate, contract: PortfolioContract, market: Market): DataActSide {
  const onDay = { ...market, day };
  const { capture, gates, lockIn } = vendorLockIn(contract, onDay);
  const gate = gates.gates.find(({ id }) => id === "G5");
  if (gate === undefined) throw new RangeError("the gates hold one for the switching charge");
  const egress = egressCost(contract, onDay);
  return {
    day,
    egress,
    lawfulCharge: lawful(day, "switching", contract.switchingChargeUsd.value, contract),
    parallelUse: lawful(
      day,
      "parallel-use",
      egressCost(contract, beforeTheAct(market)).value,
      contract,
    ),
    premium: capture?.breakEvenPremium ?? null,
    totalCost: capture?.totalCost ?? null,
    gate,
    score: lockIn.score.value,
  };
}

/** The market on the last day on which moving data out was charged for in every case. */
const beforeTheAct = (market: Market): Market => ({
  ...market,
  day: addDays(FREE_SWITCHING_FROM, -1),
});

/**
 * From nothing to the most the act allows. What a provider's own cost is nobody
 * publishes, so a limit "at cost" lies anywhere up to the charge itself.
 */
function lawful(
  day: PlainDate,
  mode: DataActMode,
  charge: Estimate,
  { isEuCustomer }: PortfolioContract,
): Estimate | null {
  if (isEuCustomer === false) return null;
  const most = highestSwitchingCharge({
    day: isEuCustomer === null ? addDays(FREE_SWITCHING_FROM, -1) : day,
    mode,
    listCharge: charge.high,
    providerCost: charge.high,
  });
  return bounds(0, most);
}

function sentenceOf(isCovered: boolean | null, { state }: Gate): string {
  if (isCovered === false) return "The EU Data Act does not cover this contract: nothing changes.";
  if (isCovered === null)
    return "Whether the EU Data Act covers this contract is not known: ask before counting on it.";
  return state === "fires"
    ? "The contract still names a switching charge. From that day it may not be collected: have it struck out."
    : state === "cannot-tell"
      ? "Switching is free of charge from that day; whether the contract still names a charge is not known."
      : "Switching is free of charge from that day, and the contract names no charge.";
}
