import { labKey } from "../catalog/offering.ts";
import { scoreGiven } from "../indices/given.ts";
import {
  type SteeringPressure,
  steeringPressureOf,
} from "../indices/conflict/steering-pressure.ts";
import type { Market } from "../portfolio/hosting.ts";
import { isDivided } from "../portfolio/lab-mix.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import type { VendorConflict } from "../portfolio/vendor-conflict.ts";

/** Steering pressure over the same interests on two mixes: before any routing, and after it. */
export type PressureByMix = {
  readonly neutral: SteeringPressure;
  readonly realised: SteeringPressure;
  /** Each lab's part of the realised mix, in the order of the labs. */
  readonly realisedShares: readonly number[];
};

/**
 * Why the realised mix misleads, in the smallest example: of three labs one
 * returns 19 cents on the dollar and has drawn 95 % of the traffic. Nothing
 * about the interest differs; only the mix does.
 */
export function misleadingExample(): PressureByMix {
  const realisedShares = [0.95, 0.03, 0.02];
  const labs = [0.19, 0, 0].map((gain, i) => ({
    lab: `Lab ${i + 1}`,
    share: 1,
    gain: scoreGiven(`Gain on lab ${i + 1}`, "usd-per-usd", gain),
  }));
  return {
    neutral: steeringPressureOf(labs, { basis: "uniform" }),
    realised: steeringPressureOf(
      labs.map((lab, i) => ({ ...lab, share: realisedShares[i] ?? 0 })),
      { basis: "realised" },
    ),
    realisedShares,
  };
}

/**
 * A vendor's pressure on the mix that came out beside the neutral one; null
 * where nobody knows what the work runs on, or none of it runs on the labs of the pool.
 */
export function pressureByMix(
  { pressure, labs }: VendorConflict,
  realised: ReadonlyMap<string, number> | null,
): PressureByMix | null {
  if (realised === null) return null;
  const own = labs.map(({ labId }) => realised.get(labId) ?? 0);
  const total = own.reduce((sum, share) => sum + share, 0);
  if (total === 0) return null;
  const realisedShares = own.map((share) => share / total);
  return {
    neutral: pressure,
    realised: steeringPressureOf(
      labs.map(({ labId, labName, gainPerOurDollar }, i) => ({
        lab: labId,
        label: labName,
        share: realisedShares[i] ?? 0,
        gain: gainPerOurDollar,
      })),
      { basis: "realised" },
    ),
    realisedShares,
  };
}

/** What part of the work under a contract runs on each lab's models today; null where any of it is not known. */
export function realisedMix(
  { routerMix, workloads }: PortfolioContract,
  { offerings }: Pick<Market, "offerings">,
): ReadonlyMap<string, number> | null {
  if (routerMix !== null)
    return new Map(
      routerMix.map(({ labId, share }) => [labId, share.value.point ?? share.value.low]),
    );
  if (!isDivided(workloads)) return null;
  const byLab = new Map<string, number>();
  for (const { spendUsdPerMonth, currentSplit } of workloads) {
    if (currentSplit.length === 0) return null;
    for (const { offeringId, share } of currentSplit) {
      const offering = offerings.find(({ id }) => id === offeringId);
      if (offering === undefined) return null;
      const lab = labKey(offering);
      byLab.set(lab, (byLab.get(lab) ?? 0) + share * spendUsdPerMonth.value.high);
    }
  }
  return byLab.size === 0 ? null : byLab;
}
