import { HOURS_A_MONTH } from "../../quantity/mean-month.ts";
import { provisionedBreakEven } from "../provisioned/provisioned-break-even.ts";
import { provisionedUnits } from "../provisioned/provisioned-units.ts";
import { provisionedUsdPerHour, reservationOverage } from "../provisioned/reservation-overage.ts";
import type { ProvisionedThroughput } from "./provisioned-throughput.ts";

/** What a month's work made of the units bought for an offering. */
export type ProvisionedUse = {
  readonly offeringId: string;
  /** What the work takes while it comes: exactly, and as units are sold. */
  readonly exactUnits: number;
  readonly neededUnits: number;
  readonly reservedUnits: number;
  /** Reserved, and by the hour beyond it while work comes. */
  readonly paidUnits: number;
  /** Part of the capacity paid for, over all hours that it is paid for, that work fills. */
  readonly utilisation: number;
  /** How busy units must be, at the mean price of those paid for, to cost no more than their tokens one by one; null where there is no work. */
  readonly breakEven: number | null;
  /** Part of the work that the units carry. */
  readonly carriedShare: number;
  /** What the units cost, and what the tokens they carry would have cost one by one. */
  readonly unitsUsd: number;
  readonly carriedUsd: number;
};

/**
 * What a month of work does with units that are paid by the hour.
 *
 * Work is taken to come evenly in the hours in which it comes: `1 / peakToMean`
 * of them. Beyond the reservation it takes more units by the hour in those hours,
 * as they are sold, or is paid by the token. Cached tokens take no capacity.
 *
 * @param load tokens of a month, and what they would cost one by one
 *
 * @example
 * provisionedUse(terms, { input: 1e9, cached: 0, output: 1e8, usd: 3000 }).utilisation
 */
export function provisionedUse(
  terms: ProvisionedThroughput,
  load: {
    readonly input: number;
    readonly cached: number;
    readonly output: number;
    readonly usd: number;
  },
): ProvisionedUse {
  const { offeringId, units: reservedUnits, tokensPerMinutePerUnit, peakToMean } = terms;
  const minutes = HOURS_A_MONTH * 60;
  const { exact, units } = provisionedUnits({
    ...pick(terms),
    requestsPerMinute: peakToMean / minutes,
    promptTokens: load.input,
    responseTokens: load.output,
    cacheShare: load.input > 0 ? Math.min(1, load.cached / load.input) : 0,
  });
  const isByHour = terms.overage === "by-hour";
  const over = isByHour ? reservationOverage(reservedUnits, [units]) : 0;
  const carriedShare = isByHour || exact <= reservedUnits ? 1 : reservedUnits / exact;
  const meanUnits = exact / peakToMean;
  // The reservation is paid for in all hours, what runs beyond it in those in which work comes.
  const overMean = over / peakToMean;
  const paidMean = reservedUnits + overMean;
  const usdPerHour = provisionedUsdPerHour({
    reservedUnits,
    deployedUnits: [reservedUnits + overMean],
    usdPerReservedUnitHour: terms.usdPerUnitHour,
    usdPerUnitHour: terms.usdPerOverageUnitHour,
  });
  const mtokCarried = (meanUnits * tokensPerMinutePerUnit * minutes) / 1e6;
  return {
    offeringId,
    exactUnits: exact,
    neededUnits: units,
    reservedUnits,
    paidUnits: reservedUnits + over,
    utilisation: paidMean > 0 ? (meanUnits * carriedShare) / paidMean : 0,
    breakEven:
      load.usd > 0 && mtokCarried > 0
        ? provisionedBreakEven({
            usdPerUnitHour: paidMean > 0 ? usdPerHour / paidMean : terms.usdPerUnitHour,
            tokensPerMinutePerUnit,
            // Of this very mix, what is cached and what is answered in it.
            inputUsdPerMtok: load.usd / mtokCarried,
            cacheReadUsdPerMtok: 0,
            cacheShare: 0,
          })
        : null,
    carriedShare,
    unitsUsd: HOURS_A_MONTH * usdPerHour,
    carriedUsd: carriedShare * load.usd,
  };
}

const pick = ({
  tokensPerMinutePerUnit,
  outputRatio,
  minimumUnits,
  incrementUnits,
}: ProvisionedThroughput) => ({
  tokensPerMinutePerUnit,
  outputRatio,
  minimumUnits,
  incrementUnits,
});
